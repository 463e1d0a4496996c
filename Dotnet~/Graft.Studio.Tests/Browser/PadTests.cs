using Microsoft.Playwright;
using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.Studio.Tests;

/// <summary>Drawing: strokes, the echo before the answer, keys, files dropped, and answers while the machine is busy.</summary>
public sealed class PadTests : BrowserTestBase
{
    [SetUp]
    public void OpenPad() => Open("Pad");

    [Test]
    public void AStrokeArrivesAndIsDrawn()
    {
        Stroke();
        Until(() => PadWindow.Current.Heard.LastOrDefault() == "up", "the stroke ends");
        var places = Do(() => PadWindow.Current.Places.ToArray());
        Assert.That((places[0].x, places[0].y), Is.EqualTo((50f, 50f)));
        Assert.That((places[^1].x, places[^1].y), Is.EqualTo((150f, 100f)));
        Assert.That(places.Length, Is.GreaterThan(5), "all points between");
        Wait(Page.WaitForTimeoutAsync(200));
        Assert.That(Ink(".studio-canvas"), Is.Positive, "drawn by the window");
        Assert.That(Ink(".studio-echo"), Is.Zero, "and no longer by the browser");
    }

    [Test]
    public void TheBrowserDrawsBeforeTheAnswerComes()
    {
        Do(() => PadWindow.Current.Answers = false);
        Stroke(lift: false);
        Assert.That(Ink(".studio-echo"), Is.Positive, "at once");
        Do(() =>
        {
            PadWindow.Current.Answers = true;
            PadWindow.Current.Pad.MarkDirtyRepaint();
        });
        Wait(Page.Mouse.UpAsync());
        Wait(Page.WaitForTimeoutAsync(300));
        Assert.That(Ink(".studio-echo"), Is.Zero, "the window has drawn it");
    }

    [Test]
    public void ABrowserThatGoesLeavesNoPointerPressed()
    {
        Stroke(lift: false);
        Until(() => PadWindow.Current.Heard.Contains("down"), "it is pressed");
        Wait(Page.Context.CloseAsync());
        Until(() => PadWindow.Current.Heard.LastOrDefault() == "cancel", "it is cancelled");
    }

    [Test]
    public void KeysArrive()
    {
        Wait(Pad.FocusAsync());
        Wait(Page.Keyboard.PressAsync("Control+z"));
        Until(() => PadWindow.Current.Heard.LastOrDefault() == "Z True", "Ctrl-Z");
        Wait(Page.Keyboard.PressAsync("Delete"));
        Until(() => PadWindow.Current.Heard.LastOrDefault() == "Delete False", "Delete");
    }

    [Test]
    public void FilesAreDropped()
    {
        IJSHandle files = Wait(Page.EvaluateHandleAsync("() => { const files = new DataTransfer(); files.items.add(new File(['x'], 'one.png')); return files; }"));
        Wait(Pad.DispatchEventAsync("dragover", new { dataTransfer = files }));
        Wait(Pad.DispatchEventAsync("drop", new { dataTransfer = files }));
        Until(() => PadWindow.Current.Heard.LastOrDefault() == "dropped one.png", "the file is dropped");
    }

    [Test]
    public void ClicksAreAnsweredWhileTheMachineIsBusy()
    {
        Open("Gallery");
        using var burning = new CancellationTokenSource();
        var threads = Enumerable.Range(0, 2).Select(_ => new Thread(() => Burn(burning.Token)) { Priority = ThreadPriority.BelowNormal }).ToArray();
        foreach (Thread each in threads) each.Start();
        // From the click in the browser to the label that the editor has changed, as the page sees it; the middle of several.
        Do(() => GalleryWindow.Current.rootVisualElement.Add(new Label("0") { name = "clicks" }));
        Do(() => GalleryWindow.Current.rootVisualElement.Q<Button>(className: "unity-button").clicked += Count);
        Sees(Page.Locator("[data-name=clicks]"));
        double[] times = Wait(Page.EvaluateAsync<double[]>("""
            async () => {
                const button = [...document.querySelectorAll('button[data-type=Button]')].find(each => each.textContent === 'Press me');
                const label = document.querySelector('[data-name=clicks]');
                const times = [];
                for (let i = 0; i < 15; i++) {
                    await new Promise(done => setTimeout(done, 60 + i));
                    const start = performance.now();
                    const answered = new Promise(done => new MutationObserver((_, self) => { self.disconnect(); done(); }).observe(label, { childList: true, characterData: true, subtree: true }));
                    button.click();
                    await answered;
                    times.push(performance.now() - start);
                }
                return times;
            }
            """));
        burning.Cancel();
        foreach (Thread each in threads) each.Join();
        Array.Sort(times);
        TestContext.Out.WriteLine($"a click is answered after {times[7]:F1} ms, {times[^1]:F1} ms at worst");
        Assert.That(times, Has.Length.EqualTo(15));
        // How fast is a measurement, for a machine that does nothing else.
        if (Environment.GetEnvironmentVariable("GRAFT_MEASURE") == "1") Assert.That(times[7], Is.LessThan(100));
    }

    static void Count() => GalleryWindow.Current.rootVisualElement.Q<Label>("clicks").text =
        GalleryWindow.Current.Heard.Count.ToString();

    static void Burn(CancellationToken until)
    {
        double value = 1;
        while (!until.IsCancellationRequested)
            for (int i = 0; i < 10_000; i++) value = Math.Sqrt(value + i);
        GC.KeepAlive(value);
    }

    ILocator Pad => Page.Locator("[data-name=pad]");

    void Stroke(bool lift = true)
    {
        LocatorBoundingBoxResult box = Wait(Pad.BoundingBoxAsync())!;
        Wait(Page.Mouse.MoveAsync(box.X + 50, box.Y + 50));
        Wait(Page.Mouse.DownAsync());
        Wait(Page.Mouse.MoveAsync(box.X + 150, box.Y + 100, new MouseMoveOptions { Steps = 10 }));
        if (lift) Wait(Page.Mouse.UpAsync());
    }

    // How many pixels have ink.
    int Ink(string canvas) => Wait(Pad.Locator(canvas).EvaluateAsync<int>(
        "each => each.width === 0 ? 0 : each.getContext('2d').getImageData(0, 0, each.width, each.height).data.filter((value, i) => i % 4 === 3 && value > 0).length"));
}
