using UnityEditor;
using UnityEditor.AssetImporters;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>Shows an asset as the inspector does: its name and picture, what its importer has to say, and then what was imported.</summary>
sealed class InspectorWindow : EditorWindow
{
    [SerializeField] string path = "";

    public void Show(string assetPath)
    {
        path = assetPath;
        rootVisualElement.Clear();
        Fill();
    }

    void OnEnable() => titleContent = new GUIContent("Inspector");

    void CreateGUI() => Fill();

    void Fill()
    {
        if (path.Length == 0) return;
        rootVisualElement.Add(Header());
        var content = new ScrollView();
        content.style.flexGrow = 1;
        rootVisualElement.Add(content);
        bool showsObject = true;
        if (AssetImporter.GetAtPath(path) is { } importer && Editor.CreateEditor(importer) is AssetImporterEditor editor)
        {
            if (editor.CreateInspectorGUI() is { } settings) content.Add(settings);
            showsObject = editor.showImportedObject;
        }
        Object asset = AssetDatabase.LoadMainAssetAtPath(path);
        if (showsObject && asset != null && Editor.CreateEditor(asset)?.CreateInspectorGUI() is { } shown) content.Add(shown);
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
