using System.Text.RegularExpressions;
using Graft.StandIn;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests.EndToEnd;

/// <summary>A user searches for a network in the Tuning window.</summary>
public sealed class TuningTests : EditorTestBase
{
    const int Trials = 6;

    [SetUp]
    public void OpenTuning() => Choose("Tuning");

    // Small networks and few digits, so that a trial takes a second or two: long enough to be stopped in its middle.
    void Prepare(int epochs)
    {
        Enter("Digits", "500");
        Wait(Field("Strategy").SelectOptionAsync("Random search"));
        Enter("Trials", $"{Trials}");
        Enter("Epochs, at most", $"{epochs}");
        foreach (string fixedRow in new[] { "Activation", "Batch", "Augmentation" }) Wait(Field(fixedRow).SelectOptionAsync("Fixed"));
        Reads(Part("data-status"), "500 images");
        Reads(Part("space-summary"), "3 of 14 are varied");
    }

    [Test]
    public void ASearchIsStoppedReloadedResumedComparedRefittedAndSaved()
    {
        Prepare(40);
        Click(Press("Start"));
        Reads(Part("figure-scored"), new Regex("^[23] of 6$"));
        Click(Press("Stop"));
        Reads(Part("doing"), "Stopped; it can go on");
        string[] before = Scored();
        Assert.That(before, Has.Length.InRange(2, Trials - 1));

        Do(EditorHost.ReloadDomain);
        Wait(Page.ReloadAsync());
        Reads(Part("figure-scored"), $"{before.Length} of {Trials}");
        Click(Press("Resume"));
        Reads(Part("doing"), "Finished");
        string[] after = Scored();
        Assert.That(after.Take(before.Length), Is.EqualTo(before), "nothing that was scored is lost or repeated");
        Assert.That(after.Select(line => Regex.Match(line, "\"trial\":([0-9]+)").Groups[1].Value).Order(), Is.EqualTo(Enumerable.Range(0, Trials).Select(trial => $"{trial}")));

        for (int row = 0; row < 2; row++) Wait(Tick(row).CheckAsync());
        ILocator names = Part("curves-loss").Locator(".graft-plot__name");
        Wait(Assertions.Expect(names).ToHaveTextAsync([new Regex("^trial [0-5]$"), new Regex("^trial [0-5]$")]));
        Wait(Part("curves-loss").PressAsync("ArrowLeft"));
        Reads(Part("curves-loss").Locator(".graft-plot__reading"), new Regex("^trial [0-5], epoch 39: loss [0-9.]+$"));
        Wait(Field("Compare").SelectOptionAsync("Right answers"));
        Sees(Part("curves-accuracy"));

        Enter("Seeds", "2");
        Click(Press("Refit"));
        Reads(Part("refit-result"), "the best of 2 seeds");
        Click(Press("Save model…"));
        Answer("Save as", "Assets/tuned-digits.graft");
        Reads(Part("saved"), "tuned-digits");
        Model model = ModelFile.Load(Path.Combine(Project, "Assets", "tuned-digits.graft"));
        Assert.That(model.Metadata["tuning"], Does.Contain("of a search, random"));
        using var predictor = new Predictor(model);
        Dataset digits = SyntheticDigits.Create(500, seed: 77);
        int right = Enumerable.Range(0, digits.Count).Count(i => predictor.Recognise(digits.Bytes.AsSpan(i * 784, 784)).Index == digits.Labels[i]);
        Assert.That(right, Is.GreaterThan(200), "it has learned: by chance 50 of 500 are right");
    }

    [Test]
    public void TheTableIsSortedAndAPressOnALineTicksIt()
    {
        Prepare(2);
        Click(Press("Start"));
        Reads(Part("doing"), "Finished");
        Click(Part("table-title"));
        string[] byTrial = [.. Wait(Part("table-tick").AllInnerTextsAsync()).Select(text => text.Trim())];
        Assert.That(byTrial.Take(3), Is.EqualTo(new[] { "0", "1", "2" }));
        ILocator plot = Part("trials-plot");
        Wait(plot.PressAsync("ArrowDown"));
        Reads(plot.Locator(".graft-parallel__reading"), new Regex("^Trial [0-5]: [0-9.]+ %, Hidden layers"));
        Wait(plot.PressAsync("Enter"));
        Wait(Assertions.Expect(Part("table-tick").Locator("input:checked")).ToHaveCountAsync(1));
        Wait(Field("Learning rate").First.SelectOptionAsync("One of"));
        Wait(Assertions.Expect(Part("advice")).ToBeHiddenAsync());
    }

    ILocator Tick(int row) => Part("table-tick").Nth(row).Locator("input");

    // Nobody writes it now: all lines but the first.
    string[] Scored() => [.. File.ReadAllLines(Path.Combine(Project, "Library", "Graft", "Tuning", "search", "search.jsonl")).Skip(1)];
}
