using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class SlicesCommandTests : CommandTestBase
{
    static readonly string[] Quick = ["bench", "slices", "--frames", "100", "--work", "1", "--budget", "1"];

    [Test]
    public void MeasuresSlices()
    {
        CommandResult result = Run([.. Quick, "--only", "personal managed", "--json", "-"]);
        JsonElement each = Single(result);
        Assert.That((each.GetProperty("job").GetString(), each.GetProperty("mode").GetString(), each.GetProperty("frames").GetInt32()), Is.EqualTo(("personal", "slices", 100)));
        Assert.That(each.GetProperty("budgetShare").GetDouble(), Is.InRange(0.1, 1));
        Assert.That(each.GetProperty("slicedThroughput").GetDouble(), Is.GreaterThan(0.05));
        Assert.That(each.GetProperty("backgroundThroughput").ValueKind, Is.EqualTo(JsonValueKind.Null));
        foreach (string quantiles in new[] { "addedMilliseconds", "overshootMilliseconds", "aloneMilliseconds" })
        {
            double[] values = [.. new[] { "p50", "p99", "p999", "max" }.Select(name => each.GetProperty(quantiles).GetProperty(name).GetDouble())];
            Assert.That(values, Is.Ordered);
        }
        Assert.That(result.Errors, Does.Contain("personal, slices"), "the table goes where the JSON does not");
    }

    [Test]
    public void MeasuresTheBackground()
    {
        JsonElement each = Single(Run([.. Quick, "--only", "managed, a core left", "--json", "-"]));
        Assert.That(each.GetProperty("mode").GetString(), Is.EqualTo("background"));
        Assert.That(each.GetProperty("overshootMilliseconds").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(each.GetProperty("backgroundThroughput").GetDouble(), Is.GreaterThan(0));
    }

    [Test]
    public void NoSuchCaseSaysSo() => Assert.That(Fail(2, [.. Quick, "--only", "quantum"]), Does.Contain("No case has 'quantum'"));

    [Test]
    public void HelpShowsAnExample() => Assert.That(Run("bench", "slices", "--help").Output, Does.Contain("graft bench slices --frames"));

    static JsonElement Single(CommandResult result) => JsonDocument.Parse(result.Output).RootElement.GetProperty("cases").EnumerateArray().Single();
}
