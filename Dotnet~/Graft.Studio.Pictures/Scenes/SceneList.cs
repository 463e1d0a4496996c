namespace Graft.Studio.Pictures.Scenes;

/// <summary>All pictures: each of Graft's windows as it opens, and the states that are prepared.</summary>
static class SceneList
{
    /// <summary>Besides the windows as they open.</summary>
    static readonly IScene[] Prepared =
    [
        new DataSceneBrowsing(), new DataSceneWrong(), new TrainedWindow(), new TaughtWindow(), new SightScene(), new SightWrongScene(), new InspectorScene(), new CompressScene(), new TuningScene(),
    ];

    /// <param name="menu">The editor's menu.</param>
    public static IReadOnlyList<IScene> Of(IEnumerable<string> menu) =>
        [.. menu.Where(each => each.StartsWith("Window/Graft/", StringComparison.Ordinal)).Select(each => new FreshWindow(each)), .. Prepared];
}
