using System.Text.Json;
using Graft.Cli.Fuzzing;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>./graft fuzz: what it says, what it keeps, and, where AFL++ is there, a few seconds of it from end to end.</summary>
public sealed class FuzzCommandTests : CommandTestBase
{
    static bool HasAfl => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(folder + "/afl-fuzz"));

    [Test]
    public void AnUnknownTargetIsAUsageError() => Assert.That(Fail(2, "fuzz", "--target", "dragon"), Does.Contain("dragon").And.Contain("checkpoint"));

    [TestCase("--minutes", "0")]
    [TestCase("--until-quiet", "never")]
    [TestCase("--jobs", "0")]
    public void WordsThatCannotBeMeantAreToo(string option, string value) => Assert.That(Fail(2, "fuzz", option, value), Does.Contain(option));

    [Test]
    public void AFewSecondsFillACorpus()
    {
        if (!HasAfl) Assert.Ignore("Skipped: AFL++ is not installed.");
        CommandResult result = Run("fuzz", "--minutes", "0.08", "--target", "idx", "--out", "work", "--keep", "kept", "--json", "-");
        JsonElement target = JsonDocument.Parse(result.Output).RootElement.GetProperty("targets")[0];
        Assert.That(target.GetProperty("target").GetString(), Is.EqualTo("idx"));
        Assert.That(target.GetProperty("executions").GetInt64(), Is.GreaterThan(1000));
        Assert.That(target.GetProperty("edges").GetInt32(), Is.GreaterThan(50));
        Assert.That(Files.Count(file => file.StartsWith("kept/Corpus/idx/")), Is.EqualTo(target.GetProperty("corpus").GetInt32()).And.GreaterThan(0));
    }

    [Test]
    public void StatisticsAreReadAsAflWritesThem()
    {
        Directory.CreateDirectory(At("queue"));
        File.WriteAllText(At("fuzzer_stats"), "start_time        : 1000\nlast_update       : 1180\nrun_time          : 180\nfuzzer_pid        : 999999999\nexecs_done        : 1800000\nexecs_per_sec     : 10000.50\nsaved_crashes     : 2\nsaved_hangs       : 1\nedges_found       : 2468\n");
        foreach (string name in new[] { "id:000000,time:0,execs:0,orig:seed-000", "id:000001,src:000000,time:60000,execs:9,op:havoc,rep:2,+cov", "id:000002,src:000000,time:120000,execs:12,op:havoc,rep:2" }) File.WriteAllText(At("queue/" + name), "");
        Assert.That(AflStatistics.Of(Folder), Is.EqualTo(new AflStatistics(3, 1_800_000, 10_000.5, 2468, 2, 3)));
    }

    [Test]
    public void ACorpusKeepsWhatIsNoSeedAndFits()
    {
        Directory.CreateDirectory(At("seeds"));
        File.WriteAllBytes(At("seeds/seed-000"), [1]);
        File.WriteAllBytes(At("a"), [1]);
        File.WriteAllBytes(At("b"), [2, 3]);
        File.WriteAllBytes(At("c"), new byte[FuzzCorpus.MostBytes]);
        var corpus = new FuzzCorpus(Folder, "t");
        Assert.That(corpus.Keep([At("a"), At("b"), At("c")], At("seeds")), Is.EqualTo((1, 1)));
        Directory.CreateDirectory(At("in"));
        corpus.CopyTo(At("in"));
        Assert.That(Directory.GetFiles(At("in")).Select(File.ReadAllBytes), Is.EqualTo(new[] { new byte[] { 2, 3 } }));
    }

    [Test]
    public void AFindingIsKeptUnderItsContentsName()
    {
        File.WriteAllBytes(At("crash"), [7]);
        string path = new FuzzCorpus(Folder, "t").KeepFinding(At("crash"));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(new byte[] { 7 }));
        Assert.That(path, Does.StartWith(At("Findings/t/")));
    }
}
