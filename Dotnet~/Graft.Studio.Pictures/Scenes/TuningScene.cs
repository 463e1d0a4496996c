using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>The Tuning window after a small search on drawn digits: two trials are compared, and the best is refitted.</summary>
sealed class TuningScene : IScene
{
    // Training on a machine that does other things too.
    const int Patience = 120_000;

    public string Name => "tuning-finished";

    public string Menu => "Window/Graft/Tuning";

    public async Task Prepare(StudioPage page)
    {
        await Fill(page, "data-count", "1000");
        await Fill(page, "trials", "18");
        await Fill(page, "epochs", "9");
        await Named(page, "data-status").Filter(new LocatorFilterOptions { HasText = "1,000 images" }).WaitForAsync();
        await Named(page, "start").ClickAsync();
        await Named(page, "doing").Filter(new LocatorFilterOptions { HasText = "Finished" }).WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        foreach (int row in new[] { 0, 3 }) await page.Page.Locator("[data-name='table-tick'] input").Nth(row).CheckAsync();
        await Named(page, "refit").ClickAsync();
        await Named(page, "saved").Filter(new LocatorFilterOptions { HasText = "Not saved yet" }).WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
    }

    static ILocator Named(StudioPage page, string name) => page.Page.Locator($"[data-name='{name}']");

    static async Task Fill(StudioPage page, string name, string value)
    {
        ILocator input = Named(page, name).Locator("input");
        await input.FillAsync(value);
        await input.PressAsync("Enter");
    }
}
