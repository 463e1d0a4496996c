using Graft.Fuzz;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What the fuzzer has found interesting, and what it has found wrong, run again by the fuzzer's own checks.</summary>
public sealed class CorpusReplayTests
{
    const string Kept = "Dotnet~/Graft.Fuzz/";
    const long MostBytes = 300_000;

    static IEnumerable<string> Targets => FuzzTargets.All.Select(target => target.Name);

    [TestCaseSource(nameof(Targets))]
    public void NothingIsFoundInTheSeeds(string name)
    {
        FuzzTarget target = FuzzTargets.Named(name);
        foreach (byte[] seed in target.Seeds) Assert.That(Problem(target, seed), Is.Null, Convert.ToHexString(seed));
    }

    [TestCaseSource(nameof(Targets))]
    public void NothingIsFoundInTheCorpus(string name)
    {
        string[] files = [.. FilesOf("Corpus/" + name)];
        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Select(file => (file, problem: Problem(FuzzTargets.Named(name), file))).Where(each => each.problem != null), Is.Empty);
    }

    [TestCaseSource(nameof(Targets))]
    public void WhatWasFoundIsMended(string name) =>
        Assert.That(FilesOf("Findings/" + name).Select(file => (file, problem: Problem(FuzzTargets.Named(name), file))).Where(each => each.problem != null), Is.Empty);

    [Test]
    public void WhatIsKeptBelongsToATargetAndIsSmall()
    {
        string[] files = [.. FilesOf("Corpus"), .. FilesOf("Findings")];
        Assert.That(files.Select(file => file.Split('/')[3]).Distinct().Except(Targets), Is.Empty);
        Assert.That(files.Sum(file => new FileInfo(Repository.Full(file)).Length), Is.LessThan(MostBytes));
    }

    [Test]
    public void TheSeedsHaveEveryTypeThatAFileMayName()
    {
        string seeds = string.Concat(FuzzTargets.Named("model").Seeds.Select(System.Text.Encoding.Latin1.GetString));
        Assert.That(LayerTypes.Table.Ids.Concat(LossTypes.Table.Ids).Concat(InitializerTypes.Table.Ids).Where(id => !seeds.Contains((char)(0xa0 | id.Length) + id)), Is.Empty);
    }

    static IEnumerable<string> FilesOf(string folder) => Repository.Files.Where(path => path.StartsWith(Kept + folder + "/", StringComparison.Ordinal));

    static string? Problem(FuzzTarget target, string file) => Problem(target, File.ReadAllBytes(Repository.Full(file)));

    static string? Problem(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Check(input);
            return null;
        }
        catch (FindingException finding)
        {
            return finding.Message;
        }
    }
}
