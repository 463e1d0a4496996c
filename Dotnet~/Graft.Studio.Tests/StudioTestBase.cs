using Graft.StandIn;
using Graft.Studio.Editing;
using NUnit.Framework;

namespace Graft.Studio.Tests;

/// <summary>A studio of its own for each test, with the windows of this assembly in a project of its own.</summary>
public abstract class StudioTestBase
{
    string folder = "";

    internal RunningStudio Studio { get; private set; } = null!;

    internal string Project => Studio.Loop.ProjectFolder;

    internal Uri Address => new(Studio.Address);

    /// <summary>What the editor is opened with.</summary>
    internal virtual EditorHostOptions Options(string project) => new() { ProjectFolder = project, Assemblies = [typeof(StudioTestBase).Assembly], PackageFolder = null };

    [SetUp]
    public void StartStudio()
    {
        folder = Directory.CreateTempSubdirectory("graft-studio-").FullName;
        Studio = RunningStudio.Start(Options(folder)).GetAwaiter().GetResult();
    }

    [TearDown]
    public void StopStudio()
    {
        Studio.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(folder, true);
    }

    /// <summary>On the editor's thread.</summary>
    internal T Do<T>(Func<T> function) => Studio.Loop.Do(function).GetAwaiter().GetResult();

    internal void Do(Action action) => Studio.Loop.Do(action).GetAwaiter().GetResult();

    /// <summary>Waits until something holds on the editor's thread.</summary>
    internal void Until(Func<bool> condition, string what)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!Do(condition))
        {
            if (patience.Elapsed > TimeSpan.FromSeconds(15)) Assert.Fail($"In vain: {what}");
            Thread.Sleep(5);
        }
    }
}
