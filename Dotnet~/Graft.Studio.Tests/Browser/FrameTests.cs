using System.Text.RegularExpressions;
using Graft.StandIn;
using Microsoft.Playwright;
using NUnit.Framework;
using UnityEditor;

namespace Graft.Studio.Tests;

/// <summary>What stands around the windows: menu, tabs, skin, works, and who shows the editor.</summary>
public sealed class FrameTests : BrowserTestBase
{
    [Test]
    public void AnEmptyEditorSaysWhereWindowsAre()
    {
        string words = Wait(Page.Locator("#windows.is-empty").EvaluateAsync<string>("each => getComputedStyle(each, '::before').content"));
        Assert.That(words, Does.Contain("choose one from the menu"));
    }

    [Test]
    public void WindowsAreOpenedFromTheMenuAndClosed()
    {
        Wait(Menu("Window").ClickAsync());
        Wait(Menu("Gallery").ClickAsync());
        Sees(Tab("Gallery"));
        Wait(Menu("Window").FocusAsync());
        Wait(Page.Keyboard.PressAsync("ArrowDown"));
        Sees(Menu("Pad"));
        Wait(Menu("Pad").PressAsync("Enter"));
        Wait(Assertions.Expect(Tab("Pad")).ToHaveAttributeAsync("aria-selected", "true"));
        Wait(Assertions.Expect(Page.GetByRole(AriaRole.Tabpanel)).ToHaveCountAsync(1));
        Wait(Tab("Pad").FocusAsync());
        Wait(Page.Keyboard.PressAsync("ArrowLeft"));
        Wait(Assertions.Expect(Tab("Gallery")).ToHaveAttributeAsync("aria-selected", "true"));
        Wait(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Close Gallery" }).ClickAsync());
        Wait(Assertions.Expect(Tab("Gallery")).ToHaveCountAsync(0));
        Until(() => EditorHost.Windows.Count == 1, "the editor closed it");
    }

    [Test]
    public void TheSkinIsChanged()
    {
        Open("Gallery");
        string before = Background();
        Wait(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light skin" }).ClickAsync());
        Sees(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark skin" }));
        Assert.That(Background(), Is.Not.EqualTo(before));
        Assert.That(Do(() => EditorHost.IsDark), Is.False);
    }

    [Test]
    public void WorksAreShownAndCancelled()
    {
        int id = Do(() => Progress.Start("Training", "of digits"));
        bool isCancelled = false;
        Do(() =>
        {
            Progress.Report(id, 0.25f);
            Progress.RegisterCancelCallback(id, () => isCancelled = true);
        });
        ILocator bar = Page.GetByRole(AriaRole.Progressbar, new PageGetByRoleOptions { Name = "Training" });
        Wait(Assertions.Expect(bar).ToHaveJSPropertyAsync("value", 0.25));
        Wait(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cancel" }).ClickAsync());
        Wait(Assertions.Expect(bar).ToHaveCountAsync(0));
        Assert.That(isCancelled, Is.True);
    }

    [Test]
    public void ASecondBrowserTakesOverAndTheFirstTakesItBack()
    {
        Open("Gallery");
        IPage other = OpenAnother();
        Sees(other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Press me" }));
        ILocator back = Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take it back" });
        Sees(back);
        Wait(Page.WaitForTimeoutAsync(500)); // it does not come back by itself
        Wait(other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Press me" }).ClickAsync());
        Until(() => GalleryWindow.Current.Heard.Count == 1, "the second one acts");
        Wait(back.ClickAsync());
        Wait(Assertions.Expect(back).ToBeHiddenAsync());
        Sees(other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take it back" }));
        Wait(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Press me" }).ClickAsync());
        Until(() => GalleryWindow.Current.Heard.Count == 2, "the first one acts again");
    }

    [Test]
    public void ADroppedConnectionIsMadeAgain()
    {
        Open("Gallery");
        Wait(Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Name" }).FillAsync("Ada"));
        Until(() => GalleryWindow.Current.Heard.Count == 1, "it was written");
        // The page is back within a moment, so it is asked to remember that it was lost: looking now and then could miss it.
        Wait(Page.EvaluateAsync("() => { const page = document.documentElement; page.dataset.been = ''; new MutationObserver(() => page.dataset.been += ` ${page.dataset.connection}`).observe(page, { attributeFilter: ['data-connection'] }); }"));
        Do(() => Studio.Loop.Stage.Active!.Close(4999, "dropped by a test"));
        Wait(Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-been", new Regex(" lost .*open$")));
        Do(() => GalleryWindow.Current.rootVisualElement.Add(new UnityEngine.UIElements.Label("Meanwhile")));
        Sees(Page.GetByText("Meanwhile"));
        Wait(Assertions.Expect(Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Name" })).ToHaveValueAsync("Ada"));
        Wait(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Press me" }).ClickAsync());
        Until(() => GalleryWindow.Current.Heard.LastOrDefault() == "pressed", "it acts again");
    }

    [Test]
    public void ClosingTheBrowserStopsNothing()
    {
        Open("Gallery");
        Wait(Page.Context.CloseAsync());
        Until(() => Studio.Loop.Stage.Active == null, "the browser has gone");
        int turns = 0;
        Do(() => EditorApplication.update += () => turns++);
        Until(() => turns > 10, "the editor goes on");
        Sees(OpenAnother().GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Press me" }));
    }

    [Test]
    public void AfterAReloadTheWindowsAreShownAnew()
    {
        Open("Gallery");
        Wait(Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Name" }).FillAsync("Ada"));
        Do(EditorHost.ReloadDomain);
        Wait(Assertions.Expect(Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Name" })).ToHaveValueAsync(""));
        Wait(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Press me" }).ClickAsync());
        Until(() => GalleryWindow.Current.Heard.LastOrDefault() == "pressed", "it acts");
    }

    string Background() => Wait(Page.Locator("body").EvaluateAsync<string>("each => getComputedStyle(each).backgroundColor"));

    ILocator Menu(string name) => Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = name });

    ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = name });
}
