using Graft.StandIn;
using Graft.Studio.Editing;
using Graft.Studio.Pictures.Browsing;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests.EndToEnd;

/// <summary>The editor with Graft's own windows, and a user at a browser: what happens is seen in the page and on the disk, and nowhere else.</summary>
public abstract class EditorTestBase : BrowserTestBase
{
    /// <summary>Training takes seconds, and longer where others use the machine.</summary>
    const float Patience = 60_000;

    internal override EditorHostOptions Options(string project) => StudioEditor.Options(project, dark: true);

    /// <summary>Chooses a window from the menu, as a user does.</summary>
    internal void Choose(string window) => Choose(window, window);

    /// <summary>The same where the window is called otherwise than its item in the menu.</summary>
    internal void Choose(string item, string window)
    {
        Wait(Page.GetByRole(AriaRole.Menuitem, new() { Name = "Window", Exact = true }).ClickAsync());
        Wait(Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync());
        Sees(Page.GetByRole(AriaRole.Tab, new() { Name = window, Exact = true }));
    }

    internal ILocator Part(string name) => Page.Locator($".studio-window:not([hidden]) [data-name='{name}']");
    internal ILocator Field(string label) => Page.Locator(".studio-window:not([hidden])").GetByLabel(label, new() { Exact = true });
    internal ILocator Press(string button) => Page.Locator(".studio-window:not([hidden])").GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    internal void Click(ILocator what) => Wait(what.First.ClickAsync());

    /// <summary>Types into a field and leaves it.</summary>
    internal void Enter(string label, string value)
    {
        Wait(Field(label).First.FillAsync(value));
        Wait(Field(label).First.PressAsync("Enter"));
    }

    internal void Reads(ILocator where, string text) => Wait(Assertions.Expect(where.First).ToContainTextAsync(text, new() { Timeout = Patience }));
    internal void Reads(ILocator where, System.Text.RegularExpressions.Regex text) => Wait(Assertions.Expect(where.First).ToHaveTextAsync(text, new() { Timeout = Patience }));
    internal string Text(ILocator where) => Wait(where.First.InnerTextAsync());

    /// <summary>Draws a digit on a pad with the mouse, in a hand of its own.</summary>
    internal void Draw(ILocator pad, int digit, ulong hand) => Wait(DrawnDigit.Draw(Page, pad.First, digit, hand));

    /// <summary>Answers the question that the editor asks with a path.</summary>
    internal void Answer(string field, string path)
    {
        ILocator dialog = Page.GetByRole(AriaRole.Dialog);
        Wait(dialog.GetByLabel(field, new() { Exact = true }).FillAsync(path));
        Wait(dialog.GetByLabel(field, new() { Exact = true }).PressAsync("Enter"));
        Wait(Assertions.Expect(dialog).ToBeHiddenAsync());
    }

    [TearDown]
    public void ShowWhereItFailed()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Failed)
            TestContext.Out.WriteLine(Wait(Page.Locator("body").AriaSnapshotAsync()));
    }
}
