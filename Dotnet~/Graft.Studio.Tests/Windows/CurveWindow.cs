using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Studio.Tests;

/// <summary>A curve of many points that is drawn anew fifteen times a second.</summary>
public sealed class CurveWindow : EditorWindow
{
    const int Points = 400;

    int step;

    /// <summary>How often it was drawn.</summary>
    public int Drawn { get; private set; }

    public static CurveWindow Current => GetWindow<CurveWindow>();

    [MenuItem("Window/Tests/Curve")]
    public static void Open() => GetWindow<CurveWindow>("Curve");

    public void CreateGUI()
    {
        var curve = new VisualElement { name = "curve", style = { width = 600, height = 300 } };
        curve.generateVisualContent += Draw;
        curve.schedule.Execute(curve.MarkDirtyRepaint).Every(1000 / 15);
        rootVisualElement.Add(curve);
    }

    void Draw(MeshGenerationContext context)
    {
        step++;
        Drawn++;
        for (int line = 0; line < 4; line++)
        {
            Painter2D painter = context.painter2D;
            (painter.strokeColor, painter.lineWidth) = (new Color(line / 4f, 1, 0.5f), 2);
            painter.BeginPath();
            for (int i = 0; i < Points; i++)
            {
                var place = new Vector2(600f * i / Points, 150 + 100 * Mathf.Sin((i + step) * 0.05f + line));
                if (i == 0) painter.MoveTo(place);
                else painter.LineTo(place);
            }
            painter.Stroke();
        }
    }
}
