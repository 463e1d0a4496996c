using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The models that come with Graft: written by earlier versions, and read for ever.</summary>
public sealed class PretrainedModelTests
{
    static IEnumerable<string> Models => Repository.Files.Where(path => path.StartsWith("Models/") && path.EndsWith(".graft"));

    [Test]
    public void ThereAreSome() => Assert.That(Models, Is.Not.Empty);

    [TestCaseSource(nameof(Models))]
    public void TheyAreReadAndWrittenAsTheSameBytes(string path)
    {
        byte[] bytes = File.ReadAllBytes(Repository.Full(path));
        Assert.That(ModelFile.Write(ModelFile.Read(bytes)), Is.EqualTo(bytes));
    }
}
