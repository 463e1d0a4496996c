using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>The Data window with ten thousand drawn digits, some of them chosen.</summary>
sealed class DataSceneBrowsing : IScene
{
    public string Name => "data-browsing";

    public string Menu => "Window/Graft/Data";

    public async Task Prepare(StudioPage page)
    {
        ILocator window = page.Page.Locator(".studio-window:not([hidden])");
        await Digits(window, 10_000);
        ILocator row = window.Locator(".graft-thumbnails__row").Nth(2);
        await row.ClickAsync(new() { Position = new() { X = 150, Y = 20 } });
        await row.ClickAsync(new() { Position = new() { X = 340, Y = 20 }, Modifiers = [KeyboardModifier.Shift] });
        await Assertions.Expect(window.Locator("[data-name=chosen-count]")).ToContainTextAsync("images chosen");
        await page.Settle();
    }

    /// <summary>Imports drawn digits, as a user does.</summary>
    public static async Task Digits(ILocator window, int count)
    {
        await window.Locator("[data-name=import]").ClickAsync();
        ILocator number = window.Locator("[data-name=data-count] input");
        await number.FillAsync(count.ToString());
        await number.PressAsync("Enter");
        ILocator add = window.Locator("[data-name=import-add]");
        await Assertions.Expect(add).ToContainTextAsync($"{count:N0}", new() { Timeout = 60_000 });
        await add.ClickAsync();
        await Assertions.Expect(window.Locator("[data-name=shown-count]")).ToHaveTextAsync($"{count:N0}", new() { Timeout = 60_000 });
    }
}
