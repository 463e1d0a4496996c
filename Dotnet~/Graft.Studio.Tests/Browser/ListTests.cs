using Microsoft.Playwright;
using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.Studio.Tests;

/// <summary>A list of ten thousand rows, of which the browser has those that are seen.</summary>
public sealed class ListTests : BrowserTestBase
{
    [SetUp]
    public void OpenGallery() => Open("Gallery");

    [Test]
    public void OnlyWhatIsSeenIsThere()
    {
        Sees(Row(0));
        Sees(Row(5));
        Assert.That(Wait(Rows.CountAsync()), Is.InRange(6, 25));
        Assert.That(Wait(List.EvaluateAsync<int>("each => each.scrollHeight")), Is.EqualTo(10_000 * 20));
    }

    [Test]
    public void ScrollingBringsTheOthers()
    {
        Sees(Row(0));
        Wait(List.EvaluateAsync("each => each.scrollTop = 5000 * 20"));
        Sees(Row(5002));
        Wait(Assertions.Expect(Row(0)).ToHaveCountAsync(0));
        Assert.That(Wait(Row(5002).BoundingBoxAsync())!.Height, Is.EqualTo(20));
    }

    [Test]
    public void TheEditorScrollsToARow()
    {
        Do(() => GalleryWindow.Current.rootVisualElement.Q<ListView>().ScrollToItem(777));
        Sees(Row(777));
    }

    [Test]
    public void RowsAreSelectedByMouseAndKeys()
    {
        Wait(Row(2).ClickAsync());
        Hears("Rows: 2");
        Wait(Row(4).ClickAsync(new LocatorClickOptions { Modifiers = [KeyboardModifier.Shift] }));
        Hears("Rows: 2 3 4");
        Wait(Row(3).ClickAsync(new LocatorClickOptions { Modifiers = [KeyboardModifier.Control] }));
        Hears("Rows: 2 4");
        Wait(List.FocusAsync());
        Wait(Page.Keyboard.PressAsync("End"));
        Hears("Rows: 9999");
        Sees(Row(9999));
        Wait(Page.Keyboard.PressAsync("ArrowUp"));
        Hears("Rows: 9998");
        Wait(Assertions.Expect(Row(9998)).ToHaveAttributeAsync("aria-selected", "true"));
    }

    [Test]
    public void AListThatGrowsShowsItsNewRows()
    {
        Do(() =>
        {
            var list = GalleryWindow.Current.rootVisualElement.Q<ListView>();
            list.itemsSource = new List<int> { 1 };
        });
        Wait(Assertions.Expect(Rows).ToHaveCountAsync(1));
        Do(() => GalleryWindow.Current.rootVisualElement.Q<ListView>().itemsSource = new List<int> { 1, 2, 3 });
        Wait(Assertions.Expect(Rows).ToHaveCountAsync(3));
        Sees(Row(2));
    }

    ILocator List => Page.GetByRole(AriaRole.Listbox, new PageGetByRoleOptions { Name = "Rows" });

    ILocator Rows => List.GetByRole(AriaRole.Option);

    ILocator Row(int index) => List.GetByText($"Row {index}", new LocatorGetByTextOptions { Exact = true });

    void Hears(string what) => Until(() => GalleryWindow.Current.Heard.LastOrDefault() == what, $"the window hears \"{what}\"");
}
