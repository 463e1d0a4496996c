using Graft.Studio.Pictures.Browsing;
using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>The window that shows what a network sees: a digit drawn on the pad, and a unit of the first layer looked at.</summary>
sealed class SightScene : IScene
{
    public string Name => "sight-drawn";

    public string Menu => "Window/Graft/What the network sees";

    public async Task Prepare(StudioPage page)
    {
        ILocator window = page.Page.Locator(".studio-window:not([hidden])");
        await DrawnDigit.Draw(page.Page, window.Locator("[data-name=pad-place] .graft-ink"), 4, 2);
        await Assertions.Expect(window.Locator("[data-name=answer-says]")).ToContainTextAsync("%");
        await window.Locator(".graft-units").First.ClickAsync(new() { Position = new() { X = 50, Y = 50 } });
        await Assertions.Expect(window.Locator("[data-name=unit-title]")).ToContainTextAsync("unit");
    }
}
