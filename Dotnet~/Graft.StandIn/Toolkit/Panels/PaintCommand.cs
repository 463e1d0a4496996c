using UnityEngine;

namespace Graft.StandIn.Toolkit;

/// <summary>One step of a drawing, in the element's own pixels from its upper left corner, y downwards, as on a browser's canvas.</summary>
public readonly struct PaintCommand
{
    public PaintCommand(PaintKind kind, float a = 0, float b = 0, float c = 0, float d = 0, float e = 0, float f = 0)
    {
        Kind = kind;
        (A, B, C, D, E, F) = (a, b, c, d, e, f);
        Color = default;
    }

    public PaintCommand(PaintKind kind, Color color) : this(kind) => Color = color;

    public PaintKind Kind { get; }
    public float A { get; }
    public float B { get; }
    public float C { get; }
    public float D { get; }
    public float E { get; }
    public float F { get; }
    public Color Color { get; }
}
