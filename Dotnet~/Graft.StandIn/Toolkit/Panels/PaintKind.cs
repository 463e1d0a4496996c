namespace Graft.StandIn.Toolkit;

/// <summary>One call on a canvas. What its numbers mean stands with each.</summary>
public enum PaintKind
{
    /// <summary>A new, empty path.</summary>
    BeginPath,

    /// <summary>A, B: the point.</summary>
    MoveTo,

    /// <summary>A, B: the point.</summary>
    LineTo,

    /// <summary>A, B and C, D: the control points; E, F: the end.</summary>
    BezierCurveTo,

    /// <summary>A, B: the control point; C, D: the end.</summary>
    QuadraticCurveTo,

    /// <summary>A, B: the centre; C: the radius; D, E: the angles in radians, clockwise from the right; F: 1 for counter-clockwise, else 0.</summary>
    Arc,

    /// <summary>A, B and C, D: the corner and the point after it; E: the radius.</summary>
    ArcTo,

    ClosePath,

    /// <summary>Draws the path's line with what was set last.</summary>
    Stroke,

    /// <summary>Fills the path. A: 1 for the odd-even rule, 0 for non-zero.</summary>
    Fill,

    /// <summary>A: the width of what is stroked from here on; a drawing begins with 1.</summary>
    LineWidth,

    /// <summary>Color: of what is stroked from here on; a drawing begins with black.</summary>
    StrokeColor,

    /// <summary>Color: of what is filled from here on; a drawing begins with black.</summary>
    FillColor,

    /// <summary>A: 0 butt, 1 round; a drawing begins with butt.</summary>
    LineCap,

    /// <summary>A: 0 miter, 1 bevel, 2 round; a drawing begins with miter.</summary>
    LineJoin,

    /// <summary>A: how far a pointed corner may reach, in line widths; a drawing begins with 10.</summary>
    MiterLimit,
}
