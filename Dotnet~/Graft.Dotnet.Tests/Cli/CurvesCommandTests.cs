using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class CurvesCommandTests : CommandTestBase
{
    [Test]
    public void CurvesOfSeveralRunsAreComparedAndJudged()
    {
        foreach (string hidden in new[] { "3", "40" }) Run("train", "--synthetic", "400", "--hidden", hidden, "--epochs", "6", "--curve", $"with {hidden}.csv", "--device", "managed", "--out", "model.graft");
        CommandResult result = Run("curves", "--curve", "with 3.csv", "--curve", "with 40.csv", "--out", "compared.png", "--json", "-");
        JsonElement[] runs = [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("runs").EnumerateArray()];
        Assert.That(runs.Select(run => run.GetProperty("name").GetString()), Is.EqualTo(new[] { "with 3", "with 40" }));
        Assert.That(runs.Select(run => run.GetProperty("epochs").GetInt32()), Is.EqualTo(new[] { 6, 6 }));
        Assert.That(runs[0].GetProperty("verdict").GetProperty("underfits").GetBoolean(), Is.True, "three units learn little");
        Assert.That(File.ReadAllBytes(At("compared.png")).Take(4), Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
    }

    [Test]
    public void WhatIsNoCurveIsNamed()
    {
        File.WriteAllText(At("text.csv"), "a,b\n1,2\n");
        File.WriteAllText(At("empty.csv"), LearningCurve.ToCsv([]));
        Assert.That(Fail(1, "curves", "--curve", "text.csv"), Does.Contain("text.csv").And.Contain("graft train --curve"));
        Assert.That(Fail(1, "curves", "--curve", "empty.csv"), Does.Contain("no epoch"));
        Assert.That(Fail(1, "curves", "--curve", "none.csv"), Does.Contain("none.csv"));
        Assert.That(Fail(2, "curves"), Does.Contain("--curve"));
        Assert.That(Fail(2, ["curves", .. Enumerable.Repeat(new[] { "--curve", "text.csv" }, 9).SelectMany(each => each)]), Does.Contain("9 times"));
    }
}
