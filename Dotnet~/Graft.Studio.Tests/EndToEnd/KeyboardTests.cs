using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests.EndToEnd;

/// <summary>A user whose hands stay on the keys: a window hears them from the beginning, and still when what had the keyboard is gone.</summary>
public sealed class KeyboardTests : EditorTestBase
{
    [Test]
    public void AWindowThatWasJustOpenedHearsKeys()
    {
        Choose("Trainer");
        Sees(Press("Train"));
        Wait(Assertions.Expect(Press("Train")).ToBeEnabledAsync());
        Wait(Page.Keyboard.PressAsync("Control+Enter"));
        Reads(Part("figure-epoch"), new System.Text.RegularExpressions.Regex("[1-9]"));
    }

    [Test]
    public void AButtonThatCanNoLongerBePressedLeavesItsKeysToTheWindow()
    {
        Choose("Trainer");
        Enter("Digits", "1000");
        Enter("Epochs, at most", "2000");
        Enter("Patience", "0");
        Click(Press("Train"));
        Wait(Assertions.Expect(Press("Stop")).ToBeEnabledAsync());
        Wait(Assertions.Expect(Press("Train")).ToBeDisabledAsync());
        Wait(Page.Keyboard.PressAsync("Escape"));
        Wait(Assertions.Expect(Press("Train")).ToBeEnabledAsync(new() { Timeout = 20_000 }));
    }

    [Test]
    public void ImagesThatWereAllDeletedComeBackByAKey()
    {
        Choose("Data");
        Click(Press("Draw 6,000 digits"));
        Reads(Part("shown-count"), "6,000");
        Wait(Part("thumbnails").Locator(".graft-thumbnails__row").First.ClickAsync(new() { Position = new() { X = 20, Y = 20 } }));
        Wait(Page.Keyboard.PressAsync("Control+a"));
        Reads(Part("chosen-count"), "6000 images chosen");
        Assert.That(Wait(Page.EvaluateAsync<string>("String(getSelection())")), Is.Empty, "the browser chose no text beside");
        Wait(Page.Keyboard.PressAsync("Delete"));
        Wait(Assertions.Expect(Part("shown-count")).ToHaveTextAsync("0"));
        Wait(Page.Keyboard.PressAsync("Control+z"));
        Wait(Assertions.Expect(Part("shown-count")).ToHaveTextAsync("6,000"));
    }

    [Test]
    public void TheBrowserSavesNoPageWhereTheWindowSaves()
    {
        Choose("Data");
        Click(Press("Draw 6,000 digits"));
        Reads(Part("shown-count"), "6,000");
        Wait(Page.EvaluateAsync("addEventListener('keydown', event => window.wasPrevented = event.defaultPrevented)"));
        Click(Field("New class"));
        Wait(Page.Keyboard.PressAsync("Control+s"));
        Sees(Page.GetByRole(AriaRole.Dialog));
        Assert.That(Wait(Page.EvaluateAsync<bool>("window.wasPrevented")), Is.True);
    }

    [Test]
    public void AFileIsReplacedAfterSecondThoughtsAndAReload()
    {
        string old = Path.Combine(Project, "Assets", "old.graftdata");
        File.WriteAllText(old, "x");
        Choose("Data");
        Click(Press("Draw 6,000 digits"));
        Reads(Part("shown-count"), "6,000");
        Click(Press("Save as…"));
        ILocator dialog = Page.GetByRole(AriaRole.Dialog), field = dialog.GetByLabel("Save as", new() { Exact = true });
        Wait(field.FillAsync("Assets/old.graftdata"));
        Wait(Page.Keyboard.PressAsync("Enter"));
        Sees(dialog.GetByText("Assets/old.graftdata exists already."));
        Wait(Page.Keyboard.PressAsync("Escape"));
        Sees(field);
        Wait(Page.ReloadAsync());
        Wait(Assertions.Expect(field).ToBeFocusedAsync());
        Wait(Page.Keyboard.PressAsync("Enter"));
        Sees(dialog.GetByText("Assets/old.graftdata exists already."));
        Wait(Page.Keyboard.PressAsync("Enter"));
        Wait(Assertions.Expect(dialog).ToBeHiddenAsync());
        Reads(Part("notice"), "Saved as Assets/old.graftdata.");
    }
}
