using NUnit.Framework;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class ObjectFieldTests : EditorProject
{
    [Test]
    public void AnAssetIsChosenByItsPath()
    {
        Write("project/Assets/a.word", "a");
        Write("project/Assets/b.word", "b");
        Write("project/Assets/c.txt", "c");
        AssetDatabase.Refresh();
        var window = EditorWindow.GetWindow<DiaryWindow>();
        var field = new ObjectField("Words") { objectType = typeof(WordAsset) };
        var changes = new List<string>();
        field.RegisterValueChangedCallback(change => changes.Add($"{change.previousValue?.name} to {change.newValue?.name}"));
        window.rootVisualElement.Add(field);
        var panel = EditorHost.Windows.Single().Panel;
        var told = new FieldNotes();
        panel.Describe(told);
        int id = told.IdOf("ObjectField");
        Assert.That(told["value"], Is.EqualTo("None (Word Asset)"));
        Assert.That((told["label"], told["objectType"]), Is.EqualTo(("Words", "Word Asset")));
        panel.Change(id, "?");
        panel.Collect(told);
        Assert.That(told["choices"], Is.EqualTo("Assets/a.word, Assets/b.word"));
        panel.Change(id, "Assets/b.word");
        panel.Collect(told);
        Assert.That((field.value.name, told["value"]), Is.EqualTo(("b", "b (Word Asset)")));
        panel.Change(id, "Assets/c.txt");
        panel.Change(id, "Assets/none.word");
        Assert.That(field.value.name, Is.EqualTo("b"), "of another type, or not there");
        panel.Change(id, "");
        Assert.That(field.value, Is.Null);
        Assert.That(changes, Is.EqualTo(new[] { " to b", "b to " }));
        field.value = ScriptableObject.CreateInstance<DiaryAsset>();
        Assert.That(field.value, Is.Null, "it takes only what it is for");
    }

    [Test]
    public void ToolbarsAreToldByTheirNames()
    {
        var window = EditorWindow.GetWindow<DiaryWindow>();
        int presses = 0;
        var bar = new Toolbar();
        bar.Add(new ToolbarButton(() => presses++) { text = "Run" });
        bar.Add(new ToolbarSpacer());
        bar.Add(new ToolbarToggle { text = "Live" });
        window.rootVisualElement.Add(bar);
        var panel = EditorHost.Windows.Single().Panel;
        var told = new FieldNotes();
        panel.Describe(told);
        Assert.That(told.Types, Is.SupersetOf(new[] { "Toolbar", "ToolbarButton", "ToolbarSpacer", "ToolbarToggle" }));
        panel.Click(told.IdOf("ToolbarButton"), 1, default);
        panel.Change(told.IdOf("ToolbarToggle"), "true");
        Assert.That((presses, bar.Q<ToolbarToggle>().value), Is.EqualTo((1, true)));
        Assert.That(bar.Q<ToolbarButton>().ClassListContains("unity-button"), Is.False);
    }
}
