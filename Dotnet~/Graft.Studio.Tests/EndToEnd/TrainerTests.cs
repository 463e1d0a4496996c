using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests.EndToEnd;

/// <summary>A user trains a classifier in the Trainer window.</summary>
public sealed class TrainerTests : EditorTestBase
{
    [SetUp]
    public void OpenTrainer() => Choose("Trainer");

    // A fast network and few digits: seconds.
    void Prepare(int digits, int epochs)
    {
        Enter("Digits", digits.ToString());
        Wait(Field("Recipe").SelectOptionAsync("The fast one"));
        Enter("Epochs, at most", epochs.ToString());
        Enter("Patience", "0");
    }

    [Test]
    public void ACurveGrowsAndTheModelIsSaved()
    {
        Prepare(1000, 40);
        Click(Press("Train"));
        ILocator reading = Page.Locator(".graft-chart__reading").First;
        Reads(reading, EpochAtLeast(2));
        string drawing = Drawing();
        Reads(Part("figure-epoch"), new Regex("^40$"));
        Assert.That(Drawing(), Is.Not.EqualTo(drawing), "the curve was drawn on");
        Reads(Part("verdict"), "training");
        Click(Press("Save model…"));
        Answer("Save as", "Assets/seven-lines.graft");
        string saved = Path.Combine(Project, "Assets", "seven-lines.graft");
        Reads(Page.Locator(".studio-window:not([hidden])"), "seven-lines");
        Model model = ModelFile.Load(saved);
        Assert.That(model.Classes, Has.Count.EqualTo(10));
        using var predictor = new Predictor(model);
        Dataset digits = SyntheticDigits.Create(500, seed: 77);
        int right = Enumerable.Range(0, digits.Count).Count(i => predictor.Recognise(digits.Bytes.AsSpan(i * 784, 784)).Index == digits.Labels[i]);
        Assert.That(right, Is.GreaterThan(200), "it has learned: by chance 50 of 500 are right");
    }

    [Test]
    public void ATrainingGoesOnWithoutABrowser()
    {
        Prepare(2000, 60);
        Click(Press("Train"));
        Reads(Page.Locator(".graft-chart__reading").First, EpochAtLeast(1));
        Wait(Page.Context.CloseAsync());
        Page = OpenAnother();
        Reads(Part("figure-epoch"), new Regex("^60$"));
        Sees(Part("verdict"));
    }

    [Test]
    public void ARunRestsAndGoesOn()
    {
        Prepare(2000, 500);
        Click(Press("Train"));
        Reads(Page.Locator(".graft-chart__reading").First, EpochAtLeast(1));
        Click(Press("Pause"));
        Sees(Press("Go on"));
        // The epoch under way may still be told of.
        string resting = "";
        for (int i = 0; i < 40 && Text(Part("figure-epoch")) != resting; i++)
        {
            resting = Text(Part("figure-epoch"));
            Thread.Sleep(500);
        }
        Thread.Sleep(700);
        Assert.That(Text(Part("figure-epoch")), Is.EqualTo(resting));
        Click(Press("Go on"));
        Wait(Assertions.Expect(Part("figure-epoch")).Not.ToHaveTextAsync(resting));
        Click(Press("Stop"));
        Sees(Press("Train"));
    }

    [Test]
    public void ABadFileIsNamedAndNothingIsLost()
    {
        string bad = Path.Combine(Project, "holiday.jpg");
        File.WriteAllText(bad, "no images at all");
        Wait(Field("Images").First.SelectOptionAsync("IDX files"));
        foreach (string field in new[] { "data-images", "data-labels" })
        {
            Wait(Part(field).Locator("input").FillAsync(bad));
            Wait(Part(field).Locator("input").PressAsync("Enter"));
        }
        Reads(Part("advice"), "holiday.jpg");
        Wait(Assertions.Expect(Press("Train")).ToBeDisabledAsync());
        Wait(Field("Images").First.SelectOptionAsync("Drawn digits"));
        Wait(Assertions.Expect(Press("Train")).ToBeEnabledAsync());
    }

    string Drawing() => Wait(Page.Locator(".studio-window:not([hidden]) [data-name='curve-accuracy'] canvas").First.EvaluateAsync<string>("canvas => canvas.toDataURL()"));

    static Regex EpochAtLeast(int epoch) => new(epoch > 1 ? "^epoch ([2-9]|[1-9][0-9]+)" : "^epoch [1-9]");
}
