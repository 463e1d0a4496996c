using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class DevicesCommandTests : CommandTestBase
{
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
