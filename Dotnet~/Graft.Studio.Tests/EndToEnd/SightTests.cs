using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests.EndToEnd;

/// <summary>A user draws, and sees the answer, the evidence and every layer follow the pen.</summary>
public sealed class SightTests : EditorTestBase
{
    [SetUp]
    public void OpenSight() => Choose("What the network sees", "What it sees");

    ILocator Pad => Part("pad-place").Locator(".graft-ink");
    ILocator Grids => Part("layers").Locator(".graft-units canvas");

    [Test]
    public void ScoresAndActivationsFollowThePen()
    {
        Reads(Part("model-summary"), "digits-0-9 knows 0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
        // The pen goes down and stays: what is seen while the stroke is under way is seen before it ends.
        LocatorBoundingBoxResult box = Wait(Pad.First.BoundingBoxAsync())!;
        Wait(Page.Mouse.MoveAsync(box.X + 100, box.Y + 30));
        Wait(Page.Mouse.DownAsync());
        Wait(Page.Mouse.MoveAsync(box.X + 100, box.Y + 100, new MouseMoveOptions { Steps = 8 }));
        Reads(Part("answer-says"), new Regex("^It (is|does)"));
        Wait(Assertions.Expect(Grids).ToHaveCountAsync(6));
        string[] early = Pictures();
        Wait(Page.Mouse.MoveAsync(box.X + 60, box.Y + 170, new MouseMoveOptions { Steps = 8 }));
        Eventually(() => Pictures().Where((picture, layer) => picture != early[layer]).Count() == 6, "every layer's picture is another while the pen is down");
        Wait(Page.Mouse.UpAsync());

        Click(Part("clear"));
        Reads(Part("answer-says"), "Draw first");
        Draw(Pad, 3, 1);
        Reads(Part("answer-says"), "\"3\"");
        Reads(Part("lead"), new Regex("^\"3\" leads the others' mean by [0-9.]+$"));
        Click(Part("clear"));
        Draw(Pad, 0, 1);
        Reads(Part("answer-says"), "\"0\"");
    }

    [Test]
    public void AskingForAnotherClassChangesTheEvidence()
    {
        Draw(Pad, 3, 1);
        Reads(Part("lead"), "\"3\" leads");
        string strokes = Strokes(), pixels = Picture(Part("pixels-place").Locator("canvas"));
        Wait(Field("Class").SelectOptionAsync("\"8\""));
        Reads(Part("lead"), "\"8\"");
        Wait(Field("against").SelectOptionAsync("the answer"));
        Reads(Part("lead"), "\"8\" trails \"3\" by");
        Eventually(() => Picture(Part("pixels-place").Locator("canvas")) != pixels, "other pixels speak");
        Assert.That(Strokes(), Is.Not.EqualTo(strokes), "and the stroke says something else");
        Wait(Field("Class").SelectOptionAsync("the answer"));
        Wait(Field("against").SelectOptionAsync("all others"));
        Reads(Part("lead"), "\"3\" leads");
        Eventually(() => Picture(Part("pixels-place").Locator("canvas")) == pixels, "as before");
    }

    [Test]
    public void AUnitShowsWhatItLooksForAndAnImageTakesTheDrawingsPlace()
    {
        Draw(Pad, 4, 2);
        Wait(Part("layers").Locator(".graft-units").First.HoverAsync(new() { Position = new() { X = 5, Y = 5 } }));
        Reads(Part("unit-title"), "1  Dense 100, unit 0");
        Sees(Part("unit-place").Locator("canvas"));
        Wait(Pad.First.HoverAsync());
        Sees(Part("unit-empty"));
        Click(Press("Next"));
        Reads(Part("image-says"), new Regex("^1 of 1,000, labelled \"[0-9]\"$"));
        Reads(Part("answer-says"), new Regex(": (right|wrong)"));
        Click(Press("Next wrong"));
        Reads(Part("answer-says"), "wrong, it is labelled");
    }

    string[] Pictures() => Enumerable.Range(0, 6).Select(layer => Picture(Grids.Nth(layer))).ToArray();

    string Picture(ILocator canvas) => Wait(canvas.First.EvaluateAsync<string>("each => each.toDataURL()"));

    // What the numbers on the strokes say.
    string Strokes() => string.Join(" ", Wait(Part("strokes-place").Locator(".graft-strokes__number").AllInnerTextsAsync()));

    static void Eventually(Func<bool> holds, string what)
    {
        for (var patience = System.Diagnostics.Stopwatch.StartNew(); !holds(); Thread.Sleep(20))
            if (patience.Elapsed > TimeSpan.FromSeconds(10)) Assert.Fail($"In vain: {what}");
    }
}
