using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class DemoCommandTests : CommandTestBase
{
    [Test]
    public void TellsTheWholeStoryAndLeavesItsResults()
    {
        CommandResult result = Run("demo", "--quick", "--synthetic", "2000", "--device", "managed", "--seed", "3", "--json", "-", "--out", "out");
        JsonElement demo = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(Keys(demo), Is.EqualTo(new[] { "device", "data", "pretrain", "transfer", "shipped", "seconds" }));
        Assert.That(demo.GetProperty("device").GetString(), Is.EqualTo("managed"));
        Assert.That(demo.GetProperty("data").GetString(), Is.EqualTo("synthetic"));

        JsonElement pretrain = demo.GetProperty("pretrain");
        Assert.That(Keys(pretrain), Is.EqualTo(new[] { "digits", "testAccuracy", "macroPrecision", "epochs", "seconds" }));
        Assert.That(pretrain.GetProperty("digits").EnumerateArray().Select(digit => digit.GetInt32()), Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
        Assert.That(pretrain.GetProperty("testAccuracy").GetDouble(), Is.InRange(0.5, 1), "a quick look learns something");

        JsonElement[] transfer = [.. demo.GetProperty("transfer").EnumerateArray()];
        Assert.That(transfer.Select(each => each.GetProperty("frozenLayers").GetInt32()), Is.EqualTo(new[] { 5, 0 }));
        foreach (JsonElement each in transfer)
        {
            Assert.That(Keys(each), Is.EqualTo(new[] { "frozenLayers", "perDigit", "testAccuracy", "macroPrecision", "seconds" }));
            Assert.That(each.GetProperty("perDigit").GetInt32(), Is.EqualTo(100));
            Assert.That(each.GetProperty("testAccuracy").GetDouble(), Is.InRange(0.3, 1));
        }
        JsonElement shipped = demo.GetProperty("shipped");
        Assert.That(shipped.GetProperty("bytes").GetInt64(), Is.EqualTo(new FileInfo(At("out/digits-5-9-small.graft")).Length).And.LessThanOrEqualTo(32768));
        Assert.That(shipped.GetProperty("testAccuracy").GetDouble(), Is.InRange(0.3, 1));
        Assert.That(shipped.GetProperty("microseconds").GetDouble(), Is.GreaterThan(0));
        Assert.That(Files, Is.EqualTo(new[] { "out/digits-0-4.graft", "out/digits-5-9-small.graft", "out/digits-5-9.graft", "out/learning-curve.csv", "out/learning-curve.png" }));
        Assert.That(File.ReadAllBytes(At("out/learning-curve.png")).Take(4), Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
        Assert.That(File.ReadAllLines(At("out/learning-curve.csv")).Length, Is.EqualTo(1 + pretrain.GetProperty("epochs").GetInt32()));
    }

    static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
