using NUnit.Framework;
using UnityEditor;

namespace Graft.StandIn.Tests;

public sealed class EditorEventTests
{
    [Test]
    public void PlayModeTellsOfItsFourMoments()
    {
        var told = new List<string>();
        void Note(PlayModeStateChange change) => told.Add($"{change} {EditorApplication.isPlaying}");
        EditorApplication.playModeStateChanged += Note;
        try
        {
            Player.Enter();
            Player.Quit();
        }
        finally
        {
            EditorApplication.playModeStateChanged -= Note;
        }
        Assert.That(told, Is.EqualTo(new[] { "ExitingEditMode False", "EnteredPlayMode True", "ExitingPlayMode True", "EnteredEditMode False" }));
    }

    [Test]
    public void AReloadIsToldBeforeAndAfter()
    {
        var told = new List<string>();
        void Before() => told.Add("before");
        void After() => told.Add("after");
        AssemblyReloadEvents.beforeAssemblyReload += Before;
        AssemblyReloadEvents.afterAssemblyReload += After;
        Player.Enter();
        try
        {
            Player.ReloadDomain();
        }
        finally
        {
            Player.Quit();
            AssemblyReloadEvents.beforeAssemblyReload -= Before;
            AssemblyReloadEvents.afterAssemblyReload -= After;
        }
        Assert.That(told, Is.EqualTo(new[] { "before", "after" }));
    }

    [Test]
    public void LoadingAnAssemblyRunsWhatAskedForIt()
    {
        int before = LoadedWithTheEditor.Methods;
        EditorAssembly.Load(typeof(LoadedWithTheEditor).Assembly);
        EditorAssembly.Load(typeof(LoadedWithTheEditor).Assembly);
        Assert.That(LoadedWithTheEditor.Methods, Is.EqualTo(before + 2), "a method each time");
        Assert.That(StaticConstructions.Count, Is.EqualTo(1), "a static constructor once");
    }

    [Test]
    public void AReportSaysForWhatAndWhere()
    {
        var report = Builds.Report(BuildTarget.Android, "game.apk");
        Assert.That((report.summary.platform, report.summary.outputPath), Is.EqualTo((BuildTarget.Android, "game.apk")));
        var item = new MenuItem("Tools/Graft");
        Assert.That((item.menuItem, item.validate, item.priority), Is.EqualTo(("Tools/Graft", false, 1000)));
    }
}
