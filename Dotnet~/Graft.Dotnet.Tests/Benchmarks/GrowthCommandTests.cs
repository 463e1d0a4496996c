using System.Text.Json;
using Graft.Benchmarks.Growth;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class GrowthCommandTests : CommandTestBase
{
    static readonly string[] Tiny = ["bench", "growth", "--device", "managed", "--most", "10", "--repeats", "3"];

    [Test]
    public void MeasuresEverySizeUpToTheMost()
    {
        CommandResult result = Run([.. Tiny, "--plots", At("pictures"), "--json", "-"]);
        JsonElement report = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(report.GetProperty("device").GetString(), Is.EqualTo("managed"));
        JsonElement[] series = [.. report.GetProperty("series").EnumerateArray()];
        Assert.That(series.Select(each => (each.GetProperty("name").GetString(), string.Join(' ', each.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("size").GetInt32())))),
            Is.EqualTo(new[] { ("batch size", "1 2 5 10"), ("width", "10"), ("depth", "1 2 5 10") }));
        foreach (JsonElement point in series.SelectMany(each => each.GetProperty("points").EnumerateArray()))
        {
            double[] repeats = [.. point.GetProperty("repeats").EnumerateArray().Select(value => value.GetDouble()).Order()];
            Assert.That(repeats, Has.Length.EqualTo(3).And.All.GreaterThan(0));
            Assert.That(point.GetProperty("microsecondsPerImage").GetDouble(), Is.EqualTo(repeats[1]), "the median");
            Assert.That(point.GetProperty("bestMicrosecondsPerImage").GetDouble(), Is.EqualTo(repeats[0]));
        }
        long[] depths = [.. series[2].GetProperty("points").EnumerateArray().Select(point => point.GetProperty("bytes").GetInt64())];
        Assert.That(depths, Is.Ordered.And.Unique, "more layers take more memory");
        Assert.That(result.Errors, Does.Contain("784-depthx100-10"), "the tables go where the JSON does not");
        Assert.That(Files, Is.EqualTo(new[] { "pictures/growth.png" }));
        Assert.That(File.ReadAllBytes(At("pictures/growth.png")).Take(4), Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
    }

    [Test]
    public void ImagesThatDoNotFitComeInParts()
    {
        using var backend = new ManagedBackend(1);
        const int count = 200;
        GrowthPoint Measure(long mostBytes) => new EpochGrowth(backend, new RepeatedDigits(1), mostBytes).Measure(GrowthSeries.Images, count);
        GrowthPoint whole = Measure(count * RepeatedDigits.Pixels), parts = Measure(count * RepeatedDigits.Pixels - 1), many = Measure(60 * RepeatedDigits.Pixels);
        Assert.That((whole.Parts, parts.Parts, many.Parts), Is.EqualTo((1, 2, 4)));
        Assert.That((whole.Repeats.Count, parts.Repeats.Count, many.Repeats.Count), Is.EqualTo((100, 1, 1)));
        Assert.That(whole.Repeats.Concat(many.Repeats), Is.All.GreaterThan(0));
        Assert.That(whole.Bytes - parts.Bytes, Is.EqualTo(100 * (RepeatedDigits.Pixels + 16)));
    }

    [Test]
    public void TheSameDigitsComeAgain()
    {
        var digits = new RepeatedDigits(1);
        Dataset few = digits.Create(30), many = digits.Create(RepeatedDigits.Different + 20);
        Assert.That((few.Count, many.Count), Is.EqualTo((30, RepeatedDigits.Different + 20)));
        Assert.That(many.Labels.Skip(RepeatedDigits.Different), Is.EqualTo(many.Labels.Take(20)));
        Assert.That(many.Bytes.Skip(RepeatedDigits.Different * RepeatedDigits.Pixels).SequenceEqual(many.Bytes.Take(20 * RepeatedDigits.Pixels)));
        Assert.That(few.Bytes.SequenceEqual(many.Bytes.Take(30 * RepeatedDigits.Pixels)));
    }

    [Test]
    public void ANetworkIsAsDeepAndWideAsAsked()
    {
        Network network = GrowthSeries.Build(3, 20);
        Assert.That(network.Parameters.Sum(each => each.Value.Shape.Count), Is.EqualTo(784 * 20 + 20 + 2 * (20 * 20 + 20) + 20 * 10 + 10));
    }

    [Test]
    public void HelpShowsAnExample() => Assert.That(Run("bench", "growth", "--help").Output, Does.Contain("graft bench growth --json"));
}
