using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class EditorWindowTests : EditorProject
{
    [SetUp]
    public void Begin() => DiaryWindow.Diary.Clear();

    [Test]
    public void AWindowHearsOfItsLife()
    {
        var window = EditorWindow.GetWindow<DiaryWindow>("Diary");
        Said("awake", "enable", "create", "focus");
        Assert.That(EditorWindow.GetWindow<DiaryWindow>(), Is.SameAs(window), "there is one already");
        Assert.That(EditorHost.Windows.Single().Title, Is.EqualTo("Diary"));
        Assert.That(EditorWindow.focusedWindow, Is.SameAs(window));
        window.Close();
        Said("lost focus", "disable", "destroy");
        Assert.That(EditorHost.Windows, Is.Empty);
        Assert.That(window == null && !EditorWindow.HasOpenInstances<DiaryWindow>());
    }

    [Test]
    public void ThoseWhoShowWindowsAreTold()
    {
        var told = new List<string>();
        void Opened(OpenWindow each) => told.Add("opened " + each.Window.rootVisualElement.Q<Label>("kept").text);
        void Closed(OpenWindow each) => told.Add("closed " + each.Id);
        EditorHost.WindowOpened += Opened;
        EditorHost.WindowClosed += Closed;
        var window = EditorWindow.CreateWindow<DiaryWindow>();
        int id = EditorHost.Windows[0].Id;
        window.Close();
        EditorHost.WindowOpened -= Opened;
        EditorHost.WindowClosed -= Closed;
        Assert.That(told, Is.EqualTo(new[] { "opened new", "closed " + id }));
    }

    [Test]
    public void AReloadKeepsWhatIsSerializedAndMakesTheRestAnew()
    {
        var window = EditorWindow.GetWindow<DiaryWindow>();
        (window.Kept, window.Lost) = ("kept", "lost");
        var panel = EditorHost.Windows[0].Panel;
        int updates = 0;
        EditorApplication.update += () => updates++;
        int loaded = LoadedWithTheEditor.Methods;
        DiaryWindow.Diary.Clear();
        AssemblyReloadEvents.beforeAssemblyReload += () => DiaryWindow.Diary.Add("before");
        EditorHost.ReloadDomain();
        Said("before", "disable", "enable", "create");
        Assert.That(EditorHost.Windows.Single().Window, Is.SameAs(window));
        Assert.That((window.Kept, window.Lost), Is.EqualTo(("kept", "new")));
        Assert.That(window.titleContent.text, Is.EqualTo("DiaryWindow"));
        Assert.That(EditorHost.Windows[0].Panel, Is.Not.SameAs(panel));
        Assert.That(window.rootVisualElement.Q<Label>("kept").text, Is.EqualTo("kept"));
        Assert.That(window.rootVisualElement.childCount, Is.EqualTo(1));
        Assert.That(LoadedWithTheEditor.Methods, Is.EqualTo(loaded + 1));
        EditorHost.Update(1);
        Assert.That(updates, Is.Zero, "a new domain has no listeners");
    }

    [TestCase(0, "save", true)]
    [TestCase(1, null, false)]
    [TestCase(2, "discard", true)]
    public void NothingUnsavedIsLostUnasked(int button, string said, bool closes)
    {
        var window = EditorWindow.GetWindow<DiaryWindow>();
        window.Change("The drawing is not saved.");
        DiaryWindow.Diary.Clear();
        Dialogs.Answer(button);
        Assert.That(EditorHost.Close(), Is.EqualTo(closes));
        Assert.That(Dialogs.Asked.Single(), Does.Contain("The drawing is not saved."));
        Assert.That(DiaryWindow.Diary.FirstOrDefault(), Is.EqualTo(said));
        Assert.That(EditorHost.IsOpen, Is.Not.EqualTo(closes));
        if (!closes) window.Close();
    }

    [Test]
    public void NotificationsFade()
    {
        EditorHost.Update(10);
        var window = EditorWindow.GetWindow<DiaryWindow>();
        window.ShowNotification(new GUIContent("Saved"));
        Assert.That(EditorHost.Windows[0].Notification, Is.EqualTo("Saved"));
        EditorHost.Update(13.9);
        Assert.That(EditorHost.Windows[0].Notification, Is.EqualTo("Saved"));
        EditorHost.Update(14);
        Assert.That(EditorHost.Windows[0].Notification, Is.Empty);
    }

    [Test]
    public void UpdatesRunWhatIsDelayedPostedAndScheduled()
    {
        var told = new List<string>();
        EditorHost.Update(4.5);
        EditorApplication.delayCall += () => told.Add("delayed");
        EditorApplication.CallbackFunction update = () => told.Add("update");
        EditorApplication.update += update;
        SynchronizationContext.Current.Post(_ => told.Add("posted"), null);
        var window = EditorWindow.GetWindow<DiaryWindow>();
        window.rootVisualElement.schedule.Execute(() => told.Add("scheduled")).StartingIn(1000);
        EditorHost.Update(5);
        Assert.That(told, Is.EqualTo(new[] { "delayed", "update", "posted" }));
        EditorApplication.update -= update;
        EditorHost.Update(5.6);
        Assert.That(told, Is.EqualTo(new[] { "delayed", "update", "posted", "scheduled" }));
        Assert.That(EditorApplication.timeSinceStartup, Is.EqualTo(5.6));
    }

    [Test]
    public void AListenerThatThrowsDoesNotStopTheOthers()
    {
        bool called = false;
        EditorApplication.update += () => throw new InvalidOperationException("broken");
        EditorApplication.update += () => called = true;
        EditorHost.Update(1);
        Assert.That(called);
        Assert.That(Log.Single(), Does.Contain("broken"));
        Log.Clear();
    }

    [Test]
    public void TheMenuIsWhatIsMarked()
    {
        var mine = EditorHost.MenuItems.Where(each => each.Path.StartsWith("Window/Tests/")).ToArray();
        Assert.That(mine.Select(each => (each.Path, each.Shortcut)), Is.EqualTo(new[] { ("Window/Tests/First", ""), ("Window/Tests/Diary", "%#d") }));
        DiaryWindow.MayOpen = false;
        Assert.That(mine[1].IsEnabled, Is.False);
        Assert.That(EditorApplication.ExecuteMenuItem("Window/Tests/Diary"), Is.False);
        Assert.That(() => EditorHost.Invoke("Window/Tests/Diary"), Throws.ArgumentException);
        DiaryWindow.MayOpen = true;
        EditorHost.Invoke("Window/Tests/Diary");
        Assert.That(EditorHost.Windows, Has.Count.EqualTo(1));
        Assert.That(() => EditorHost.Invoke("Window/Nothing"), Throws.ArgumentException.With.Message.Contain("Window/Tests/First"));
    }

    [Test]
    public void TheSkinChangesAndIsAskedFor()
    {
        Assert.That(EditorGUIUtility.isProSkin);
        EditorHost.SetSkin(false);
        Assert.That(EditorGUIUtility.isProSkin, Is.False);
    }

    [Test]
    public void OnlyOneEditorIsOpen()
    {
        Assert.That(Open, Throws.InvalidOperationException);
        Assert.That(Directory.GetCurrentDirectory(), Is.EqualTo(Project));
        Assert.That(Application.isEditor);
        EditorHost.Close();
        Assert.That(Application.isEditor, Is.False);
        Assert.That(() => EditorHost.Update(1), Throws.InvalidOperationException.With.Message.Contain("EditorHost.Open"));
    }

    static void Said(params string[] expected)
    {
        Assert.That(DiaryWindow.Diary, Is.EqualTo(expected));
        DiaryWindow.Diary.Clear();
    }
}
