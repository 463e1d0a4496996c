using Graft.StandIn;
using Graft.Studio.Pictures.Browsing;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests;

/// <summary>A studio, and a browser that shows it. Skipped where there is no Chromium.</summary>
public abstract class BrowserTestBase : StudioTestBase
{
    Chromium chromium = null!;

    internal IPage Page { get; private protected set; } = null!;

    [OneTimeSetUp]
    public void StartBrowser()
    {
        if (Chromium.Program == null) Assert.Ignore($"Skipped: {Chromium.Lack}");
        Assertions.SetDefaultExpectTimeout(15_000); // the usual five seconds are few where many tests share two cores
        chromium = Chromium.Start().GetAwaiter().GetResult();
    }

    [OneTimeTearDown]
    public void StopBrowser()
    {
        if (chromium != null!) Wait(chromium.DisposeAsync().AsTask());
    }

    [SetUp]
    public void OpenPage() => Page = OpenAnother();

    [TearDown]
    public void ClosePage()
    {
        foreach (IBrowserContext each in chromium.Browser.Contexts.ToArray()) Wait(each.CloseAsync());
    }

    /// <summary>One more browser, with nothing of the first one's.</summary>
    internal IPage OpenAnother()
    {
        IBrowserContext context = Wait(chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 1000 } }));
        context.SetDefaultTimeout(10_000);
        IPage page = Wait(context.NewPageAsync());
        page.PageError += (_, error) => Assert.Fail($"The page: {error}");
        Wait(page.GotoAsync(Studio.Address));
        return page;
    }

    /// <summary>Opens a window of this assembly, and waits until the page shows it.</summary>
    internal void Open(string name)
    {
        Do(() => EditorHost.Invoke("Window/Tests/" + name));
        Sees(Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = name }));
        Sees(Page.Locator($".studio-window[aria-label={name}] [data-id='1']").First);
    }

    internal static void Sees(ILocator what) => Wait(Assertions.Expect(what).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 10_000 }));

    internal static void Wait(Task task) => task.GetAwaiter().GetResult();

    internal static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
