using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Gives each test of the script a package of its own.</summary>
public abstract class ScriptTestBase
{
    ScratchPackage? package;

    internal ScratchPackage Package => package!;

    [SetUp]
    public void MakePackage()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Skipped: the script is for bash; Windows has graft.cmd.");
        package = new ScratchPackage();
    }

    [TearDown]
    public void RemovePackage() => package?.Dispose();
}
