using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Studio.Tests;

/// <summary>A pad that is drawn on, and keys; it answers only when it is told to, as an editor that is busy would.</summary>
public sealed class PadWindow : EditorWindow
{
    public List<Vector2> Places { get; } = new();
    public List<string> Heard { get; } = new();

    /// <summary>Whether what was drawn is drawn by the window, too.</summary>
    public bool Answers { get; set; } = true;

    public VisualElement Pad { get; private set; } = null!;

    public static PadWindow Current => GetWindow<PadWindow>();

    [MenuItem("Window/Tests/Pad")]
    public static void Open() => GetWindow<PadWindow>("Pad");

    public void CreateGUI()
    {
        Pad = new VisualElement { name = "pad", tooltip = "Pad", focusable = true, style = { width = 200, height = 200, backgroundColor = Color.black } };
        Pad.AddToClassList("graft-ink");
        Pad.generateVisualContent += Draw;
        Pad.RegisterCallback<PointerDownEvent>(down => Hear("down", down));
        Pad.RegisterCallback<PointerMoveEvent>(moved => Hear("move", moved));
        Pad.RegisterCallback<PointerUpEvent>(up => Hear("up", up));
        Pad.RegisterCallback<PointerCancelEvent>(_ => Heard.Add("cancel"));
        Pad.RegisterCallback<KeyDownEvent>(key => Heard.Add($"{key.keyCode} {key.ctrlKey}"));
        Pad.RegisterCallback<DragPerformEvent>(_ =>
        {
            DragAndDrop.AcceptDrag();
            Heard.Add("dropped " + string.Join(" ", DragAndDrop.paths.Select(Path.GetFileName)));
        });
        rootVisualElement.Add(Pad);
    }

    void Hear<T>(string what, PointerEventBase<T> happened) where T : PointerEventBase<T>, new()
    {
        if (what != "move" || happened.pressedButtons != 0) Places.Add(happened.localPosition);
        Heard.Add(what);
        if (Answers) Pad.MarkDirtyRepaint();
    }

    void Draw(MeshGenerationContext context)
    {
        Painter2D painter = context.painter2D;
        (painter.strokeColor, painter.lineWidth, painter.lineCap) = (Color.white, 12, LineCap.Round);
        painter.BeginPath();
        for (int i = 0; i < Places.Count; i++)
        {
            if (i == 0) painter.MoveTo(Places[i]);
            else painter.LineTo(Places[i]);
        }
        painter.Stroke();
    }
}
