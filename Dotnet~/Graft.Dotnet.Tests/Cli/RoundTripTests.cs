using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>From images to a model, and from the model to answers.</summary>
public sealed class RoundTripTests : CommandTestBase
{
    [Test]
    public void ATrainedModelIsMeasuredAskedAndTaughtMore()
    {
        WriteImages("images", 600, 1, gzip: true);
        WriteImages("test", 200, 2, gzip: false);
        JsonElement trained = Json("train", "--images", "images", "--labels", "images-labels", "--digits", "0-4", "--hidden", "30,20", "--epochs", "6", "--rate", "0.005", "--out", "model.graft", "--curve", "curve.csv", "--device", "managed");
        Assert.That(trained.GetProperty("images").GetInt32(), Is.EqualTo(270), "a tenth is kept for validation");
        Assert.That(File.ReadLines(At("curve.csv")).Count(), Is.EqualTo(7));

        JsonElement known = Json("evaluate", "--model", "model.graft", "--images", "test", "--labels", "test-labels", "--digits", "0-4", "--device", "managed");
        Assert.That(known.GetProperty("images").GetInt32(), Is.EqualTo(100));
        Assert.That(known.GetProperty("accuracy").GetDouble(), Is.GreaterThan(0.5));
        JsonElement all = Json("evaluate", "--model", "model.graft", "--images", "test", "--labels", "test-labels", "--device", "managed");
        Assert.That(all.GetProperty("accuracy").GetDouble(), Is.EqualTo(known.GetProperty("accuracy").GetDouble() / 2).Within(1e-6), "what it does not know is wrong");
        Assert.That(all.GetProperty("unknown").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetInt32()), Is.EqualTo(new Dictionary<string, int> { ["5"] = 20, ["6"] = 20, ["7"] = 20, ["8"] = 20, ["9"] = 20 }));
        JsonElement confusion = all.GetProperty("confusion");
        Assert.That(confusion.GetProperty("classes").EnumerateArray().Select(name => name.GetString()), Is.EqualTo(Enumerable.Range(0, 10).Select(digit => $"{digit}")));
        Assert.That(confusion.GetProperty("counts").EnumerateArray().SelectMany(row => row.EnumerateArray()).Sum(count => count.GetInt32()), Is.EqualTo(200));

        JsonElement[] predictions = [.. Json("predict", "--model", "model.graft", "--images", "test", "--count", "7").GetProperty("predictions").EnumerateArray()];
        Assert.That(predictions.Length, Is.EqualTo(7));
        Assert.That(predictions.All(each => each.GetProperty("probabilities").EnumerateObject().Sum(pair => pair.Value.GetDouble()) is > 0.999 and < 1.001), Is.True);
        JsonElement third = Json("predict", "--model", "model.graft", "--images", "test", "--index", "3").GetProperty("predictions")[0];
        Assert.That(third.ToString(), Is.EqualTo(predictions[3].ToString()));

        JsonElement inspected = Json("inspect", "--model", "model.graft");
        Assert.That(inspected.GetProperty("kind").GetString(), Is.EqualTo("model"));
        Assert.That(inspected.GetProperty("parameters").GetInt32(), Is.EqualTo(784 * 30 + 30 + 30 * 20 + 20 + 20 * 5 + 5));
        Assert.That(inspected.GetProperty("metadata").EnumerateObject().Any(pair => pair.Value.ToString().Contains(Folder)), Is.False, "a model file names no folder of its maker");

        JsonElement file = inspected.GetProperty("file"), first = inspected.GetProperty("layers")[0].GetProperty("tensors")[0];
        Assert.That((file.GetProperty("format").GetInt32(), file.GetProperty("signed").GetBoolean()), Is.EqualTo((2, false)));
        Assert.That((first.GetProperty("name").GetString(), first.GetProperty("encoding").GetString(), first.GetProperty("zeros").GetInt32()), Is.EqualTo(("weights", "float32", 0)));

        JsonElement transferred = Json("transfer", "--model", "model.graft", "--images", "images", "--labels", "images-labels", "--digits", "5-9", "--per-digit", "20", "--validation-per-digit", "10", "--freeze", "1", "--epochs", "5", "--batch", "10", "--out", "more.graft", "--device", "managed");
        Assert.That(transferred.GetProperty("testImages").GetInt32(), Is.EqualTo(300 - 5 * 30));
        Assert.That(transferred.GetProperty("frozenLayers").GetInt32(), Is.EqualTo(1));
        Assert.That(Json("inspect", "--model", "more.graft").GetProperty("classes").EnumerateArray().Select(name => name.GetString()), Is.EqualTo(new[] { "5", "6", "7", "8", "9" }));
    }

    [Test]
    public void HowAModelIsStoredIsTold()
    {
        var network = new Network(new Shape(20), new Dense(10), new Elu(), new Dense(2));
        network.Initialize(1);
        Pruning.ZeroSmallest(network, 0.9);
        var model = new Model(network, new SoftmaxCrossEntropy(), ["a", "b"], calibration: new Calibration(1.5f, 0.25f));
        ModelFile.Save(model, At("small.graft"), null, new ModelFileSettings { Weights = WeightStorage.Int8, Key = new SignatureKey(new byte[32]) });
        JsonElement inspected = Json("inspect", "--model", "small.graft"), weights = inspected.GetProperty("layers")[0].GetProperty("tensors")[0];
        Assert.That(inspected.GetProperty("file").GetProperty("signed").GetBoolean());
        Assert.That(inspected.GetProperty("calibration").GetProperty("temperature").GetDouble(), Is.EqualTo(1.5));
        Assert.That(inspected.GetProperty("calibration").GetProperty("unknownLogit").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(weights.GetProperty("encoding").GetString(), Is.EqualTo("sparse int8"));
        Assert.That(weights.GetProperty("bytes").GetInt32(), Is.InRange(20, 120));
        Assert.That(weights.GetProperty("zeros").GetInt32(), Is.EqualTo(network.Parameters.First().Value.Data.Count(weight => weight == 0)));
        string output = Run("inspect", "--model", "small.graft").Output;
        Assert.That(output, Does.Contain(", signed").And.Contain("temperature 1.5, threshold 0.25").And.Contain("sparse"));
    }

    [Test]
    public void LayersWithinLayersAreListedBelowThem()
    {
        var network = new Network(new Shape(4), new Residual(new Dense(3), new Sequence(new Elu(), new Dense(3)) { Frozen = true }), new Dense(2));
        ModelFile.Save(new Model(network, new MeanSquaredError(), null), At("nested.graft"));
        JsonElement residual = Json("inspect", "--model", "nested.graft").GetProperty("layers")[0];
        Assert.That(residual.GetProperty("parameters").GetInt32(), Is.EqualTo(2 * (4 * 3 + 3) + 3 * 3 + 3));
        Assert.That(residual.GetProperty("layers").EnumerateArray().Select(layer => $"{layer.GetProperty("part")} {layer.GetProperty("type")}"), Is.EqualTo(new[] { "body dense", "body sequence", "projection dense" }));
        Assert.That(residual.GetProperty("layers")[1].GetProperty("frozen").GetBoolean());
        string table = Run("inspect", "--model", "nested.graft").Output;
        foreach (string row in new[] { " residual ", "   body: dense ", "   body: sequence ", "     layers: elu ", "   projection: dense ", " dense " }) Assert.That(table, Does.Contain("│" + row));
    }

    [Test]
    public void OldDigitsAreKeptOutOfTheModelsMemory()
    {
        WriteImages("images", 1500, 1, gzip: false);
        string[] data = ["--images", "images", "--labels", "images-labels", "--device", "managed"];
        JsonElement trained = Json(["train", .. data, "--digits", "0-4", "--hidden", "60", "--epochs", "10", "--rate", "0.003", "--memory", "--out", "old.graft"]);
        Assert.That(trained.GetProperty("memoryBytes").GetInt32(), Is.InRange(10_000, 16_384));
        JsonElement memory = Json("inspect", "--model", "old.graft").GetProperty("memory");
        Assert.That(memory.GetProperty("images").GetInt32(), Is.EqualTo(trained.GetProperty("memoryImages").GetInt32()).And.GreaterThan(250));
        Assert.That(memory.GetProperty("perClass").EnumerateArray().Select(count => count.GetInt32()).Distinct().Count(), Is.EqualTo(1));

        JsonElement ten = Json(["transfer", "--model", "old.graft", .. data, "--digits", "5-9", "--keep", "--per-digit", "80", "--validation-per-digit", "20", "--epochs", "25", "--batch", "20", "--rate", "0.003", "--out", "ten.graft"]);
        Assert.That(ten.GetProperty("kept").GetString(), Does.Contain("memory"));
        Assert.That(ten.GetProperty("testImages").GetInt32(), Is.EqualTo(1500 - 5 * 100), "old digits are measured too");
        JsonElement confusion = ten.GetProperty("confusion");
        int[][] counts = [.. confusion.GetProperty("counts").EnumerateArray().Select(row => row.EnumerateArray().Select(count => count.GetInt32()).ToArray())];
        Assert.That(counts.Length, Is.EqualTo(10));
        for (int digit = 0; digit < 10; digit++) Assert.That(counts[digit][digit], Is.GreaterThan(counts[digit].Sum() / 2), $"digit {digit}");
        Assert.That(Json("inspect", "--model", "ten.graft").GetProperty("memory").GetProperty("perClass").GetArrayLength(), Is.EqualTo(10), "it can be taught more yet");

        Run(["train", .. data, "--digits", "0,1", "--hidden", "20", "--epochs", "2", "--out", "plain.graft"]);
        Assert.That(Json("inspect", "--model", "plain.graft").GetProperty("memory").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(Json(["transfer", "--model", "plain.graft", .. data, "--digits", "2", "--keep", "--per-digit", "20", "--epochs", "2", "--out", "three.graft"]).GetProperty("kept").GetString(), Does.Contain("drawn"));
    }

    [Test]
    public void DevicesAreTestedAndOneIsChosen()
    {
        JsonElement[] devices = [.. Json("devices").GetProperty("devices").EnumerateArray()];
        Assert.That(devices.Select(device => device.GetProperty("name").GetString()), Does.Contain("managed"));
        Assert.That(devices.Count(device => device.GetProperty("auto").GetBoolean()), Is.EqualTo(1));
        Assert.That(devices.Where(device => device.GetProperty("passed").GetBoolean()).All(device => device.GetProperty("microsecondsPerStep").GetDouble() > 0), Is.True);
    }

    [Test]
    public void HelpHasAnExampleForEachCommand()
    {
        string help = Run("--help").Output;
        foreach (string command in new[] { "demo", "train", "transfer", "tune", "evaluate", "predict", "inspect", "curves", "book", "devices", "data", "test" }) Assert.That(help, Does.Contain($"\n  {command} "));
        Assert.That(Run("train", "--help").Output, Does.Contain("Example:").And.Contain("graft train --resume"));
        Assert.That(Run("data", "download", "--help").Output, Does.Contain("Example:"));
    }

    JsonElement Json(params string[] arguments) => JsonDocument.Parse(Run([.. arguments, "--json", "-"]).Output).RootElement;

    void WriteImages(string name, int count, ulong seed, bool gzip)
    {
        Dataset data = SyntheticDigits.Create(count, seed);
        IdxFile.WriteImages(At(name), data.Bytes, 28, 28, gzip);
        IdxFile.WriteLabels(At(name + "-labels"), data.Labels, gzip);
    }
}
