using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests.EndToEnd;

/// <summary>A user grafts two digits onto the classifier that the package brings, by drawing ten of each.</summary>
public sealed class TransferTests : EditorTestBase
{
    const int Examples = 10;

    [SetUp]
    public void OpenTransfer()
    {
        Choose("Transfer");
        Wait(Field("Classifier").FocusAsync());
        Wait(Field("Classifier").SelectOptionAsync("Packages/com.graftml.graft/Models/digits-0-4.graft"));
        Sees(Part("model-summary"));
    }

    ILocator Card(int number) => Page.Locator(".studio-window:not([hidden]) .transfer-card").Nth(number);

    void Teach(int number, int digit)
    {
        ILocator card = Card(number);
        Wait(card.GetByLabel("Class", new() { Exact = true }).FillAsync(digit.ToString()));
        Wait(card.GetByLabel("Class", new() { Exact = true }).PressAsync("Enter"));
        for (int i = 0; i < Examples; i++)
        {
            Draw(card.Locator(".graft-ink"), digit, (ulong)(100 * digit + i));
            Wait(card.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync());
            Reads(card.Locator("[data-name=count]"), $"{i + 1}");
        }
    }

    [Test]
    public void TwoDigitsAreDrawnLearnedTriedSavedAndReopened()
    {
        Click(Press("Add class"));
        Click(Press("Add class"));
        Teach(0, 5);
        Teach(1, 7);
        Click(Press("Train"));
        Reads(Part("after"), "%");

        // Hands that it has seen: what it does with others is counted below.
        Draw(Part("try-pad").Locator(".graft-ink"), 7, 701);
        Reads(Part("try-after-says"), "\"7\"");
        Click(Part("try-clear"));
        Draw(Part("try-pad").Locator(".graft-ink"), 5, 502);
        Reads(Part("try-after-says"), "\"5\"");

        Click(Press("Save model…"));
        Answer("Save as", "Assets/five-and-seven.graft");
        Reads(Part("saved"), "five-and-seven");
        Model saved = ModelFile.Load(Path.Combine(Project, "Assets", "five-and-seven.graft"));
        Assert.That(saved.Classes, Is.EquivalentTo(new[] { "0", "1", "2", "3", "4", "5", "7" }));
        Assert.That(RightOf(saved, 5, 7), Is.GreaterThan(60), "of a hundred others in hands that it has not seen");
        Assert.That(RightOf(saved, 0, 1, 2, 3, 4), Is.GreaterThan(RightOf(ModelFile.Load(Package("digits-0-4.graft")), 0, 1, 2, 3, 4) - 5));

        Click(Page.GetByRole(AriaRole.Button, new() { Name = "Close Transfer" }));
        Choose("Transfer");
        Reads(Card(1).Locator("[data-name=count]"), $"{Examples}");
        Reads(Part("after"), "%");
    }

    [Test]
    public void ABadPictureIsNamedAndTheExamplesStay()
    {
        Click(Press("Add class"));
        Draw(Card(0).Locator(".graft-ink"), 5, 1);
        Wait(Card(0).GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync());
        string bad = Path.Combine(Project, "broken.png");
        File.WriteAllText(bad, "no picture at all");
        Wait(Card(0).GetByRole(AriaRole.Button, new() { Name = "Add file…", Exact = true }).ClickAsync());
        Answer("File", bad);
        Reads(Part("problem"), "broken.png is no picture");
        Reads(Card(0).Locator("[data-name=count]"), "1");
    }

    // Of a hundred drawn ones.
    static int RightOf(Model model, params int[] digits)
    {
        using var predictor = new Predictor(model);
        int right = 0;
        for (int i = 0; i < 100; i++)
        {
            var random = new RandomStream((ulong)(9000 + i), 0);
            int digit = digits[i % digits.Length];
            right += predictor.Recognise(SyntheticDigits.Draw(digit, ref random)).Label == digit.ToString() ? 1 : 0;
        }
        return right;
    }

    static string Package(string model) => Path.Combine(Graft.Studio.Editing.StudioEditor.Options(Path.GetTempPath(), true).PackageFolder!, "Models", model);
}
