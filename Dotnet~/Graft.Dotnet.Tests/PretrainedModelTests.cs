using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The models that come with Graft: written by earlier versions, and read for ever.</summary>
public sealed class PretrainedModelTests
{
    static IEnumerable<string> Models => Repository.Files.Where(path => path.StartsWith("Models/") && path.EndsWith(".graft"));

    [Test]
    public void ThereAreSome() => Assert.That(Models, Is.Not.Empty);

    [TestCaseSource(nameof(Models))]
    public void TheyAreReadAndWrittenWithoutALoss(string path)
    {
        Model model = ModelFile.Load(Repository.Full(path));
        byte[] written = ModelFile.Write(model);
        Model again = ModelFile.Read(written);
        Assert.That(again.Network.Parameters.SelectMany(parameter => parameter.Value.Data), Is.EqualTo(model.Network.Parameters.SelectMany(parameter => parameter.Value.Data)));
        Assert.That(again.Metadata, Is.EqualTo(model.Metadata));
        Assert.That(ModelFile.Write(again), Is.EqualTo(written));
    }
}
