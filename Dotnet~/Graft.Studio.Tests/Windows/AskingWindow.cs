using UnityEditor;
using UnityEngine.UIElements;
using Button = UnityEngine.UIElements.Button;

namespace Graft.Studio.Tests;

/// <summary>Buttons that open each of the editor's dialogs, and a label with the answer.</summary>
public sealed class AskingWindow : EditorWindow
{
    [MenuItem("Window/Tests/Asking")]
    public static void Open() => GetWindow<AskingWindow>("Asking");

    public void CreateGUI()
    {
        var answer = new Label("nothing yet") { name = "answer" };
        rootVisualElement.Add(answer);
        rootVisualElement.Add(new Button(() => answer.text = "Confirmed: " + EditorUtility.DisplayDialog("Sure?", "It cannot be undone.", "Do it", "Stay")) { text = "Confirm" });
        rootVisualElement.Add(new Button(() => answer.text = "Opened: " + Path.GetFileName(EditorUtility.OpenFilePanel("Open data", "", "idx,gz"))) { text = "Open" });
        rootVisualElement.Add(new Button(() => answer.text = "Folder: " + Path.GetFileName(EditorUtility.OpenFolderPanel("Open pictures", "", ""))) { text = "Open folder" });
        rootVisualElement.Add(new Button(() => answer.text = "Saved: " + EditorUtility.SaveFilePanelInProject("Save model", "digits", "graft", "Where to?")) { text = "Save" });
        rootVisualElement.Add(new Button(() => hasUnsavedChanges = true) { text = "Change" });
        saveChangesMessage = "There is something new.";
    }
}
