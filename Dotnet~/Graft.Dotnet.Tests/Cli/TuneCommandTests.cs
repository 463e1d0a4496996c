using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>A search as a command: what it leaves, how it goes on after Ctrl-C and sudden death, and what it refuses.</summary>
public sealed class TuneCommandTests : CommandTestBase
{
    const int Moments = 3, ManyMoments = 20, HeaderBytes = 800;

    static readonly string[] Quick =
    [
        "tune", "--synthetic", "600", "--digits", "0-4", "--folds", "2", "--device", "managed",
        "--vary", "layers=1,2", "--vary", "neurons=8..40:8", "--vary", "batch=20",
    ];

    // A rung of it lasts long enough to be hit in the middle.
    static readonly string[] Slower = [.. Quick, "--epochs", "9", "--vary", "batch=5", "--trials"];

    [Test]
    public void ASmallSearchLeavesTablePlotAndAModelThatKnowsTheDigits()
    {
        JsonElement found = Json([.. Quick, "--trials", "12", "--epochs", "12", "--vary", "rate=0.003..0.01:log", "--refits", "2", "--out", "tuning"]);
        Assert.That(Files, Is.EqualTo(new[] { "tuning/best.graft", "tuning/search.jsonl", "tuning/trials.csv", "tuning/trials.png" }));
        Assert.That(found.GetProperty("complete").GetBoolean(), Is.True);
        Assert.That(found.GetProperty("winner").GetProperty("rung").GetInt32(), Is.EqualTo(3));
        Assert.That(found.GetProperty("winner").GetProperty("epochs").GetInt32(), Is.EqualTo(12));
        Assert.That(found.GetProperty("refits").GetArrayLength(), Is.EqualTo(2));
        Assert.That(found.GetProperty("testAccuracy").GetDouble(), Is.GreaterThan(0.5), "five digits by chance: 0.2");
        string[] rows = File.ReadAllLines(At("tuning/trials.csv"));
        Assert.That(rows[0], Is.EqualTo("rank,trial,rung,epochs,layers,neurons,batch,rate,activation,augmentation,accuracy,accuracy_spread,loss,loss_spread,counted_epochs,seconds,failure"));
        Assert.That(rows.Skip(1).Select(row => row.Split(',')[1]).Order(), Is.EqualTo(Enumerable.Range(0, 12).Select(trial => $"{trial}").Order()));
        Assert.That(rows[1].Split(',')[1], Is.EqualTo($"{found.GetProperty("winner").GetProperty("trial").GetInt32()}"));
        Assert.That(File.ReadAllBytes(At("tuning/trials.png"))[..4], Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
        JsonElement measured = Json("evaluate", "--model", "tuning/best.graft", "--synthetic", "600", "--digits", "0-4", "--device", "managed");
        Assert.That(found.GetProperty("refits").EnumerateArray().Select(refit => refit.GetProperty("testAccuracy").GetDouble()), Does.Contain(measured.GetProperty("accuracy").GetDouble()));
    }

    [Test]
    public void ASearchThatWasKilledAgainAndAgainRepeatsNoTrialAndEndsWithTheSameWinner()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Skipped: signals are sent as on Linux and macOS.");
        string expected = Outcome(Json([.. Slower, "30", "--out", "whole"]));
        // GRAFT_SLOW=1 kills twenty times instead of three.
        int moments = Environment.GetEnvironmentVariable("GRAFT_SLOW") == "1" ? ManyMoments : Moments;
        var random = new Random(1);
        string[] kept = [];
        for (int moment = 0; moment < moments; moment++)
        {
            long before = Math.Max(HeaderBytes, Length("tuning"));
            using CommandProcess process = CommandProcess.Start(Folder, [.. Slower, "30", "--out", "tuning"]);
            WaitFor(process, () => Length("tuning") > before);
            Thread.Sleep(random.Next(200));
            process.KillNow();
            process.Wait();
            string[] now = LinesOf("tuning");
            Assert.That(now.Take(kept.Length), Is.EqualTo(kept), $"kill {moment + 1} took nothing away");
            kept = now;
            Assert.That(File.Exists(At("tuning/best.graft")), Is.False, "the search is long enough to be killed so often");
        }
        Assert.That(Outcome(Json([.. Slower, "30", "--out", "tuning"])), Is.EqualTo(expected));
        string[] scored = [.. LinesOf("tuning").Skip(1).Select(line => JsonDocument.Parse(line).RootElement).Select(line => $"trial {line.GetProperty("trial")} rung {line.GetProperty("rung")}")];
        Assert.That(scored, Is.Unique);
        Assert.That(scored.Length, Is.EqualTo(30 + 10 + 4));
        Assert.That(File.ReadAllBytes(At("tuning/best.graft")), Is.EqualTo(File.ReadAllBytes(At("whole/best.graft"))));
    }

    [Test]
    public void CtrlCEndsItBetweenTrialsAndItGoesOn()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Skipped: signals are sent as on Linux and macOS.");
        string expected = Outcome(Json([.. Slower, "30", "--out", "whole"]));
        using CommandProcess process = CommandProcess.Start(Folder, [.. Slower, "30", "--out", "tuning"]);
        WaitFor(process, () => Length("tuning") > HeaderBytes);
        process.Interrupt();
        CommandResult stopped = process.Wait();
        Assert.That(stopped.Code, Is.EqualTo(130), stopped.Errors);
        Assert.That(stopped.Errors, Does.Contain("The same command goes on from").And.Not.Contain("   at "));
        Assert.That(File.Exists(At("tuning/trials.csv")), Is.True, "what was found so far can be looked at");
        CommandResult again = Run([.. Slower, "30", "--out", "tuning", "--json", "-"]);
        Assert.That(again.Errors, Does.Contain("Going on with"));
        Assert.That(Outcome(JsonDocument.Parse(again.Output).RootElement), Is.EqualTo(expected));
    }

    [Test]
    public void ALogThatEndsInTheMiddleOfALineLosesThatLineAlone()
    {
        string[] search = [.. Quick, "--strategy", "random", "--trials", "4", "--out", "tuning"];
        string expected = Outcome(Json(search));
        string[] lines = LinesOf("tuning");
        foreach (int cut in new[] { lines[0].Length / 2, lines[0].Length + 1 + lines[1].Length + 1 + lines[2].Length / 2, lines.Sum(line => line.Length + 1) - 1 })
        {
            File.WriteAllText(At("tuning/search.jsonl"), string.Join("\n", lines)[..cut]);
            Assert.That(Outcome(Json(search)), Is.EqualTo(expected));
            // Two train side by side: they may end in any order.
            Assert.That(LinesOf("tuning").Select(Scored), Is.EquivalentTo(lines.Select(Scored)));
        }
    }

    [Test]
    public void WhatIsNotThisSearchsLogIsRefused()
    {
        string[] search = [.. Quick, "--strategy", "random", "--trials", "2", "--out", "tuning"];
        Run(search);
        Assert.That(Fail(1, [.. search, "--epochs", "3"]), Does.Contain("another search").And.Contain("designer"));
        Assert.That(Fail(1, [.. search, "--vary", "layers=3"]), Does.Contain("another search").And.Contain("space"));
        Assert.That(Fail(1, [.. search.Select(word => word == "600" ? "620" : word)]), Does.Contain("another search").And.Contain("data"));
        string[] lines = LinesOf("tuning");
        File.WriteAllText(At("tuning/search.jsonl"), $"{lines[0]}\n{lines[1][..20]}\n{lines[2]}\n");
        Assert.That(Fail(1, search), Does.Contain("line 2").And.Contain("search.jsonl"));
        File.WriteAllText(At("tuning/search.jsonl"), "A shopping list\nEggs\n");
        Assert.That(Fail(1, search), Does.Contain("no log of a search"));
        File.WriteAllText(At("tuning/search.jsonl"), lines[0].Replace("\"version\":1", "\"version\":9") + "\n");
        Assert.That(Fail(1, search), Does.Contain("another version"));
    }

    [Test]
    public void ASecondSearchInTheSameFolderIsRefused()
    {
        using CommandProcess process = CommandProcess.Start(Folder, [.. Slower, "30", "--out", "tuning"]);
        WaitFor(process, () => Length("tuning") > HeaderBytes);
        CommandResult second = CommandProcess.Run(Folder, [.. Slower, "30", "--out", "tuning"]);
        Assert.That(second.Code, Is.EqualTo(1), second.Errors);
        Assert.That(second.Errors, Does.Contain("another search at work"));
        process.KillNow();
        process.Wait();
    }

    [Test]
    public void ATimeLimitEndsTheSearchWithTheBestSoFar()
    {
        JsonElement found = Json([.. Slower, "100000", "--strategy", "random", "--time-limit", "8", "--out", "tuning"]);
        Assert.That(found.GetProperty("complete").GetBoolean(), Is.False);
        Assert.That(found.GetProperty("trials").GetInt32(), Is.InRange(1, 99999));
        Assert.That(File.Exists(At("tuning/best.graft")), Is.True);
    }

    [TestCase("rate")]
    [TestCase("rate=")]
    [TestCase("rate=0.1..0.01:log")]
    [TestCase("rate=0..0.01:log")]
    [TestCase("rate=0.1..0.2:sideways")]
    [TestCase("neurons=8..9:0")]
    [TestCase("colour=red")]
    public void AWordThatVariesNothingIsAUsageError(string vary) => Assert.That(Fail(2, [.. Quick, "--vary", vary]), Does.Contain("--vary").And.Contain(vary));

    [Test]
    public void ValuesThatCannotBeAreNamed()
    {
        CommandResult refused = CommandProcess.Run(Folder, [.. Quick, "--trials", "10", "--vary", "activation=swish"]);
        Assert.That(refused.Code, Is.EqualTo(1));
        Assert.That(refused.Errors, Does.Contain("swish").And.Contain("elu").And.Not.Contain("   at "));
        Assert.That(Fail(1, [.. Quick, "--trials", "5"]), Does.Contain("too few"));
    }

    string[] LinesOf(string folder) => File.Exists(At($"{folder}/search.jsonl")) ? File.ReadAllText(At($"{folder}/search.jsonl")).Split('\n')[..^1] : [];

    // The process that writes it has it to itself: only what it says by its size can be seen.
    long Length(string folder) => File.Exists(At($"{folder}/search.jsonl")) ? new FileInfo(At($"{folder}/search.jsonl")).Length : 0;

    // All but the seconds.
    static string Outcome(JsonElement found) => string.Join("\n", found.GetProperty("best").EnumerateArray().Select(trial =>
        $"{trial.GetProperty("trial")} {trial.GetProperty("values")} {trial.GetProperty("rung")} {trial.GetProperty("accuracy")} {trial.GetProperty("loss")}").Append($"{found.GetProperty("winner").GetProperty("trial")} {found.GetProperty("testAccuracy")}"));

    // A point of a curve ends with them, too.
    static string Scored(string line) => System.Text.RegularExpressions.Regex.Replace(line, "\"seconds\":[^,]*|,[^],]*\\]", "");

    JsonElement Json(params string[] arguments) => JsonDocument.Parse(Run([.. arguments, "--json", "-"]).Output).RootElement;

    static void WaitFor(CommandProcess process, Func<bool> begun)
    {
        for (int i = 0; i < 3000 && !begun(); i++)
        {
            Assert.That(process.HasEnded, Is.False, "the search ended before it could be interrupted");
            Thread.Sleep(10);
        }
    }
}
