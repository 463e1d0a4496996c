using Graft.StandIn;
using Graft.Studio.Editing;
using Graft.Studio.Pictures.Browsing;
using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>A studio, and a page of a browser that shows it.</summary>
sealed class StudioPage : IAsyncDisposable
{
    StudioPage(RunningStudio studio, IPage page) => (Studio, Page) = (studio, page);

    public RunningStudio Studio { get; }
    public IPage Page { get; }

    /// <summary>Opens the studio's address in a new context of the browser: a laptop of 1280x800.</summary>
    public static async Task<StudioPage> Open(RunningStudio studio, Chromium chromium)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(studio.Address);
        await page.Locator("html[data-connection=open][data-skin]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return new StudioPage(studio, page);
    }

    /// <summary>On the editor's thread.</summary>
    public Task Do(Action action) => Studio.Loop.Do(action);

    public Task<T> Do<T>(Func<T> function) => Studio.Loop.Do(function);

    /// <summary>Waits until something holds on the editor's thread.</summary>
    /// <exception cref="TimeoutException">It did not in time.</exception>
    public async Task Until(Func<bool> condition, TimeSpan patience, string what)
    {
        DateTime end = DateTime.UtcNow + patience;
        while (!await Do(condition))
        {
            if (DateTime.UtcNow > end) throw new TimeoutException($"In vain, for {patience.TotalSeconds:F0} s: {what}");
            await Task.Delay(20);
        }
    }

    /// <summary>The other skin, when it is seen.</summary>
    public async Task SetSkin(bool dark)
    {
        await Do(() => EditorHost.SetSkin(dark));
        await Page.Locator($"html[data-skin={(dark ? "dark" : "light")}]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    /// <summary>All that was told has been drawn.</summary>
    public async Task Settle()
    {
        await Page.WaitForTimeoutAsync(400);
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await Studio.DisposeAsync();
    }
}
