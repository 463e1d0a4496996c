using Microsoft.Playwright;
using UnityEditor;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>The Data window with what a model gets wrong of five thousand digits, ten of which were given wrong labels: those first that it believes least.</summary>
sealed class DataSceneWrong : IScene
{
    public string Name => "data-wrong";

    public string Menu => "Window/Graft/Data";

    public async Task Prepare(StudioPage page)
    {
        DataFile.Save(new PlantedLabels(5000, 10).Data, Path.Combine(page.Studio.Loop.ProjectFolder, "Assets", "digits.graftdata"));
        await page.Do(AssetDatabase.Refresh);
        ILocator window = page.Page.Locator(".studio-window:not([hidden])");
        await Take(window, "Data", "Assets/digits.graftdata");
        await Assertions.Expect(window.Locator("[data-name=shown-count]")).ToHaveTextAsync("5,000", new() { Timeout = 60_000 });
        await Take(window, "Model", "Packages/com.graftml.graft/Models/digits-0-9.graft");
        await window.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("Gets wrong");
        await Assertions.Expect(window.Locator("[data-name=shown-count]")).ToContainTextAsync(" of 5,000", new() { Timeout = 60_000 });
        await window.Locator(".graft-thumbnails__row").First.ClickAsync(new() { Position = new() { X = 20, Y = 20 } });
        await Assertions.Expect(window.Locator("[data-name=picture-says]")).ToContainTextAsync("which is not its label", new() { Timeout = 60_000 });
        await page.Settle();
    }

    /// <summary>Chooses an asset of the project in a field.</summary>
    public static async Task Take(ILocator window, string field, string path)
    {
        ILocator asset = window.GetByLabel(field, new() { Exact = true }).First;
        await asset.FocusAsync();
        await asset.SelectOptionAsync(path);
    }
}
