using Graft.StandIn;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graft.Studio.Tests;

/// <summary>The editor's questions: it waits with them until the browser has answered, or another one.</summary>
public sealed class DialogTests : BrowserTestBase
{
    [SetUp]
    public void OpenAsking() => Open("Asking");

    [TestCase("Do it", "Confirmed: True")]
    [TestCase("Stay", "Confirmed: False")]
    public void AQuestionIsAnswered(string button, string answer)
    {
        Press("Confirm");
        Sees(Dialog.GetByText("It cannot be undone."));
        Wait(In(AriaRole.Button, button).ClickAsync());
        Answers(answer);
        Wait(Assertions.Expect(Dialog).ToBeHiddenAsync());
    }

    [Test]
    public void EscapeIsCancel()
    {
        Press("Confirm");
        Sees(Dialog);
        Wait(Page.Keyboard.PressAsync("Escape"));
        Answers("Confirmed: False");
    }

    [Test]
    public void AQuestionOutlivesTheConnection()
    {
        Press("Confirm");
        Sees(Dialog);
        IPage other = OpenAnother();
        ILocator again = other.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Do it" });
        Wait(again.ClickAsync());
        Wait(Assertions.Expect(other.Locator("[data-name=answer]")).ToHaveTextAsync("Confirmed: True"));
    }

    [Test]
    public void AFileOfTheProjectIsOpened()
    {
        File.WriteAllText(Path.Combine(Project, "Assets", "train.idx"), "x");
        File.WriteAllText(Path.Combine(Project, "Assets", "other.txt"), "x");
        Press("Open");
        Assert.That(Wait(In(AriaRole.Option, null).AllTextContentsAsync()), Is.EqualTo(new[] { "Assets/train.idx" }), "of the kinds asked for");
        Wait(In(AriaRole.Listbox, "In the project").SelectOptionAsync("Assets/train.idx"));
        Wait(In(AriaRole.Button, "Open").ClickAsync());
        Answers("Opened: train.idx");
    }

    [Test]
    public void AFileOfTheBrowsersMachineIsSentAndOpened()
    {
        Press("Open");
        Wait(Dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "mine.idx", MimeType = "application/octet-stream", Buffer = [1, 2, 3] }));
        Answers("Opened: mine.idx");
        Assert.That(File.ReadAllBytes(Directory.GetFiles(Path.Combine(Project, "Library", "Uploads"), "mine.idx", SearchOption.AllDirectories).Single()), Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    [Test]
    public void AFileThatIsNotThereIsAskedForAgain()
    {
        Press("Open");
        Wait(In(AriaRole.Textbox, "File").FillAsync("Assets/missing.idx"));
        Wait(In(AriaRole.Textbox, "File").PressAsync("Enter"));
        Wait(Assertions.Expect(Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no file Assets/missing.idx: choose one"));
        Wait(In(AriaRole.Button, "Cancel").ClickAsync());
        Answers("Opened: ");
    }

    [Test]
    public void AFolderIsOpened()
    {
        Directory.CreateDirectory(Path.Combine(Project, "Assets", "pictures"));
        Press("Open folder");
        Wait(In(AriaRole.Listbox, "In the project").SelectOptionAsync("Assets/pictures"));
        Wait(In(AriaRole.Button, "Open").ClickAsync());
        Answers("Folder: pictures");
    }

    [Test]
    public void AFileIsSavedAndOneThatExistsIsAskedFor()
    {
        File.WriteAllText(Path.Combine(Project, "Assets", "old.graft"), "x");
        Press("Save");
        Wait(Assertions.Expect(In(AriaRole.Textbox, "Save as")).ToHaveValueAsync("Assets/digits.graft"));
        Wait(In(AriaRole.Textbox, "Save as").FillAsync("Assets/old"));
        Wait(In(AriaRole.Button, "Save").ClickAsync());
        Sees(Dialog.GetByText("Assets/old.graft exists already."));
        Wait(In(AriaRole.Button, "Cancel").ClickAsync());
        Wait(In(AriaRole.Textbox, "Save as").FillAsync("Assets/new"));
        Wait(In(AriaRole.Button, "Save").ClickAsync());
        Answers("Saved: Assets/new.graft");
    }

    [Test]
    public void EscapeIsCancelOfEachQuestionInTurn()
    {
        AskToReplace();
        Wait(Page.Keyboard.PressAsync("Escape"));
        Sees(In(AriaRole.Textbox, "Save as"));
        Wait(Page.Keyboard.PressAsync("Escape"));
        Answers("Saved: ");
    }

    [Test]
    public void AQuestionBehindAnotherIsAnsweredAfterTheConnectionWasLost()
    {
        AskToReplace();
        Wait(Page.Keyboard.PressAsync("Escape"));
        Sees(In(AriaRole.Textbox, "Save as"));
        Wait(Page.ReloadAsync());
        Wait(Assertions.Expect(In(AriaRole.Textbox, "Save as")).ToBeFocusedAsync());
        Wait(Page.Keyboard.PressAsync("Enter"));
        Sees(Dialog.GetByText("Assets/old.graft exists already."));
        Wait(In(AriaRole.Button, "Replace").ClickAsync());
        Answers("Saved: Assets/old.graft");
    }

    [Test]
    public void EscapeIsCancelAfterTheConnectionWasLostToo()
    {
        AskToReplace();
        Wait(Page.ReloadAsync());
        Sees(Dialog.GetByText("Assets/old.graft exists already."));
        Wait(Page.Keyboard.PressAsync("Escape"));
        Sees(In(AriaRole.Textbox, "Save as"));
        Wait(Page.Keyboard.PressAsync("Escape"));
        Answers("Saved: ");
    }

    [Test]
    public void UnsavedChangesAreAskedForWhenTheWindowIsClosed()
    {
        Press("Change");
        Wait(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Close Asking" }).ClickAsync());
        Sees(Dialog.GetByText("There is something new."));
        Wait(In(AriaRole.Button, "Cancel").ClickAsync());
        Sees(Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Asking *" }));
        Wait(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Close Asking" }).ClickAsync());
        Wait(In(AriaRole.Button, "Discard").ClickAsync());
        Until(() => EditorHost.Windows.Count == 0, "it is closed");
    }

    void AskToReplace()
    {
        File.WriteAllText(Path.Combine(Project, "Assets", "old.graft"), "x");
        Press("Save");
        Wait(In(AriaRole.Textbox, "Save as").FillAsync("Assets/old.graft"));
        Wait(In(AriaRole.Textbox, "Save as").PressAsync("Enter"));
        Sees(Dialog.GetByText("Assets/old.graft exists already."));
    }

    ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    ILocator In(AriaRole role, string? name) => Dialog.GetByRole(role, new LocatorGetByRoleOptions { Name = name, Exact = name != null });

    void Press(string button)
    {
        Wait(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync());
        if (button != "Change") Sees(Dialog);
    }

    void Answers(string what) => Wait(Assertions.Expect(Page.Locator("[data-name=answer]")).ToHaveTextAsync(what));
}
