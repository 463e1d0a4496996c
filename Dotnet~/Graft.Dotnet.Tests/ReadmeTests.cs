using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class ReadmeTests
{
    [Test]
    public void TheFirstSampleIsTheOneThatRunsHere()
    {
        string root = Repository.Root;
        string[] source = File.ReadAllLines(Path.Combine(root, "Dotnet~", "Graft.Dotnet.Tests", "ReadmeSample.cs"));
        string Between(string[] lines, string begin, string end) =>
            string.Join("\n", lines.SkipWhile(line => line.Trim() != begin).Skip(1).TakeWhile(line => line.Trim() != end).Select(line => line.Trim()).Where(line => line.Length > 0));
        string readme = Between(File.ReadAllLines(Path.Combine(root, "README.md")), "```csharp", "```");
        readme = string.Join("\n", readme.Split('\n').Where(line => !line.StartsWith("using Graft")));
        Assert.That(readme, Is.EqualTo(Between(source, "// README begins", "// README ends")));
    }

    [Test]
    public void TheFirstSampleRuns()
    {
        string before = Directory.GetCurrentDirectory(), folder = Directory.CreateTempSubdirectory("graft-readme").FullName;
        Directory.SetCurrentDirectory(folder);
        try
        {
            var (label, probability) = ReadmeSample.Run();
            Assert.That(label, Is.EqualTo(SyntheticDigits.Create(1000, seed: 2).Labels[0].ToString()));
            Assert.That(probability, Is.GreaterThan(0.5f));
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            Directory.Delete(folder, true);
        }
    }
}
