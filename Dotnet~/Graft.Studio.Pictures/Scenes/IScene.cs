namespace Graft.Studio.Pictures.Scenes;

/// <summary>One picture to be made, in both skins: a window, and what is done in it before. One class each; SceneList names them all.</summary>
interface IScene
{
    /// <summary>The file's, without the skin and the ending: "trainer-finished".</summary>
    string Name { get; }

    /// <summary>The menu item that opens the window: "Window/Graft/Trainer".</summary>
    string Menu { get; }

    /// <summary>Brings the window into the state that is wanted, as a user or on the editor's thread. Each scene has an editor and a project of its own.</summary>
    Task Prepare(StudioPage page);
}
