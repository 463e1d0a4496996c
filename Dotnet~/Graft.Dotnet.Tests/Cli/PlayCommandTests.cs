using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class PlayCommandTests : CommandTestBase
{
    [Test]
    public void APlayerTeachesAndTheModelLearns()
    {
        string plot = At("frames.png"), picture = At("pad.png");
        CommandResult result = Run("play", "--frames", "40", "--work", "1", "--seeds", "1", "--synthetic", "3000", "--plot", plot, "--picture", picture, "--json", "-");
        JsonElement figures = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(figures.GetProperty("frames").GetInt32(), Is.EqualTo(40));
        foreach (string quantiles in new[] { "addedMilliseconds", "overshootMilliseconds" })
        {
            double[] values = [.. new[] { "p50", "p99", "p999", "max" }.Select(name => figures.GetProperty(quantiles).GetProperty(name).GetDouble())];
            Assert.That(values, Is.Ordered);
        }
        Assert.That(figures.GetProperty("budgetShare").GetDouble(), Is.InRange(0.1, 1));
        Assert.That(figures.GetProperty("accuracyBefore").GetDouble(), Is.Zero);
        Assert.That(figures.GetProperty("accuracyAfter").GetDouble(), Is.GreaterThan(0.5));
        Assert.That(figures.GetProperty("oldAccuracyAfter").GetDouble(), Is.GreaterThan(figures.GetProperty("oldAccuracyBefore").GetDouble() - 0.05));
        Assert.That(figures.GetProperty("secondsToLearn").GetDouble(), Is.InRange(0.1, 60));
        Assert.That(figures.GetProperty("lessons").GetInt32(), Is.EqualTo(5));
        JsonElement played = figures.GetProperty("played");
        Assert.That(played.GetProperty("after").GetDouble(), Is.GreaterThan(played.GetProperty("before").GetDouble()));
        foreach (string path in new[] { plot, picture }) Assert.That(File.ReadAllBytes(path)[..4], Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
        Assert.That(result.Errors, Does.Contain("learning beside the game"), "the table goes where the JSON does not");
    }

    [Test]
    public void AModelThatIsNotThereSaysSo() => Assert.That(Fail(1, "play", "--model", "nowhere.graft"), Does.Contain("nowhere.graft"));
}
