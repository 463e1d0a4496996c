using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

/// <summary>Says what happens to it.</summary>
public sealed class DiaryWindow : EditorWindow
{
    public static List<string> Diary { get; } = new();

    public string Kept = "new";
    [NonSerialized] public string Lost = "new";

    public static bool MayOpen { get; set; } = true;

    [MenuItem("Window/Tests/Diary %#d", priority = 20)]
    static void Open() => GetWindow<DiaryWindow>("Diary");

    [MenuItem("Window/Tests/Diary %#d", true)]
    static bool CanOpen() => MayOpen;

    [MenuItem("Window/Tests/First", priority = 10)]
    static void First() => Diary.Add("first");

    public void Change(string message)
    {
        hasUnsavedChanges = true;
        saveChangesMessage = message;
    }

    public override void SaveChanges()
    {
        Diary.Add("save");
        base.SaveChanges();
    }

    public override void DiscardChanges()
    {
        Diary.Add("discard");
        base.DiscardChanges();
    }

    void Awake() => Diary.Add("awake");
    void OnEnable() => Diary.Add("enable");

    void CreateGUI()
    {
        Diary.Add("create");
        rootVisualElement.Add(new Label(Kept) { name = "kept" });
    }

    void OnFocus() => Diary.Add("focus");
    void OnLostFocus() => Diary.Add("lost focus");
    void OnDisable() => Diary.Add("disable");
    void OnDestroy() => Diary.Add("destroy");
}
