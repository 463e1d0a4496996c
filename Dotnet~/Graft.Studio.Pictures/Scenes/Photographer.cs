using Graft.StandIn;
using Graft.Studio.Editing;
using Graft.Studio.Pictures.Browsing;
using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>Makes the pictures of scenes.</summary>
sealed class Photographer(Chromium chromium, string folder)
{
    /// <summary>Both skins of a scene; the files' paths.</summary>
    public async Task<IReadOnlyList<string>> Take(IScene scene)
    {
        string project = Directory.CreateTempSubdirectory("graft-pictures-").FullName;
        try
        {
            await using StudioPage page = await StudioPage.Open(await RunningStudio.Start(StudioEditor.Options(project, dark: true)), chromium);
            await page.Do(() => EditorHost.Invoke(scene.Menu));
            await page.Page.Locator(".studio-window:not([hidden])").WaitForAsync();
            await scene.Prepare(page);
            return [await Take(page, scene, dark: true), await Take(page, scene, dark: false)];
        }
        finally
        {
            Directory.Delete(project, true);
        }
    }

    /// <summary>The menu of an editor with Graft's package in it.</summary>
    public static async Task<IReadOnlyList<string>> Menu()
    {
        string project = Directory.CreateTempSubdirectory("graft-pictures-").FullName;
        try
        {
            await using RunningStudio studio = await RunningStudio.Start(StudioEditor.Options(project, dark: true));
            return await studio.Loop.Do(() => EditorHost.MenuItems.Select(each => each.Path).ToArray());
        }
        finally
        {
            Directory.Delete(project, true);
        }
    }

    async Task<string> Take(StudioPage page, IScene scene, bool dark)
    {
        await page.SetSkin(dark);
        await page.Settle();
        string path = Path.Combine(folder, $"{scene.Name}-{(dark ? "dark" : "light")}.png");
        await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        return path;
    }
}
