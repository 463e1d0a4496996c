using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class InferCommandTests : CommandTestBase
{
    static readonly string[] Small = ["bench", "infer", "--synthetic", "300", "--device", "managed", "--images", "200", "--seconds", "0.02"];

    [Test]
    public void MeasuresEveryCase()
    {
        CommandResult result = Run([.. Small, "--threads", "1,2", "--json", "-"]);
        JsonElement report = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(report.GetProperty("device").GetString(), Is.Not.Empty);
        Assert.That(report.GetProperty("data").GetString(), Is.EqualTo("synthetic"));
        Assert.That(report.GetProperty("images").GetInt32(), Is.EqualTo(200));
        JsonElement[] cases = [.. report.GetProperty("cases").EnumerateArray()];
        var expected = new[] { 0, 0.9, 0.95, 0.99 }.SelectMany(zeros => new[] { 1, 32, 1000 }.Select(batch => (zeros == 0 ? "dense" : "sparse", zeros, batch)));
        Assert.That(cases.Select(each => (each.GetProperty("form").GetString()!, each.GetProperty("zeros").GetDouble(), each.GetProperty("batch").GetInt32())), Is.EqualTo(expected));
        foreach (JsonElement each in cases)
        {
            double graft = Number(each, "microseconds"), peer = Number(each, "onnxRuntimeMicroseconds");
            Assert.That(graft, Is.GreaterThan(0));
            Assert.That(Number(each, "p999Microseconds"), Is.GreaterThanOrEqualTo(graft));
            Assert.That(Number(each, "allocatedBytes"), Is.GreaterThanOrEqualTo(0));
            Assert.That(Number(each, "ratio"), Is.EqualTo(graft / peer).Within(1e-3 * graft / peer));
            JsonElement[] peers = [.. each.GetProperty("onnxRuntime").EnumerateArray()];
            Assert.That(peers.Select(times => times.GetProperty("threads").GetInt32()), Is.EqualTo(new[] { 1, 2 }));
            JsonElement[] own = [.. each.GetProperty("graft").EnumerateArray()];
            Assert.That(own.Select(times => times.GetProperty("threads").GetInt32()), Is.EqualTo(each.GetProperty("batch").GetInt32() == 1 ? new[] { 1 } : [1, 2]));
            Assert.That(graft, Is.EqualTo(own.Min(times => Number(times, "microseconds"))));
            double best = each.GetProperty("batch").GetInt32() == 1 ? Number(peers[0], "microseconds") : peers.Min(times => Number(times, "microseconds"));
            Assert.That(peer, Is.EqualTo(best), "one thread for one image, else the better");
        }
        Assert.That(report.GetProperty("bytes").GetArrayLength(), Is.EqualTo(4));
        Assert.That(result.Errors, Does.Contain("99 % zeros"), "the tables go where the JSON does not");
    }

    [TestCase("0", "1,2"), TestCase("0,1", "1,2"), TestCase("2,2", "1,2"), TestCase("many", "1,2")]
    public void ThreadsMustBeCounts(string threads, string example) =>
        Assert.That(Fail(2, [.. Small, "--threads", threads]), Does.Contain($"--threads is '{threads}'").And.Contain(example));

    [Test]
    public void HelpShowsAnExample() => Assert.That(Run("bench", "infer", "--help").Output, Does.Contain("graft bench infer --seconds"));

    static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();
}
