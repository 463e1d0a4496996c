using System.Text.RegularExpressions;
using Graft.Studio.Pictures.Scenes;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests.EndToEnd;

/// <summary>A user looks through images, finds those with wrong labels by what a model gets wrong, and mends them.</summary>
public sealed class DataTests : EditorTestBase
{
    const int Digits = 5000, Planted = 10;
    const string Classifier = "Packages/com.graftml.graft/Models/digits-0-9.graft";

    PlantedLabels planted = null!;

    string File => Path.Combine(Project, "Assets", "digits.graftdata");

    [SetUp]
    public void OpenData()
    {
        planted = new PlantedLabels(Digits, Planted);
        DataFile.Save(planted.Data, File);
        Wait(Studio.Loop.Do(UnityEditor.AssetDatabase.Refresh));
        Choose("Data");
        Take("Data", "Assets/digits.graftdata");
        Wait(Assertions.Expect(Part("shown-count")).ToHaveTextAsync("5,000", new() { Timeout = 60_000 }));
    }

    void Take(string field, string path) => Wait(DataSceneWrong.Take(Page.Locator(".studio-window:not([hidden])"), field, path));

    [Test]
    public void AWrongImageIsRelabelledAndThatIsUndone()
    {
        int wrong = planted.Wrong[0];
        ChooseImage(wrong);
        string was = planted.Data.Classes[planted.Data.Labels[wrong]], right = planted.Right.Classes[planted.Right.Labels[wrong]];
        Reads(Part("picture-title"), $"Image {wrong}: \"{was}\"");
        Wait(Page.Keyboard.PressAsync(right));
        Reads(Part("picture-title"), $"Image {wrong}: \"{right}\"");
        Reads(Part("changes"), "1 change not saved");
        Wait(Page.Keyboard.PressAsync("Control+z"));
        Reads(Part("picture-title"), $"Image {wrong}: \"{was}\"");
        Reads(Part("changes"), "Saved");
        Wait(Page.Keyboard.PressAsync("Control+y"));
        Reads(Part("picture-title"), $"Image {wrong}: \"{right}\"");
        Click(Press("Undo"));
        Reads(Part("picture-title"), $"Image {wrong}: \"{was}\"");
        Assert.That(DataFile.Load(File).Labels, Is.EqualTo(planted.Data.Labels), "nothing was saved");
    }

    [Test]
    public void AllTenProbabilitiesAreSeenAtOnce()
    {
        Take("Model", Classifier);
        ChooseImage(planted.Wrong[0]);
        ILocator answers = Part("answers").Locator(".graft-answer");
        Wait(Assertions.Expect(answers).ToHaveCountAsync(10, new() { Timeout = 60_000 }));
        foreach (ILocator answer in Wait(answers.AllAsync())) Wait(Assertions.Expect(answer).ToBeInViewportAsync(new() { Ratio = 0.9f }));
    }

    [Test]
    public void TenWrongLabelsAreFoundAmongFiveThousandAndMended()
    {
        Take("Model", Classifier);
        Wait(Field("Show").SelectOptionAsync("Gets wrong"));
        Reads(Part("shown-count"), new Regex("^[0-9]{3} of 5,000$"));
        var found = new List<int>();
        // Whoever looks along the first rows compares each picture with its label, as here the truth does.
        int looked = 0;
        Wait(Part("thumbnails").Locator(".graft-thumbnails__row").First.ClickAsync(new() { Position = new() { X = 20, Y = 20 } }));
        Reads(Part("picture-says"), "which is not its label");
        for (; found.Count < Planted && looked < 300; looked++)
        {
            int id = Current();
            if (planted.Right.Labels[id] == planted.Data.Labels[id])
            {
                Wait(Page.Keyboard.PressAsync("ArrowRight"));
                Wait(Assertions.Expect(Part("picture-title")).Not.ToContainTextAsync($"Image {id}:"));
                continue;
            }
            found.Add(id);
            // It goes, and the next one is in its place.
            Wait(Page.Keyboard.PressAsync(planted.Right.Classes[planted.Right.Labels[id]]));
            Wait(Assertions.Expect(Part("picture-title")).Not.ToContainTextAsync($"Image {id}:"));
        }
        TestContext.Out.WriteLine($"{found.Count} found among the first {looked}");
        Assert.That(found, Is.EquivalentTo(planted.Wrong));
        Reads(Part("changes"), "10 changes not saved");
        Wait(Page.Keyboard.PressAsync("Control+s"));
        Reads(Part("notice"), "Saved as Assets/digits.graftdata.");
        Assert.That(DataFile.Load(File).Labels, Is.EqualTo(planted.Right.Labels));

        Click(Page.GetByRole(AriaRole.Button, new() { Name = "Close Data" }));
        Choose("Trainer");
        Wait(Field("Images").First.SelectOptionAsync("Data asset"));
        Sees(Part("data-asset"));
        Take("Data", "Assets/digits.graftdata");
        Reads(Part("data-status"), "5,000 images of 10 classes");
        Reads(Part("train"), "Train");
        Wait(Assertions.Expect(Part("train")).ToBeEnabledAsync());
    }

    [Test]
    public void ImagesAreDrawnAndExported()
    {
        Click(Press("New"));
        Draw(Part("pad-place").Locator(".graft-ink"), 4, 1);
        Wait(Part("pad-class").Locator("input").FillAsync("four"));
        Wait(Part("pad-class").Locator("input").PressAsync("Enter"));
        Click(Part("pad-add"));
        Wait(Assertions.Expect(Part("shown-count")).ToHaveTextAsync("1"));
        Click(Press("Export pictures…"));
        string folder = Path.Combine(Project, "pictures");
        Directory.CreateDirectory(folder);
        Answer("Folder", folder);
        Reads(Part("notice"), "1 image was written");
        string picture = Directory.GetFiles(Path.Combine(folder, "four")).Single();
        Assert.That(System.IO.File.ReadAllBytes(picture)[1..4], Is.EqualTo("PNG"u8.ToArray()));
    }

    // By its place among all.
    void ChooseImage(int id)
    {
        ILocator list = Part("thumbnails");
        Wait(list.Locator(".graft-thumbnails__row").First.ClickAsync(new() { Position = new() { X = 20, Y = 20 } }));
        int columns = Wait(list.Locator(".graft-thumbnails__row").First.Locator(".graft-thumbnails__label").CountAsync());
        for (int row = 0; row < id / columns; row++) Wait(Page.Keyboard.PressAsync("ArrowDown"));
        for (int column = 0; column < id % columns; column++) Wait(Page.Keyboard.PressAsync("ArrowRight"));
        Reads(Part("picture-title"), $"Image {id}:");
    }

    int Current() => int.Parse(Regex.Match(Text(Part("picture-title")), "Image ([0-9]+):").Groups[1].Value);
}
