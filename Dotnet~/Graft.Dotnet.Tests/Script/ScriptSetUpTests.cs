using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>./graft sets up OpenCL where it may, says how where it may not, and never stops for want of it.</summary>
public sealed class ScriptSetUpTests : ScriptTestBase
{
    const string Packages = "pocl-opencl-icd ocl-icd-libopencl1";

    bool Installed => Package.Calls.Any(call => call.StartsWith("apt-get install") && call.Contains(Packages));

    [Test]
    public void RootInstalls()
    {
        User(0);
        var (code, output, errors) = Package.Graft("train");
        Assert.That((code, output), Is.EqualTo((0, "cli train\n")));
        Assert.That(errors, Does.Contain($"installing {Packages}").And.Not.Contain("own output"));
        Assert.That(Installed);
    }

    [Test]
    public void OthersAreToldWhatToRun()
    {
        User(1000);
        var (code, output, errors) = Package.Graft("train");
        Assert.That((code, output), Is.EqualTo((0, "cli train\n")));
        Assert.That(errors, Does.Contain("the managed backend is used").And.Contain($"sudo apt-get install -y {Packages}"));
        Assert.That(Package.Calls, Has.None.StartsWith("apt-get"));
    }

    [Test]
    public void AFailedInstallationIsReportedOnceAndDoesNotStopTheCommand()
    {
        User(0);
        Package.StandIn("apt-get", "echo 'E: no network'; exit 100");
        var (code, output, errors) = Package.Graft("devices");
        Assert.That((code, output), Is.EqualTo((0, "cli devices\n")));
        Assert.That(errors, Does.Contain("E: no network").And.Contain("the managed backend is used"));
        Assert.That(Package.Graft("devices").Errors, Is.Empty);
    }

    [TestCase("predict", "--device", "managed")]
    [TestCase("predict", "--device=managed")]
    [TestCase("train", "--help")]
    [TestCase("inspect")]
    [TestCase("--help")]
    public void WhatDoesNotNeedItDoesNotAskForIt(params string[] arguments)
    {
        User(0);
        Package.Graft(arguments);
        Assert.That(Package.Calls, Has.None.StartsWith("apt-get"));
    }

    [Test]
    public void ItCanBeSwitchedOff()
    {
        User(0);
        Package.Set("GRAFT_NO_SETUP", "1");
        Package.Graft("train");
        Assert.That(Package.Calls, Has.None.StartsWith("apt-get"));
    }

    [Test]
    public void ADriverThatIsThereIsEnough()
    {
        User(0);
        Package.Write("no-drivers/some.icd", "libsome.so.2.10.0\n");
        Package.StandIn("ldconfig", "echo '	libOpenCL.so.1 (libc6,x86-64) => somewhere'; echo '	libsome.so.2 (libc6,x86-64) => somewhere'");
        Package.Graft("predict");
        Assert.That(Package.Calls, Has.None.StartsWith("apt-get"));
    }

    [Test]
    public void ARemovedDriversIcdIsNoDriver()
    {
        User(0);
        Package.Write("no-drivers/some.icd", "libsome.so.2.10.0\n");
        Package.StandIn("ldconfig", "echo '	libOpenCL.so.1 (libc6,x86-64) => somewhere'");
        Package.Graft("predict");
        Assert.That(Installed);
    }

    [Test]
    public void FuzzingGetsItsFuzzerAndNoDriver()
    {
        User(0);
        WithoutAfl();
        var (code, output, errors) = Package.Graft("fuzz", "--minutes", "1");
        Assert.That((code, output), Is.EqualTo((0, "cli fuzz --minutes 1\n")), errors);
        Assert.That(Package.Calls.Where(call => call.StartsWith("apt-get install")), Is.EqualTo(new[] { "apt-get install -y --no-install-recommends afl++" }));
        Assert.That(Package.Calls.Count(call => call.StartsWith("dotnet build") && call.Contains("Graft.Fuzz.csproj")), Is.EqualTo(1));
    }

    [Test]
    public void AFuzzerThatIsThereIsEnough()
    {
        User(0);
        Package.StandIn("afl-fuzz", "");
        Package.Graft("fuzz");
        Assert.That(Package.Calls, Has.None.StartsWith("apt-get"));
    }

    // The machine may have one.
    void WithoutAfl()
    {
        foreach (string program in new[] { "bash", "cat", "dirname", "find", "mkdir", "mv", "tail", "touch" }) File.CreateSymbolicLink(Package.At("bin/" + program), $"/bin/{program}");
        Package.Set("PATH", Package.At("bin"));
    }

    [TestCase("test", true)]
    [TestCase("train", false)]
    public void PythonIsForTheTests(string command, bool installed)
    {
        User(0);
        Without("python");
        Package.Graft(command);
        Assert.That(Package.Calls.Any(call => call.StartsWith("apt-get install") && call.Contains("python3-minimal")), Is.EqualTo(installed));
    }

    [TestCase("test", "mono", "mono-devel", true)]
    [TestCase("train", "mono", "mono-devel", false)]
    [TestCase("test", "clang", "clang zlib1g-dev", true)]
    [TestCase("pack", "clang", "clang zlib1g-dev", false)]
    public void OtherRuntimesAreForTheTests(string command, string program, string packages, bool installed)
    {
        User(0);
        Without(program);
        Package.Graft(command);
        Assert.That(Package.Calls.Any(call => call.StartsWith("apt-get install") && call.Contains(packages)), Is.EqualTo(installed));
    }

    [TestCase(true, "test")]
    [TestCase(true, "studio", "--screenshots", "folder")]
    [TestCase(false, "studio")]
    [TestCase(false, "train")]
    public void ABrowserIsForWhatLooksAtTheWindows(bool installed, params string[] arguments)
    {
        User(0);
        Without("chrom", "google-chrome");
        Package.Graft(arguments);
        Assert.That(Package.Calls.Any(call => call.StartsWith("apt-get install") && call.Contains("chromium")), Is.EqualTo(installed));
    }

    // Every program of this machine but those.
    void Without(params string[] beginnings)
    {
        Directory.CreateDirectory(Package.At("tools"));
        foreach (string program in Directory.EnumerateFiles("/usr/bin").Concat(Directory.EnumerateFiles("/bin")))
        {
            string name = Path.GetFileName(program), link = Package.At($"tools/{name}");
            if (!beginnings.Any(name.StartsWith) && !File.Exists(link)) File.CreateSymbolicLink(link, program);
        }
        Package.Set("PATH", Package.At("bin") + ":" + Package.At("tools"));
    }

    void User(int id) => Package.StandIn("id", $"echo {id}");
}
