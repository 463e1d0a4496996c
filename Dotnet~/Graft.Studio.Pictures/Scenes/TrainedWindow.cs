using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>The Trainer window when a run on drawn, varied digits has come to its end.</summary>
sealed class TrainedWindow : IScene
{
    // Training on a machine that does other things too.
    const int Patience = 120_000;

    public string Name => "trainer-finished";

    public string Menu => "Window/Graft/Trainer";

    public async Task Prepare(StudioPage page)
    {
        await Fill(page, "data-count", "3000");
        await Fill(page, "epochs", "16");
        ILocator varied = Named(page, "augment").Locator("input").First;
        await varied.CheckAsync();
        await Named(page, "data-status").Filter(new LocatorFilterOptions { HasText = "3,000 images" }).WaitForAsync();
        await Named(page, "train").ClickAsync();
        await Named(page, "verdict").WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        await Named(page, "doing").Filter(new LocatorFilterOptions { HasText = "Finished" }).WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
    }

    static ILocator Named(StudioPage page, string name) => page.Page.Locator($"[data-name='{name}']");

    static async Task Fill(StudioPage page, string name, string value)
    {
        ILocator input = Named(page, name).Locator("input");
        await input.FillAsync(value);
        await input.PressAsync("Enter");
    }
}
