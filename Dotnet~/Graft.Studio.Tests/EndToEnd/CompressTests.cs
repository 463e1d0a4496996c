using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests.EndToEnd;

/// <summary>A user makes a classifier of the project small, chooses how small by the slider, and saves it beside the original.</summary>
public sealed class CompressTests : EditorTestBase
{
    byte[] original = [];

    string Asset(string name) => Path.Combine(Project, "Assets", name);

    [SetUp]
    public void OpenInspector()
    {
        // As a file that was dropped into the project.
        original = File.ReadAllBytes(Path.Combine(Graft.Studio.Editing.StudioEditor.Options(Path.GetTempPath(), true).PackageFolder!, "Models", "digits-0-4.graft"));
        File.WriteAllBytes(Asset("mine.graft"), original);
        Studio.Loop.Do(UnityEditor.AssetDatabase.Refresh).GetAwaiter().GetResult();
        Choose("Inspector");
        Wait(Field("Asset").FocusAsync());
        Wait(Field("Asset").SelectOptionAsync("Assets/mine.graft"));
    }

    [Test]
    public void AModelIsLookedIntoCompressedBySliderAndSavedBesideTheOriginal()
    {
        Reads(Page.Locator(".studio-window:not([hidden]) .graft-report"), "µs an answer on this machine");
        Click(Press("Compress…"));
        Sees(Page.GetByRole(AriaRole.Tab, new() { Name = "Compress", Exact = true }));
        Reads(Part("model-summary"), "Knows 0, 1, 2, 3, 4: 121,405 parameters");
        Enter("Digits", "3000");
        Enter("Rounds", "4");
        Enter("Down to zeros, %", "95");
        Enter("Epochs to refine", "10");
        Wait(Field("Vary the images").UncheckAsync());
        Reads(Part("plan"), "4 rounds of 3 epochs, down to 95 % zeros, on 1,275 images");
        Click(Press("Compress"));
        Reads(Part("plan"), "not saved yet");

        ILocator bytes = Part("after").Locator("[data-name=bytes]"), zeros = Part("after").Locator("[data-name=zero-share]");
        Assert.That(Number(Part("before").Locator("[data-name=bytes]")), Is.EqualTo(original.Length));
        Slide(4);
        Reads(bytes, new Regex("^[0-9]{2,3},[0-9]{3}$"));
        double large = Number(bytes);
        string verdict = Text(Part("verdict"));
        Slide(0);
        Reads(zeros, new Regex("^9[0-9]\\.[0-9] %$"));
        Assert.That(Number(bytes), Is.LessThan(large / 3));
        Assert.That(Text(Part("verdict")), Is.Not.EqualTo(verdict));
        Reads(Part("differences-about"), "images");
        Click(Press("Refine"));
        Reads(Part("about"), "Refined.");

        Click(Press("Save as…"));
        Wait(Page.GetByRole(AriaRole.Dialog).GetByLabel("Save as", new() { Exact = true }).FillAsync("Assets/mine.graft"));
        Wait(Page.GetByRole(AriaRole.Dialog).GetByLabel("Save as", new() { Exact = true }).PressAsync("Enter"));
        Wait(Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Replace", Exact = true }).ClickAsync());
        Reads(Part("problem"), "is the original, which stays");
        Click(Press("Save as…"));
        Answer("Save as", "Assets/small.graft");
        Reads(Part("plan"), "Saved as Assets/small.graft");
        Assert.That(File.ReadAllBytes(Asset("mine.graft")), Is.EqualTo(original), "the original is as it was");
        Assert.That(new FileInfo(Asset("small.graft")).Length, Is.LessThan(original.Length / 20).And.EqualTo(Number(bytes)));
        Assert.That(File.ReadAllText(Asset("small.md")), Does.Contain("| accuracy | "));
        Model small = ModelFile.Load(Asset("small.graft"));
        Assert.That(small.Classes, Is.EqualTo(new[] { "0", "1", "2", "3", "4" }));
        Assert.That(RightOfAHundred(small), Is.GreaterThan(70), "drawn digits that it has not seen; one in five by chance");
    }

    void Slide(int point) => Wait(Part("choice").Locator("input[type=range]").FillAsync($"{point}"));

    double Number(ILocator where) => double.Parse(Text(where), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    static int RightOfAHundred(Model model)
    {
        using var predictor = new Predictor(model);
        int right = 0;
        for (int i = 0; i < 100; i++)
        {
            var random = new RandomStream((ulong)(9000 + i), 0);
            right += predictor.Recognise(SyntheticDigits.Draw(i % 5, ref random)).Label == $"{i % 5}" ? 1 : 0;
        }
        return right;
    }
}
