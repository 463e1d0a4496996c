using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The samples' scenes are written by hand: what they refer to must lie in the sample, since that is all that is imported.</summary>
public sealed class SampleSceneTests
{
    // By the engine's own numbers: a script, and a text asset.
    const string ScriptId = "11500000", TextId = "4900000";

    static IEnumerable<string> Scenes => Repository.Files.Where(path => path.StartsWith("Samples~/") && path.EndsWith(".unity"));

    [Test]
    public void EachSampleHasOneScene() =>
        Assert.That(Scenes.Select(path => Path.GetDirectoryName(path)), Is.EquivalentTo(Directory.GetDirectories(Repository.Full("Samples~")).Select(path => Path.GetRelativePath(Repository.Root, path))));

    [TestCaseSource(nameof(Scenes))]
    public void EveryReferenceLeadsIntoTheSample(string scene)
    {
        string folder = Path.GetDirectoryName(scene)!.Replace('\\', '/');
        var references = Regex.Matches(Repository.Text(scene), @"\{fileID: (\d+), guid: (\w+), type: 3\}");
        Assert.That(references, Is.Not.Empty);
        foreach (Match reference in references)
        {
            string? meta = Repository.Files.SingleOrDefault(path => path.StartsWith(folder + "/") && path.EndsWith(".meta") && Repository.Text(path).Contains("guid: " + reference.Groups[2].Value));
            Assert.That(meta, Is.Not.Null, $"{reference.Value} is nothing in {folder}");
            Assert.That(reference.Groups[1].Value, Is.EqualTo(meta!.EndsWith(".cs.meta") ? ScriptId : meta.EndsWith(".bytes.meta") ? TextId : "?"));
        }
    }

    [TestCaseSource(nameof(Scenes))]
    public void ItIsOneObjectWithOneScriptAndThatScriptsFields(string scene)
    {
        string text = Repository.Text(scene);
        Assert.That(Regex.Matches(text, "^GameObject:", RegexOptions.Multiline), Has.Count.EqualTo(1));
        string script = Regex.Match(text, @"^MonoBehaviour:\n(.*)\z", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        string guid = Regex.Match(script, @"m_Script: \{fileID: \d+, guid: (\w+)").Groups[1].Value;
        string source = Repository.Files.Single(path => path.EndsWith(".cs.meta") && Repository.Text(path).Contains("guid: " + guid))[..^5];
        var fields = Regex.Matches(script, @"^  ([a-z]\w+):", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("m_"));
        foreach (string field in fields) Assert.That(Repository.Text(source), Does.Match($@"\[SerializeField.*\] \w+ {field}\b"), source);
    }

    [Test]
    public void TheDigitPadsModelIsTheOneOfThePackage()
    {
        Model sample = ModelFile.Load(Repository.Full("Samples~/DigitPad/digits-0-4.bytes")), package = ModelFile.Load(Repository.Full("Models/digits-0-4.graft"));
        using Predictor ours = new(sample), theirs = new(package);
        Dataset digits = SyntheticDigits.Create(200, 3);
        float[] mine = new float[5], other = new float[5];
        for (int i = 0; i < digits.Count; i++)
        {
            ours.Predict(digits.Bytes.AsSpan(i * 784, 784), mine);
            theirs.Predict(digits.Bytes.AsSpan(i * 784, 784), other);
            Assert.That(mine, Is.EqualTo(other).Within(0.02), "weights stored in half the bits");
        }
    }
}
