using NUnit.Framework;
using UnityEditor;
using UnityEngine;

namespace Graft.StandIn.Tests;

public sealed class DialogTests : EditorProject
{
    [Test]
    public void QuestionsAreAnsweredElsewhere()
    {
        Dialogs.Answer(0).Answer(1).Answer(2).Answer("/a/b.png").Answer("");
        Assert.That(EditorUtility.DisplayDialog("Title", "Sure?", "Yes", "No"));
        Assert.That(EditorUtility.DisplayDialog("Title", "Sure?", "Yes", "No"), Is.False);
        Assert.That(EditorUtility.DisplayDialogComplex("Title", "Sure?", "Yes", "No", "Perhaps"), Is.EqualTo(2));
        Assert.That(EditorUtility.OpenFilePanel("Open", "", "png"), Is.EqualTo("/a/b.png"));
        Assert.That(EditorUtility.OpenFolderPanel("Open", "", ""), Is.Empty);
        Assert.That(Dialogs.Asked.First(), Is.EqualTo("Title: Sure?"));
        Assert.That(() => EditorUtility.OpenFilePanel("Another", "", ""), Throws.InvalidOperationException.With.Message.Contain("Another"));
    }

    [Test]
    public void AFileIsSavedWithinTheProject()
    {
        Dialogs.Answer(Path.Combine(Project, "Assets", "Models", "a.graft")).Answer(Path.Combine(Folder, "a.graft")).Answer(0).Answer("");
        Assert.That(EditorUtility.SaveFilePanelInProject("Save", "a", "graft", "Where?"), Is.EqualTo("Assets/Models/a.graft"));
        Assert.That(EditorUtility.SaveFilePanelInProject("Save", "a", "graft", "Where?"), Is.Empty);
        Assert.That(Dialogs.Asked.Last(), Does.Contain("is outside the project"));
        Assert.That(EditorUtility.SaveFilePanelInProject("Save", "a", "graft", "Where?"), Is.Empty, "cancelled");
    }

    [Test]
    public void TheClipboardSelectionAndWhatIsDragged()
    {
        Write("project/Assets/a.txt", "a");
        AssetDatabase.Refresh();
        string copied = "";
        Action<string> listener = text => copied = text;
        EditorHost.Copied += listener;
        EditorGUIUtility.systemCopyBuffer = "text";
        EditorHost.Copied -= listener;
        Assert.That((copied, EditorGUIUtility.systemCopyBuffer), Is.EqualTo(("text", "text")));
        EditorHost.Drag(Path.Combine(Project, "Assets", "a.txt"), "/elsewhere/b.png");
        Assert.That(DragAndDrop.paths, Is.EqualTo(new[] { "Assets/a.txt", "/elsewhere/b.png" }));
        Assert.That(((TextAsset)DragAndDrop.objectReferences.Single()).text, Is.EqualTo("a"));
        Assert.That(EditorHost.WasAccepted, Is.False);
        DragAndDrop.AcceptDrag();
        Assert.That(EditorHost.WasAccepted);
        int changes = 0;
        Selection.selectionChanged += () => changes++;
        Selection.activeObject = DragAndDrop.objectReferences[0];
        Assert.That((changes, Selection.objects.Length), Is.EqualTo((1, 1)));
    }
}
