using UnityEditor;
using UnityEditor.AssetImporters;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>
/// Shows the asset that is selected as the inspector does: its name and picture, what its importer has to say, and then what was imported. There is no project
/// window here to select one in, so a field above chooses it.
/// </summary>
sealed class InspectorWindow : EditorWindow
{
    [SerializeField] string path = "";

    ObjectField choice;
    VisualElement shown;

    [MenuItem("Window/General/Inspector")]
    public static void Open() => GetWindow<InspectorWindow>().minSize = new Vector2(300, 200);

    public void Show(string assetPath)
    {
        path = assetPath;
        Fill();
    }

    void OnEnable()
    {
        titleContent = new GUIContent("Inspector");
        Selection.selectionChanged += Follow;
    }

    void OnDisable() => Selection.selectionChanged -= Follow;

    void CreateGUI()
    {
        choice = new ObjectField("Asset") { name = "inspected", objectType = typeof(ScriptableObject), allowSceneObjects = false, tooltip = "The asset that is inspected" };
        choice.RegisterValueChangedCallback(changed => Selection.activeObject = changed.newValue);
        shown = new VisualElement();
        shown.style.flexGrow = 1;
        rootVisualElement.Add(choice);
        rootVisualElement.Add(shown);
        Fill();
    }

    void Follow()
    {
        if (AssetDatabase.GetAssetPath(Selection.activeObject) is { Length: > 0 } selected) Show(selected);
    }

    void Fill()
    {
        shown.Clear();
        if (path.Length == 0) return;
        Object asset = AssetDatabase.LoadMainAssetAtPath(path);
        choice.SetValueWithoutNotify(asset);
        shown.Add(Header());
        var content = new ScrollView();
        content.style.flexGrow = 1;
        shown.Add(content);
        bool showsObject = true;
        if (AssetImporter.GetAtPath(path) is { } importer && Editor.CreateEditor(importer) is AssetImporterEditor editor)
        {
            if (editor.CreateInspectorGUI() is { } settings) content.Add(settings);
            showsObject = editor.showImportedObject;
        }
        if (showsObject && asset != null && Editor.CreateEditor(asset)?.CreateInspectorGUI() is { } inspector) content.Add(inspector);
    }

    VisualElement Header()
    {
        var header = new VisualElement();
        header.style.flexDirection = FlexDirection.Row;
        header.style.alignItems = Align.Center;
        header.style.flexShrink = 0;
        var picture = new Image { image = EditorHost.Thumbnail(path) };
        picture.style.width = picture.style.height = 32;
        picture.style.marginLeft = picture.style.marginTop = picture.style.marginRight = picture.style.marginBottom = 6;
        header.Add(picture);
        var title = new Label(System.IO.Path.GetFileNameWithoutExtension(path));
        title.style.unityFontStyleAndWeight = FontStyle.Bold;
        header.Add(title);
        return header;
    }
}
