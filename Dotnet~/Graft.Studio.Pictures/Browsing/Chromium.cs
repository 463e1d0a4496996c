using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Browsing;

/// <summary>A browser without a window: the machine's own Chromium, for none is downloaded.</summary>
sealed class Chromium : IAsyncDisposable
{
    static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    readonly IPlaywright playwright;

    Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <summary>The program; null where there is none.</summary>
    public static string? Program => Environment.GetEnvironmentVariable("GRAFT_CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Places, File.Exists);

    public static string Lack => "no Chromium is on this machine: install it (Debian: apt-get install chromium), or name one in GRAFT_CHROMIUM";

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static async Task<Chromium> Start()
    {
        string program = Program ?? throw new InvalidOperationException(Lack);
        IPlaywright playwright = await Playwright.CreateAsync();
        try
        {
            // Its sandbox does not work for root, and not within most containers; it opens this machine's own pages only.
            string[] arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"];
            return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = arguments }));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
