using Microsoft.Playwright;
using NUnit.Framework;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Studio.Tests;

/// <summary>Each element of the closed list: it is shown, found by role and name, and what the user does with it arrives.</summary>
public sealed class ControlTests : BrowserTestBase
{
    [SetUp]
    public void OpenGallery() => Open("Gallery");

    [Test]
    public void EachIsShown()
    {
        foreach (string type in GalleryWindow.Types) Assert.That(Wait(Page.Locator($"[data-type={type}]").CountAsync()), Is.Positive, type);
        var shown = Wait(Page.Locator("[data-type]").EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.type)"));
        Assert.That(shown.Distinct().Except(GalleryWindow.Types), Is.Empty, "no others");
    }

    [Test]
    public void AButtonIsPressed()
    {
        ILocator button = By(AriaRole.Button, "Press me");
        Assert.That(Wait(button.GetAttributeAsync("title")), Is.EqualTo("What it does"));
        Wait(button.ClickAsync());
        Hears("pressed");
    }

    [TestCase("Enter")]
    [TestCase("Space")]
    public void SoIsOneByTheKeyboard(string key)
    {
        Wait(By(AriaRole.Button, "Press me").FocusAsync());
        Wait(Page.Keyboard.PressAsync(key));
        Hears("pressed");
    }

    [Test]
    public void AToolIsPressed()
    {
        Wait(Page.GetByRole(AriaRole.Toolbar, new PageGetByRoleOptions { Name = "tools" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Tool" }).ClickAsync());
        Hears("tool");
        ILocator sticky = By(AriaRole.Button, "Sticky");
        Wait(sticky.ClickAsync());
        Hears(": True");
        Wait(Assertions.Expect(sticky).ToHaveAttributeAsync("aria-pressed", "true"));
    }

    [Test]
    public void ABoxIsTicked()
    {
        Wait(By(AriaRole.Checkbox, "Tick").CheckAsync());
        Hears("Tick: True");
        Do(() => GalleryWindow.Current.rootVisualElement.Q<Toggle>(className: "unity-toggle").value = false);
        Wait(Assertions.Expect(By(AriaRole.Checkbox, "Tick")).Not.ToBeCheckedAsync());
    }

    [Test]
    public void TextIsWritten()
    {
        ILocator field = By(AriaRole.Textbox, "Name");
        Wait(field.PressSequentiallyAsync("Ada"));
        Hears("Name: Ada");
        Assert.That(Heard(), Does.Contain("Name: A"), "as it is written");
        Do(() => Find<TextField>().value = "Grace");
        Wait(Assertions.Expect(field).ToHaveValueAsync("Grace"));
    }

    [Test]
    public void ANumberIsWritten()
    {
        ILocator field = By(AriaRole.Textbox, "Count");
        Wait(field.FillAsync("12"));
        Hears("Count: 12");
        Wait(field.FillAsync("many"));
        Wait(field.PressAsync("Enter"));
        Wait(Assertions.Expect(field).ToHaveValueAsync("12"));
    }

    [Test]
    public void ADelayedNumberComesWhenItIsDone()
    {
        ILocator field = By(AriaRole.Textbox, "Rate");
        Wait(field.FillAsync("0.25"));
        Wait(field.PressAsync("Enter"));
        Hears("Rate: 0.25");
        Assert.That(Heard(), Is.EqualTo(new[] { "Rate: 0.25" }));
    }

    [Test]
    public void ASliderIsMoved()
    {
        Wait(By(AriaRole.Slider, "Steps").FillAsync("7"));
        Hears("Steps: 7");
        Wait(By(AriaRole.Slider, "Steps").PressAsync("ArrowRight"));
        Hears("Steps: 8");
        Wait(By(AriaRole.Textbox, "Strength, as a number").FillAsync("0.5"));
        Wait(By(AriaRole.Textbox, "Strength, as a number").PressAsync("Enter"));
        Hears("Strength: 0.5");
        Wait(Assertions.Expect(By(AriaRole.Slider, "Strength")).ToHaveValueAsync("0.5"));
    }

    [Test]
    public void OneOfSeveralIsChosen()
    {
        Wait(By(AriaRole.Combobox, "Device").SelectOptionAsync("managed"));
        Hears("Device: managed");
        Do(() => Find<DropdownField>().value = "GPU");
        Wait(Assertions.Expect(By(AriaRole.Combobox, "Device")).ToHaveValueAsync("GPU"));
    }

    [Test]
    public void AnAssetIsChosen()
    {
        File.WriteAllText(Path.Combine(Project, "Assets", "notes.txt"), "something");
        Do(AssetDatabase.Refresh);
        ILocator field = By(AriaRole.Combobox, "Model");
        Wait(field.FocusAsync());
        Wait(Assertions.Expect(field.Locator("option", new LocatorLocatorOptions { HasText = "notes" })).ToHaveCountAsync(1));
        Wait(field.SelectOptionAsync("Assets/notes.txt"));
        Until(() => GalleryWindow.Current.rootVisualElement.Q<UnityEditor.UIElements.ObjectField>().value?.name == "notes", "the asset is the field's value");
    }

    [Test]
    public void WhatIsFoldedIsOpened()
    {
        ILocator within = Page.GetByText("Within");
        Wait(Assertions.Expect(within).ToBeHiddenAsync());
        Wait(By(AriaRole.Button, "More").ClickAsync());
        Hears("More: True");
        Sees(within);
        Wait(Assertions.Expect(By(AriaRole.Button, "More")).ToHaveAttributeAsync("aria-expanded", "true"));
    }

    [Test]
    public void MessagesAndProgressAreSaid()
    {
        Wait(Assertions.Expect(Page.Locator("[data-type=HelpBox][role=alert]")).ToHaveTextAsync("Something is wrong: do this."));
        Wait(Assertions.Expect(By(AriaRole.Progressbar, "Done")).ToHaveAttributeAsync("aria-valuenow", "75"));
    }

    [Test]
    public void APictureIsTheRightWayUp()
    {
        ILocator picture = By(AriaRole.Img, "Checkers");
        int[] pixels = Wait(picture.Locator("canvas").EvaluateAsync<int[]>("each => [...each.getContext('2d').getImageData(0, 0, 1, 2).data]"));
        Assert.That(pixels, Is.EqualTo(new[] { 0, 255, 0, 255, 255, 0, 0, 255 }), "green above, red below");
    }

    [Test]
    public void APictureWithoutColourIsTheRightWayUpToo()
    {
        int[] Pixels(string name) => Wait(By(AriaRole.Img, name).Locator("canvas").EvaluateAsync<int[]>("each => [...each.getContext('2d').getImageData(0, 0, 2, 2).data]"));
        Assert.That(Pixels("Greys"), Is.EqualTo(new[] { 128, 128, 128, 255, 254, 254, 254, 255, 1, 1, 1, 255, 2, 2, 2, 255 }));
        Assert.That(Pixels("Reds"), Is.EqualTo(new[] { 128, 0, 0, 255, 254, 0, 0, 255, 1, 0, 0, 255, 2, 0, 0, 255 }));
    }

    [Test]
    public void WhatIsDisabledCannotBeUsed()
    {
        Do(() => GalleryWindow.Current.rootVisualElement.SetEnabled(false));
        Wait(Assertions.Expect(By(AriaRole.Button, "Press me")).ToBeDisabledAsync());
        Wait(Assertions.Expect(By(AriaRole.Textbox, "Name")).ToBeDisabledAsync());
        Do(() => GalleryWindow.Current.rootVisualElement.SetEnabled(true));
        Wait(Assertions.Expect(By(AriaRole.Button, "Press me")).ToBeEnabledAsync());
    }

    ILocator By(AriaRole role, string name) => Page.GetByRole(role, new PageGetByRoleOptions { Name = name, Exact = true });

    void Hears(string what) => Until(() => GalleryWindow.Current.Heard.LastOrDefault() == what, $"the window hears \"{what}\"");

    string[] Heard() => Do(() => GalleryWindow.Current.Heard.ToArray());

    static T Find<T>() where T : VisualElement => GalleryWindow.Current.rootVisualElement.Q<T>();
}
