using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class DevicesCommandTests : CommandTestBase
{
    [Test]
    public void WithoutOpenClItSaysWhereToRead()
    {
        CommandResult result = CommandProcess.RunWith("OCL_ICD_VENDORS", At("no-drivers"), Folder, "devices");
        if (!OperatingSystem.IsLinux()) Assert.Ignore("Skipped: needs Linux, whose loader is told where the drivers are.");
        Assert.That(result.Code, Is.Zero);
        Assert.That(result.Output, Does.Contain("managed").And.Contain("no OpenCL device").And.Contain("troubleshooting-opencl.md"));
        Assert.That(File.Exists(Repository.Full("Documentation~/troubleshooting-opencl.md")));
    }

    [Test]
    public void TuningIsForgottenWhereAskedFor()
    {
        string folder = Directory.CreateDirectory(At("cache/graft/devices")).FullName, record = Path.Combine(folder, "tuning-0123456789abcdef.txt");
        File.WriteAllText(record, "of a device that is not here");
        Run("devices");
        Assert.That(File.Exists(record), "it may be another machine's");
        CommandResult result = Run("devices", "--forget-tuning", "--json", "-");
        Assert.That(File.Exists(record), Is.False);
        Assert.That(result.Errors, Does.Contain("forgotten: 1").And.Contain(folder));
        Assert.That(JsonDocument.Parse(result.Output).RootElement.GetProperty("devices").EnumerateArray().Any(device => device.GetProperty("auto").GetBoolean()));
    }
}
