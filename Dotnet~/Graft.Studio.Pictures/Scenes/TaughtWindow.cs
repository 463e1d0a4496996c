using Graft.Studio.Pictures.Browsing;
using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>The Transfer window: two digits drawn on the pads, learned, measured, and one tried on the pad.</summary>
sealed class TaughtWindow : IScene
{
    const int Examples = 10, First = 5, Second = 7;

    public string Name => "transfer-learned";

    public string Menu => "Window/Graft/Transfer";

    public async Task Prepare(StudioPage page)
    {
        ILocator window = page.Page.Locator(".studio-window:not([hidden])");
        ILocator classifier = window.GetByLabel("Classifier", new() { Exact = true });
        await classifier.FocusAsync();
        await classifier.SelectOptionAsync("Packages/com.graftml.graft/Models/digits-0-4.graft");
        foreach (int digit in new[] { First, Second }) await Teach(page.Page, window, digit);
        await window.GetByRole(AriaRole.Button, new() { Name = "Train", Exact = true }).ClickAsync();
        await Assertions.Expect(window.Locator("[data-name=after]")).ToContainTextAsync("%", new() { Timeout = 120_000 });
        await DrawnDigit.Draw(page.Page, window.Locator("[data-name=try-pad] .graft-ink"), Second, 702);
        await page.Settle();
    }

    static async Task Teach(IPage page, ILocator window, int digit)
    {
        await window.GetByRole(AriaRole.Button, new() { Name = "Add class", Exact = true }).ClickAsync();
        ILocator card = window.Locator(".transfer-card").Nth(digit == First ? 0 : 1);
        await card.GetByLabel("Class", new() { Exact = true }).FillAsync(digit.ToString());
        await card.GetByLabel("Class", new() { Exact = true }).PressAsync("Enter");
        for (int i = 0; i < Examples; i++)
        {
            await DrawnDigit.Draw(page, card.Locator(".graft-ink"), digit, (ulong)(100 * digit + i));
            await card.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
            await Assertions.Expect(card.Locator("[data-name=count]")).ToContainTextAsync($"{i + 1} ");
        }
    }
}
