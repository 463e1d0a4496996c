using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>The Compress window: a shipped classifier compressed on drawn digits, and a small point of the curve chosen.</summary>
sealed class CompressScene : IScene
{
    // Training on a machine that does other things too.
    const int Patience = 240_000;

    public string Name => "compress-chosen";

    public string Menu => "Window/Graft/Compress";

    public async Task Prepare(StudioPage page)
    {
        ILocator model = Named(page, "model-asset").Locator("select");
        await model.FocusAsync();
        await model.SelectOptionAsync("Packages/com.graftml.graft/Models/digits-0-9.graft");
        await Fill(page, "data-count", "3000");
        await Named(page, "data-status").Filter(new LocatorFilterOptions { HasText = "3,000 images" }).WaitForAsync();
        await Assertions.Expect(Named(page, "compress-now")).ToBeEnabledAsync(new() { Timeout = Patience });
        await Named(page, "compress-now").ClickAsync();
        await Named(page, "plan").Filter(new LocatorFilterOptions { HasText = "not saved yet" }).WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        await Named(page, "choice").Locator("input[type=range]").FillAsync("3");
    }

    static ILocator Named(StudioPage page, string name) => page.Page.Locator($".studio-window:not([hidden]) [data-name='{name}']");

    static async Task Fill(StudioPage page, string name, string value)
    {
        ILocator input = Named(page, name).Locator("input");
        await input.FillAsync(value);
        await input.PressAsync("Enter");
    }
}
