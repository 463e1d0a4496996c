using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class CompressCommandTests : CommandTestBase
{
    static readonly string[] Quick = ["--synthetic", "300", "--device", "managed", "--epochs", "2", "--round-epochs", "1", "--batch", "25"];

    [SetUp]
    public void Train() => Run("train", "--synthetic", "300", "--device", "managed", "--hidden", "24,16", "--epochs", "4", "--batch-normalization", "--out", "digits.graft");

    [Test]
    public void AModelGetsSmallAndItsOriginalStays()
    {
        byte[] before = File.ReadAllBytes(At("digits.graft"));
        JsonElement result = JsonDocument.Parse(Run(["compress", "--model", "digits.graft", "--zeros", "0.8", "--out", "small.graft", "--curve", "size.png", "--json", "-", .. Quick]).Output).RootElement;
        Assert.That(File.ReadAllBytes(At("digits.graft")), Is.EqualTo(before));
        Assert.That(result.GetProperty("after").GetProperty("bytes").GetInt64(), Is.EqualTo(new FileInfo(At("small.graft")).Length).And.LessThan(before.Length / 3));
        Assert.That(result.GetProperty("after").GetProperty("zeros").GetDouble(), Is.EqualTo(0.8).Within(0.05));
        Assert.That(result.GetProperty("before").GetProperty("microseconds").GetDouble(), Is.GreaterThan(0));
        Assert.That(result.GetProperty("curve").GetArrayLength(), Is.EqualTo(10));
        Assert.That(File.ReadAllBytes(At("size.png"))[..4], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47 }));
        Model small = ModelFile.Load(At("small.graft"));
        Assert.That(small.Network.Layers.OfType<BatchNormalization>(), Is.Empty);
        Assert.That(small.Network.Layers.OfType<Elu>(), Is.Empty);
        Run("evaluate", "--model", "small.graft", "--synthetic", "60", "--device", "managed");
    }

    [Test]
    public void AFileOfSoManyBytesIsMadeInTheStorageAskedFor()
    {
        Run(["compress", "--model", "digits.graft", "--bytes", "9000", "--weights", "float16", "--keep-activations", "--out", "small.graft", "--curve", "size.csv", .. Quick]);
        Assert.That(new FileInfo(At("small.graft")).Length, Is.LessThanOrEqualTo(9000));
        Assert.That(ModelFile.Load(At("small.graft")).Network.Layers.OfType<Elu>().Count(), Is.EqualTo(2));
        Assert.That(File.ReadAllLines(At("size.csv"))[0], Is.EqualTo("stage,zeros,bytes,validation_accuracy"));
        Assert.That(File.ReadAllLines(At("size.csv"))[^1], Does.StartWith("final,"));
    }

    [Test]
    public void ACautiousModelStaysCautious()
    {
        Run("train", "--synthetic", "1500", "--device", "managed", "--hidden", "24", "--epochs", "6", "--cosine", "--unknown", "--out", "cautious.graft");
        Run(["compress", "--model", "cautious.graft", "--zeros", "0.5", "--out", "small.graft", .. Quick]);
        JsonElement refused = JsonDocument.Parse(Run("evaluate", "--model", "small.graft", "--synthetic", "60", "--device", "managed", "--json", "-").Output).RootElement.GetProperty("refused");
        Assert.That(refused.GetProperty("blanks").GetDouble(), Is.GreaterThan(0.5));
        Assert.That(ModelFile.Load(At("small.graft")).Calibration.UnknownLogit, Is.Not.Null);
        Assert.That(ModelFile.Load(At("small.graft")).Classes.Count, Is.EqualTo(10));
    }

    [Test]
    public void BadInputIsRefused()
    {
        Assert.That(Fail(2, "compress", "--model", "digits.graft", "--zeros", "0.9", "--bytes", "9000"), Does.Contain("two goals"));
        Assert.That(Fail(2, "compress", "--model", "digits.graft", "--out", "digits.graft"), Does.Contain("the original, which stays"));
        Assert.That(Fail(2, "compress", "--model", "digits.graft", "--curve", "size.gif"), Does.Contain(".png"));
        Assert.That(Fail(2, "compress", "--model", "digits.graft", "--weights", "int4"), Does.Contain("int8"));
        Assert.That(Fail(1, "compress", "--model", "missing.graft"), Does.Contain("missing.graft"));
    }
}
