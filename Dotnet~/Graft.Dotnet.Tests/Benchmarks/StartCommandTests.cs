using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class StartCommandTests : CommandTestBase
{
    [Test]
    public void TimesStartsWithAndWithoutKernels()
    {
        CommandResult result = Run("bench", "start", "--device", "managed", "--starts", "1", "--json", "-");
        JsonElement report = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(report.GetProperty("starts").GetInt32(), Is.EqualTo(1));
        Assert.That(report.GetProperty("programs").GetArrayLength(), Is.EqualTo(0), "the managed backend builds none");
        foreach (string kind in new[] { "cold", "warm" })
        {
            JsonElement stages = report.GetProperty(kind);
            double[] each = [.. new[] { "process", "device", "run", "step" }.Select(stage => stages.GetProperty(stage).GetDouble())];
            Assert.That(each, Is.All.GreaterThan(0));
            Assert.That(stages.GetProperty("firstStep").GetDouble(), Is.EqualTo(each.Sum()).Within(1e-6));
        }
        Assert.That(result.Errors, Does.Contain("no kernel built before"), "the table goes where the JSON does not");
    }

    [Test]
    public void AStartThatFailsSaysWhy() => Assert.That(Fail(1, "bench", "start", "--device", "abacus", "--starts", "1"), Does.Contain("abacus"));

    [Test]
    public void HelpShowsAnExample() => Assert.That(Run("bench", "start", "--help").Output, Does.Contain("graft bench start --device").And.Not.Contain("--started"));
}
