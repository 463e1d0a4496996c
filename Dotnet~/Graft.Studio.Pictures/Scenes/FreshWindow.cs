namespace Graft.Studio.Pictures.Scenes;

/// <summary>A window as it opens, in a project where nothing is yet.</summary>
sealed class FreshWindow(string menu) : IScene
{
    public string Name => menu[(menu.LastIndexOf('/') + 1)..].ToLowerInvariant().Replace(' ', '-');

    public string Menu => menu;

    public Task Prepare(StudioPage page) => Task.CompletedTask;
}
