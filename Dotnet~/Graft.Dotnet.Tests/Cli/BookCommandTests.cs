using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The book's exercises as a quick look: few drawn digits, two epochs each.</summary>
public sealed class BookCommandTests : CommandTestBase
{
    // The rows that the report must have, in order; others may stand between them.
    static readonly string[] Rows = ["8ab", "8c", "8d", "8d-tuned", "8e", "8e-tuned", "9ab", "9c", "9d", "9e", "9e-all", "9-baseline", "10-pairs", "10-transfer", "10-baseline", "ten-digits", "synthetic"];
    static readonly string[] Quick = ["book", "--quick", "--synthetic", "2000", "--device", "managed", "--out", "out"];

    [Test]
    public void EveryRowAndEveryQuestionIsReported()
    {
        JsonElement book = JsonDocument.Parse(Run([.. Quick, "--seeds", "1", "--json", "-"]).Output).RootElement;
        JsonElement[] rows = [.. book.GetProperty("rows").EnumerateArray()];
        string[] names = [.. rows.Select(row => row.GetProperty("exercise").GetString()!)];
        Assert.That(names.Where(Rows.Contains), Is.EqualTo(Rows));
        Assert.That(names, Is.Unique);
        double ofRows = rows.Sum(row => row.GetProperty("seconds").GetDouble());
        Assert.That(book.GetProperty("seconds").GetDouble(), Is.GreaterThan(ofRows), "shares of the time that went by");
        foreach (JsonElement row in rows)
        {
            string name = row.GetProperty("exercise").GetString()!;
            Assert.That(row.GetProperty("mean").GetDouble(), Is.InRange(0.05, 1), name);
            Assert.That(row.GetProperty("std").GetDouble(), Is.Zero, "one seed has no spread");
            Assert.That(row.GetProperty("seeds").GetInt32(), Is.EqualTo(1));
            Assert.That(row.GetProperty("seconds").GetDouble(), Is.GreaterThan(0), name);
            Assert.That(row.TryGetProperty("speedup", out JsonElement speedup), Is.EqualTo(name == "9c"));
            if (name == "9c") Assert.That(speedup.GetDouble(), Is.GreaterThan(0));
        }
        Assert.That(book.GetProperty("questions").EnumerateArray().Select(each => each.GetProperty("question").GetInt32()), Is.EqualTo(Enumerable.Range(1, 7)));

        string report = File.ReadAllText(At("out/report.md")), page = File.ReadAllText(At("out/report.html"));
        foreach (string name in names) Assert.That(report, Does.Contain($"## {name} "));
        string[] pictures = [.. Regex.Matches(report, @"!\[.*?\]\((.+?)\)").Select(match => match.Groups[1].Value)];
        Assert.That(pictures.Where(picture => !File.Exists(At($"out/{picture}"))), Is.Empty);
        Assert.That(Regex.Count(page, "<img src=\"data:image/png;base64,iVBOR"), Is.EqualTo(pictures.Length), "the page needs no other file");
        Assert.That(page, Does.Contain("<td style=\"text-align: right;\">not reached</td>").And.Not.Contain("](").And.Contain("href=\"#row-8ab\"").And.Contain("id=\"row-8ab\""));
    }

    [Test]
    public void WhatIsFinishedIsNotDoneAgain()
    {
        string[] one = [.. Quick, "--exercise", "9ab,2", "--json", "-"];
        CommandResult first = Run([.. one, "--seeds", "1"]);
        Assert.That(Trained(first), Is.EquivalentTo(new[] { "9-pretraining, seed 1", "9ab, seed 1", "8ab-plain, seed 1", "9ab-plain, seed 1" }), "with what it builds on");
        Assert.That(first.Errors, Does.Contain("Question 2"));
        CommandResult second = Run([.. one, "--seeds", "2"]);
        Assert.That(Trained(second), Is.EquivalentTo(new[] { "9-pretraining, seed 2", "9ab, seed 2", "8ab-plain, seed 2", "9ab-plain, seed 2" }));
        Assert.That(second.Errors, Does.Not.Contain("Question 2"));
        Assert.That(Accuracies(second)[0], Is.EqualTo(Accuracies(first)[0]));
        // A model that is gone is trained again, to the same.
        File.Delete(At("out/models/9ab-2.graft"));
        CommandResult third = Run([.. one, "--seeds", "2"]);
        Assert.That(Trained(third), Is.EqualTo(new[] { "9ab, seed 2" }));
        Assert.That(Accuracies(third), Is.EqualTo(Accuracies(second)));
    }

    [Test]
    public void AKilledBookGoesOnToTheSameFigures()
    {
        string[] book = [.. Quick, "--exercise", "8ab,9-baseline", "--seeds", "3", "--json", "-"];
        using (CommandProcess process = CommandProcess.Start(Folder, book))
        {
            while (!File.Exists(At("out/results.json")) && !process.HasEnded) Thread.Sleep(5);
            process.KillNow();
            process.Wait();
        }
        CommandResult resumed = Run(book);
        Assert.That(Trained(resumed).Length, Is.LessThan(12), "what was finished before is kept");
        Directory.Delete(At("out"), true);
        Assert.That(Accuracies(resumed), Is.EqualTo(Accuracies(Run(book))));
    }

    [Test]
    public void CtrlCKeepsWhatIsFinished()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Skipped: signals are sent as on Linux and macOS.");
        string[] book = [.. Quick, "--exercise", "9-baseline", "--seeds", "200"];
        using CommandProcess process = CommandProcess.Start(Folder, book);
        while (!File.Exists(At("out/results.json")) && !process.HasEnded) Thread.Sleep(5);
        process.Interrupt();
        CommandResult stopped = process.Wait();
        Assert.That(stopped.Code, Is.EqualTo(130), stopped.Errors);
        Assert.That(Files.Where(path => path.EndsWith(".partial")), Is.Empty);
        // A signal between two networks ends the process at once; one within a network at its next step.
        Assert.That(stopped.ErrorLines[^1], Does.Contain("the same command goes on").Or.Contain("at once"));
        Run([.. Quick, "--exercise", "9-baseline", "--seeds", "1"]);
    }

    [Test]
    public void WhatCannotBeMeantIsNamed()
    {
        Assert.That(Fail(2, [.. Quick, "--exercise", "8z"]), Does.Contain("8z").And.Contain("8ab").And.Contain("synthetic"));
        Assert.That(Fail(2, [.. Quick, "--seeds", "0"]), Does.Contain("--seeds"));
        Assert.That(Fail(1, "book", "--out", "out"), Does.Contain("graft data download").And.Contain("--synthetic"));
        Assert.That(Fail(1, "book", "--quick", "--synthetic", "100", "--out", "out"), Does.Contain("100").And.Contain("2000"));
        Run([.. Quick, "--exercise", "9-baseline", "--seeds", "1"]);
        Assert.That(Fail(1, [.. Quick, "--exercise", "9-baseline", "--seed", "5"]), Does.Contain("other images").And.Contain("--out"));
        File.WriteAllText(At("out/results.json"), "{ \"Data\": ");
        Assert.That(Fail(1, [.. Quick, "--exercise", "9-baseline"]), Does.Contain("results.json").And.Contain("delete it"));
    }

    static string[] Trained(CommandResult result) => [.. result.ErrorLines.Where(line => line.Contains(": validation accuracy")).Select(line => line.Split(':')[0])];

    // Of all rows, seed by seed.
    static double[] Accuracies(CommandResult result) =>
        [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("accuracies").EnumerateArray()).Select(each => each.GetDouble())];
}
