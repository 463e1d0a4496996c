using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;
using Button = UnityEngine.UIElements.Button;
using Image = UnityEngine.UIElements.Image;
using Slider = UnityEngine.UIElements.Slider;
using Toggle = UnityEngine.UIElements.Toggle;

namespace Graft.Studio.Tests;

/// <summary>One of each element of the closed list.</summary>
public sealed class GalleryWindow : EditorWindow
{
    public static readonly string[] Types =
    [
        "VisualElement", "TemplateContainer", "TextElement", "Label", "Button", "Toggle", "TextField", "IntegerField", "FloatField", "Slider", "SliderInt",
        "DropdownField", "Foldout", "ScrollView", "ListView", "HelpBox", "ProgressBar", "Image", "Toolbar", "ToolbarButton", "ToolbarToggle", "ToolbarSpacer",
        "ObjectField",
    ];

    /// <summary>What happened, the last one last.</summary>
    public List<string> Heard { get; } = new();

    public static GalleryWindow Current => GetWindow<GalleryWindow>();

    [MenuItem("Window/Tests/Gallery")]
    public static void Open() => GetWindow<GalleryWindow>("Gallery");

    public void CreateGUI()
    {
        var toolbar = new Toolbar { name = "tools" };
        toolbar.Add(new ToolbarButton(() => Heard.Add("tool")) { text = "Tool" });
        toolbar.Add(new ToolbarSpacer());
        toolbar.Add(Listening(new ToolbarToggle { text = "Sticky" }));
        rootVisualElement.Add(toolbar);
        rootVisualElement.Add(new Label("A label") { name = "words" });
        rootVisualElement.Add(new TextElement { text = "Plain text" });
        rootVisualElement.Add(new TemplateContainer());
        rootVisualElement.Add(new Button(() => Heard.Add("pressed")) { text = "Press me", tooltip = "What it does" });
        rootVisualElement.Add(Listening(new Toggle("Tick")));
        rootVisualElement.Add(Listening(new TextField("Name")));
        rootVisualElement.Add(Listening(new IntegerField("Count")));
        rootVisualElement.Add(Listening(new FloatField("Rate") { isDelayed = true }));
        rootVisualElement.Add(Listening(new Slider("Strength", 0, 1) { showInputField = true }));
        rootVisualElement.Add(Listening(new SliderInt("Steps", 0, 10)));
        rootVisualElement.Add(Listening(new DropdownField("Device") { choices = ["auto", "managed", "GPU"], index = 0 }));
        rootVisualElement.Add(new ObjectField("Model") { objectType = typeof(TextAsset) });
        var foldout = new Foldout { text = "More", value = false };
        foldout.Add(new Label("Within"));
        foldout.RegisterValueChangedCallback(change => Heard.Add($"More: {change.newValue}"));
        rootVisualElement.Add(foldout);
        rootVisualElement.Add(new HelpBox("Something is wrong: do this.", HelpBoxMessageType.Error));
        rootVisualElement.Add(new ProgressBar { title = "3 of 4", value = 75, name = "Done" });
        rootVisualElement.Add(new Image { image = Checkers(), tooltip = "Checkers", style = { width = 40, height = 40 } });
        rootVisualElement.Add(new Image { image = Greys(), tooltip = "Greys", style = { width = 40, height = 40 } });
        rootVisualElement.Add(new Image { image = Greys(), tintColor = Color.red, tooltip = "Reds", style = { width = 40, height = 40 } });
        var scroll = new ScrollView { style = { height = 60, flexShrink = 0 } };
        for (int i = 0; i < 20; i++) scroll.Add(new Label($"Line {i}"));
        rootVisualElement.Add(scroll);
        rootVisualElement.Add(Rows());
    }

    Field Listening<Field>(Field field) where Field : VisualElement
    {
        string label = field switch { BaseField<string> text => text.label, BaseField<bool> flag => flag.label, BaseField<int> whole => whole.label, BaseField<float> number => number.label, _ => "" };
        field.RegisterCallback<ChangeEvent<string>>(change => Heard.Add($"{label}: {change.newValue}"));
        field.RegisterCallback<ChangeEvent<bool>>(change => Heard.Add($"{label}: {change.newValue}"));
        field.RegisterCallback<ChangeEvent<int>>(change => Heard.Add($"{label}: {change.newValue}"));
        field.RegisterCallback<ChangeEvent<float>>(change => Heard.Add(FormattableString.Invariant($"{label}: {change.newValue:0.###}")));
        return field;
    }

    ListView Rows()
    {
        var list = new ListView(Enumerable.Range(0, 10_000).ToList(), 20, () => new Label(), (row, index) => ((Label)row).text = $"Row {index}")
        {
            name = "Rows", selectionType = SelectionType.Multiple, style = { height = 120, flexShrink = 0 },
        };
        list.selectedIndicesChanged += indices => Heard.Add($"Rows: {string.Join(" ", indices)}");
        return list;
    }

    // Red below, green above.
    static Texture2D Greys()
    {
        var made = new Texture2D(2, 2, TextureFormat.RGB24, false) { filterMode = FilterMode.Point };
        made.SetPixels32([new Color32(1, 1, 1, 255), new Color32(2, 2, 2, 255), new Color32(128, 128, 128, 255), new Color32(254, 254, 254, 255)]);
        made.Apply();
        return made;
    }

    static Texture2D Checkers()
    {
        var made = new Texture2D(2, 2, TextureFormat.RGBA32, false) { filterMode = FilterMode.Point };
        made.SetPixels32([new Color32(255, 0, 0, 255), new Color32(255, 0, 0, 255), new Color32(0, 255, 0, 255), new Color32(0, 255, 0, 255)]);
        made.Apply();
        return made;
    }
}
