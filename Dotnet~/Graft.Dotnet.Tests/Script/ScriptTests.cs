using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>./graft as a door: .NET is there or it says how to get it; it builds when it must; standard output is the command's own.</summary>
public sealed class ScriptTests : ScriptTestBase
{
    [TestCase("graft")]
    [TestCase(".ci/run")]
    [TestCase(".ci/format")]
    [TestCase(".ci/dependencies")]
    public void BashUnderstands(string script)
    {
        Assert.That(Package.Bash("-n", Repository.Full(script)), Is.EqualTo((0, "", "")));
        Assert.That(Package.Bash("-c", "test -x \"$0\"", Repository.Full(script)).Code, Is.Zero, "executable");
    }

    [Test]
    public void WithoutDotnetItSaysWhereToGetIt()
    {
        File.Delete(Package.At("bin/dotnet"));
        foreach (string program in new[] { "cat", "dirname", "uname" }) File.CreateSymbolicLink(Package.At("bin/" + program), $"/bin/{program}");
        Package.Set("PATH", Package.At("bin"));
        var (code, output, errors) = Package.Graft("train");
        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Is.Empty);
        Assert.That(errors, Does.Contain("version 10 or later").And.Contain("https://dot.net"));
    }

    [Test]
    public void AnOldSdkIsNotEnough()
    {
        Package.StandIn("dotnet", "echo '9.0.300 [somewhere]'");
        Assert.That(Package.Graft("--help").Code, Is.EqualTo(1));
    }

    [Test]
    public void AnSdkInTheHomeFolderIsFound()
    {
        Directory.CreateDirectory(Package.At("home/.dotnet"));
        File.Move(Package.At("bin/dotnet"), Package.At("home/.dotnet/dotnet"));
        Package.StandIn("dotnet", "exit 1");
        Assert.That(Package.Graft("--help").Output, Is.EqualTo("cli --help\n"));
    }

    [Test]
    public void ItBuildsOnlyWhatChanged()
    {
        Assert.That(Builds(), Is.EqualTo(1), "the first time");
        Assert.That(Builds(), Is.EqualTo(0), "nothing changed");
        Package.Write("Runtime/Core/Thing.cs", "// changed");
        Assert.That(Builds(), Is.EqualTo(1), "a file changed");
        Package.Write("Runtime/Core/Other.cs", "");
        Assert.That(Builds(), Is.EqualTo(1), "a file is new");
        File.Delete(Package.At("Runtime/Core/Other.cs"));
        Assert.That(Builds(), Is.EqualTo(1), "a file is gone");
        Package.Write("package.json", "{}");
        Assert.That(Builds(), Is.EqualTo(1), "the version may have changed");
        Package.Write("Dotnet~/Some.Tests/SomeTests.cs", "");
        Builds(); // the folder above has a new entry
        Package.Write("Dotnet~/Some.Tests/SomeTests.cs", "// changed");
        Assert.That(Builds(), Is.EqualTo(0), "a test changed, and the command line holds no tests");
        File.Delete(Package.At(".artifacts/bin/Graft.Cli/release/Graft.Cli.dll"));
        Assert.That(Builds(), Is.EqualTo(1), "what was built is gone");
    }

    [Test]
    public void ArgumentsAndOutputPassUntouched()
    {
        var (code, output, errors) = Package.Graft("inspect", "a file.graft", "--json", "-");
        Assert.That((code, output), Is.EqualTo((0, "cli inspect a file.graft --json -\n")));
        Assert.That(errors, Does.StartWith("graft: building").And.Not.Contain("own output"));
    }

    [Test]
    public void TheProgramIsToldHowItWasCalled()
    {
        Package.StandIn("dotnet", "case $1 in --list-sdks) echo '10.0.100 [somewhere]' ;; build) ;; *) echo \"$GRAFT_CALLED\" ;; esac");
        Assert.That(Package.Bash("-c", "./graft inspect").Output, Is.EqualTo("./graft\n"));
    }

    [TestCase("bench", "benchmarks")]
    [TestCase("play", "play")]
    [TestCase("studio", "studio")]
    public void SomeAreProgramsOfTheirOwn(string command, string program)
    {
        Assert.That(Package.Graft(command, "infer", "--json", "-").Output, Is.EqualTo($"{program} {command} infer --json -\n"));
        Assert.That(BuildCalls(), Is.EqualTo(1), "the program");
        Assert.That(Builds(), Is.EqualTo(1), "the command line was not built with it");
        Package.Graft(command, "infer");
        Assert.That(BuildCalls(), Is.EqualTo(2), "nothing changed");
    }

    [TestCase("--screenshots", "folder")]
    [TestCase("--screenshots=folder")]
    public void PicturesOfTheStudioAreMadeByAnother(params string[] arguments)
    {
        Package.StandIn("chromium", "");
        Assert.That(Package.Graft(arguments.Prepend("studio").ToArray()).Output, Is.EqualTo($"pictures studio {string.Join(" ", arguments)}\n"));
    }

    [Test]
    public void TheApiIsThatOfAllThatShips()
    {
        Assert.That(Package.Graft("api", "--check").Output, Is.EqualTo("cli api --check\n"));
        Assert.That(Package.Calls.Where(call => call.StartsWith("dotnet build")).Select(call => Path.GetFileName(call.Split(' ')[2])), Is.EqualTo(new[] { "Graft.Editing.csproj", "Graft.Cli.csproj" }));
        Package.Graft("api");
        Assert.That(BuildCalls(), Is.EqualTo(3), "the editor's part may have changed");
    }

    [Test]
    public void TheStudioIsBuiltWhenAWindowChanged()
    {
        Package.Graft("studio");
        Thread.Sleep(20);
        Package.Write("Editor/Thing.cs", "// changed");
        Package.Graft("studio");
        Assert.That(BuildCalls(), Is.EqualTo(2));
    }

    [Test]
    public void AFailedBuildShowsItsLogAndIsTriedAgain()
    {
        Package.StandIn("dotnet", "case $1 in --list-sdks) echo '10.0.100 [somewhere]' ;; build) echo 'error CS1002'; exit 1 ;; esac");
        for (int time = 0; time < 2; time++)
        {
            var (code, output, errors) = Package.Graft("--help");
            Assert.That((code, output), Is.EqualTo((1, "")));
            Assert.That(errors, Does.Contain("error CS1002").And.Contain("the build failed"));
        }
    }

    // Files' times are a few milliseconds coarse.
    int Builds()
    {
        int before = BuildCalls();
        Thread.Sleep(20);
        Assert.That(Package.Graft("--help").Output, Is.EqualTo("cli --help\n"));
        Thread.Sleep(20);
        return BuildCalls() - before;
    }

    int BuildCalls() => Package.Calls.Count(call => call.StartsWith("dotnet build"));
}
