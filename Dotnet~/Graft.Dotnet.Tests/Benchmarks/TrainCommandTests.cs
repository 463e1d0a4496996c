using System.Text.Json;
using Graft.Benchmarks.Training;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class TrainCommandTests : CommandTestBase
{
    [Test]
    public void MeasuresStepsEpochsAndAnswers()
    {
        CommandResult result = Run("bench", "train", "--device", "managed", "--batch", "500", "--count", "2000", "--repeats", "3", "--epochs", "1", "--synthetic", "3000", "--json", "-");
        JsonElement report = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(report.GetProperty("device").GetString(), Is.EqualTo("managed"));
        JsonElement[] cases = [.. report.GetProperty("cases").EnumerateArray()];
        Assert.That(cases.Select(each => (each.GetProperty("batchNormalization").GetBoolean(), each.GetProperty("dropout").GetDouble(), each.GetProperty("batch").GetInt32())),
            Is.EqualTo(new[] { (false, 0, 500), (true, 0, 500), (true, 0.5, 500) }));
        foreach (JsonElement each in cases)
        {
            double[] repeats = [.. each.GetProperty("repeats").EnumerateArray().Select(value => value.GetDouble()).Order()];
            Assert.That(each.GetProperty("microsecondsPerStep").GetDouble(), Is.EqualTo(repeats[1]).And.GreaterThan(0), "the median");
            Assert.That(each.GetProperty("bestMicrosecondsPerStep").GetDouble(), Is.EqualTo(repeats[0]));
            Assert.That(each.GetProperty("launches").GetInt32(), Is.InRange(13, 80));
            Assert.That(each.GetProperty("bytes").GetInt64(), Is.GreaterThan(500 * 100 * 4));
        }
        Assert.That(report.GetProperty("inference").EnumerateArray().Select(each => each.GetProperty("batch").GetInt32()), Is.EqualTo(new[] { 1, 32, 1000 }));
        JsonElement[] epochs = [.. report.GetProperty("epochs").EnumerateArray()];
        Assert.That(epochs.Select(each => each.GetProperty("augmented").GetBoolean()), Is.EqualTo(new[] { false, true }));
        Assert.That(epochs.Select(each => each.GetProperty("ratio").GetDouble()), Is.All.GreaterThan(0));
        Assert.That(result.Errors, Does.Contain("batch norm, dropout 0.5").And.Contain("launches"), "the tables go where the JSON does not");
    }

    [Test]
    public void AnUnknownBatchSaysSo() => Assert.That(Fail(2, "bench", "train", "--batch", "33"), Does.Contain("--batch is 33").And.Contain("2000"));

    [Test]
    public void AStepIsTheReferenceNetworks()
    {
        Network plain = StepCase.All[0].Build(new Shape(784), 5), varied = StepCase.All[^1].Build(new Shape(784), 5);
        Assert.That(plain.Parameters.Sum(each => each.Value.Shape.Count), Is.EqualTo(784 * 100 + 100 + 4 * (100 * 100 + 100) + 100 * 5 + 5));
        Assert.That(plain.Layers.Count, Is.EqualTo(11));
        Assert.That(varied.Layers.Count(each => each is BatchNormalization), Is.EqualTo(5));
        Assert.That(varied.Layers.Count(each => each is Dropout), Is.EqualTo(5));
    }

    [TestCase(new[] { 3.0, 1, 2 }, 2)]
    [TestCase(new[] { 4.0, 1, 2, 3 }, 2.5)]
    public void TheMedianIsInTheMiddle(double[] values, double median) => Assert.That(StepFigures.Median(values), Is.EqualTo(median));
}
