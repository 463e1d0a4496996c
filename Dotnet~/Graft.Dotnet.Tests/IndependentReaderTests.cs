using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Documentation~/read_model.py, written from model-format.md alone, answers as the predictor does.</summary>
public sealed class IndependentReaderTests : CommandTestBase
{
    const int Images = 1000;
    static readonly string Reader = Repository.Full("Documentation~/read_model.py");
    static IEnumerable<WeightStorage> Storages => WeightStorage.All;

    [Test]
    public void ItIsShort()
    {
        string[] lines = File.ReadAllLines(Reader);
        Assert.That(lines, Has.Length.LessThanOrEqualTo(80));
        Assert.That(lines.Where(line => line.Length > 100), Is.Empty);
    }

    [TestCaseSource(nameof(Storages))]
    public void SparseModelsOfEveryStorage(WeightStorage storage)
    {
        Network network = FiveHundred(() => new Elu());
        Pruning.ZeroSmallest(network, 0.95);
        Agrees(Classifier(network), Drawn(), new ModelFileSettings { Weights = storage });
    }

    [TestCaseSource(nameof(Storages))]
    public void DenseModelsOfEveryStorage(WeightStorage storage) =>
        Agrees(Classifier(Initialized(new Network(new Shape(28, 28), new Dense(30), new BatchNormalization(), new LeakyRelu(0.1f), new Dropout(), new Dense(20), new Tanh(), new Dense(20), new Relu(), new Dense(10)))), Drawn(), new ModelFileSettings { Weights = storage });

    [Test]
    public void SignedModelsThatAreNotDeflated() =>
        Agrees(Classifier(FiveHundred(() => new Relu())), Drawn(), new ModelFileSettings { Compress = false, Key = new SignatureKey(new byte[32]) });

    [Test]
    public void DigitsOfMnist()
    {
        string? data = Environment.GetEnvironmentVariable("GRAFT_DATA");
        string? folder = new[] { data, data == null ? null : Path.Combine(data, "mnist") }.FirstOrDefault(path => path != null && MnistFiles.AreIn(path));
        if (folder == null) Assert.Ignore("Needs MNIST's four files in the folder that GRAFT_DATA names, or in its folder mnist.");
        Model model = ModelFile.Load(Repository.Full("Models/digits-0-9.graft"));
        Pruning.ZeroSmallest(model.Network, 0.7);
        Agrees(model, new MnistFiles(folder!).Test().Take(0, Images), new ModelFileSettings { Weights = WeightStorage.Int8 });
    }

    [Test]
    public void ADamagedFileIsRefused()
    {
        byte[] bytes = ModelFile.Write(Classifier(FiveHundred(() => new Elu())));
        bytes[100] ^= 1;
        File.WriteAllBytes(At("model.graft"), bytes);
        WriteImages(At("images"), Drawn().Take(0, 1));
        Assert.That(Answers(At("model.graft"), At("images")).Errors, Does.Contain("is damaged"));
    }

    void Agrees(Model model, Dataset images, ModelFileSettings settings)
    {
        ModelFile.Save(model, At("model.graft"), null, settings);
        WriteImages(At("images.gz"), images);
        var (output, errors) = Answers(At("model.graft"), At("images.gz"));
        Assert.That(errors, Is.Empty);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(images.Count));
        using var predictor = new Predictor(ModelFile.Load(At("model.graft")));
        var answer = new float[model.Classes.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            predictor.Predict(images.Bytes.AsSpan(i * 784, 784), answer);
            string[] said = lines[i].Split(' ');
            float[] probabilities = [.. said.Skip(1).Select(text => float.Parse(text, CultureInfo.InvariantCulture))];
            Assert.That(probabilities, Is.EqualTo(answer).Within(1e-5f), $"image {i}");
            float[] ranked = [.. answer.Order()];
            // Two classes within rounding of each other may change places.
            if (ranked[^1] - ranked[^2] > 1e-5f) Assert.That(said[0], Is.EqualTo(model.Classes[Array.IndexOf(answer, ranked[^1])]), $"image {i}");
        }
    }

    static (string Output, string Errors) Answers(string model, string images)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { Reader, model, images }) start.ArgumentList.Add(argument);
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (output, errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("Needs python3.");
            throw;
        }
    }

    static void WriteImages(string path, Dataset images)
    {
        var header = new byte[16];
        foreach (var (at, number) in new[] { (0, 0x803), (4, images.Count), (8, 28), (12, 28) }) BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(at), number);
        using Stream file = File.Create(path), stream = path.EndsWith(".gz") ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(header);
        stream.Write(images.Bytes.AsSpan(0, images.Count * 784));
    }

    static Dataset Drawn() => SyntheticDigits.Create(Images, 3);

    static Network FiveHundred(Func<ILayer> activation) =>
        Initialized(new Network(new Shape(28, 28), [.. Enumerable.Range(0, 5).SelectMany(_ => new[] { new Dense(100), activation() }), new Dense(10)]));

    static Network Initialized(Network network)
    {
        network.Initialize(2);
        return network;
    }

    // Every number is something else than where training begins.
    static Model Classifier(Network network)
    {
        var random = new RandomStream(4, 0);
        foreach (Parameter vector in network.Parameters.Where(parameter => !parameter.IsWeights))
            foreach (ref float value in vector.Value.Data.AsSpan()) value = MathF.Abs(value + 0.2f * random.NextNormal()) + 0.01f;
        return new Model(network, new SoftmaxCrossEntropy(), [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")], 1 / 255f);
    }
}
