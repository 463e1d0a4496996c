using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Scenes;

/// <summary>The window that shows what a network sees: an image that it answers wrongly, asked why it is not what it is labelled as, with every step of the layers.</summary>
sealed partial class SightWrongScene : IScene
{
    public string Name => "sight-wrong";

    public string Menu => "Window/Graft/What the network sees";

    public async Task Prepare(StudioPage page)
    {
        ILocator window = page.Page.Locator(".studio-window:not([hidden])");
        ILocator says = window.Locator("[data-name=answer-says]");
        await window.GetByText("Which images", new() { Exact = true }).ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "Next wrong", Exact = true }).ClickAsync();
        await Assertions.Expect(says).ToContainTextAsync("labelled", new() { Timeout = 60_000 });
        string label = Label().Match(await says.InnerTextAsync()).Value;
        await window.GetByLabel("Class", new() { Exact = true }).SelectOptionAsync(label);
        await window.GetByLabel("against", new() { Exact = true }).SelectOptionAsync("the answer");
        await window.GetByRole(AriaRole.Checkbox, new() { Name = "Every step", Exact = true }).CheckAsync();
        await Assertions.Expect(window.Locator("[data-name=lead]")).ToContainTextAsync(label);
    }

    [GeneratedRegex("\"[0-9]\"$")]
    private static partial Regex Label();
}
