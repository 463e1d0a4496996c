using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>The inspector of a shipped model, opened as far as its pictures.</summary>
sealed class InspectorScene : IScene
{
    const int Patience = 60_000;

    public string Name => "inspector-model";

    public string Menu => "Window/General/Inspector";

    public async Task Prepare(StudioPage page)
    {
        ILocator window = page.Page.Locator(".studio-window:not([hidden])");
        ILocator asset = window.GetByLabel("Asset", new() { Exact = true });
        await asset.FocusAsync();
        await asset.SelectOptionAsync("Packages/com.graftml.graft/Models/digits-0-9-small.graft");
        await Assertions.Expect(window.Locator(".graft-report__text", new() { HasText = "µs an answer" })).ToBeVisibleAsync(new() { Timeout = Patience });
        foreach (string foldout in new[] { "graft-report-weights", "graft-report-units" })
            await window.Locator($"[data-name='{foldout}'] summary, [data-name='{foldout}'] .unity-foldout__toggle").First.ClickAsync();
    }
}
