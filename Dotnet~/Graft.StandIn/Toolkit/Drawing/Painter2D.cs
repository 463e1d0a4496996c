using System.Collections.Generic;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>Draws lines and areas, written down for a canvas. Settings are told when something is drawn with them, and only where they are others.</summary>
public class Painter2D
{
    readonly List<PaintCommand> commands = new();
    float toldWidth, toldLimit;
    Color toldStroke, toldFill;
    LineCap toldCap;
    LineJoin toldJoin;
    bool hasPen;

    internal Painter2D() => Reset();

    public float lineWidth { get; set; }
    public Color strokeColor { get; set; }
    public Color fillColor { get; set; }
    public LineCap lineCap { get; set; }
    public LineJoin lineJoin { get; set; }
    public float miterLimit { get; set; }

    /// <summary>The pen is at (0, 0) then, where a canvas has none until it is moved.</summary>
    public void BeginPath()
    {
        commands.Add(new PaintCommand(PaintKind.BeginPath));
        hasPen = false;
    }

    public void ClosePath() => commands.Add(new PaintCommand(PaintKind.ClosePath));
    public void MoveTo(Vector2 pos) => Put(new PaintCommand(PaintKind.MoveTo, pos.x, pos.y));
    public void LineTo(Vector2 pos) => Line(new PaintCommand(PaintKind.LineTo, pos.x, pos.y));

    public void BezierCurveTo(Vector2 p1, Vector2 p2, Vector2 p3) =>
        Line(new PaintCommand(PaintKind.BezierCurveTo, p1.x, p1.y, p2.x, p2.y, p3.x, p3.y));

    public void QuadraticCurveTo(Vector2 p1, Vector2 p2) => Line(new PaintCommand(PaintKind.QuadraticCurveTo, p1.x, p1.y, p2.x, p2.y));
    public void ArcTo(Vector2 p1, Vector2 p2, float radius) => Line(new PaintCommand(PaintKind.ArcTo, p1.x, p1.y, p2.x, p2.y, radius));

    public void Arc(Vector2 center, float radius, Angle startAngle, Angle endAngle, ArcDirection direction = ArcDirection.Clockwise) =>
        Put(new PaintCommand(PaintKind.Arc, center.x, center.y, radius, startAngle.ToRadians(), endAngle.ToRadians(), (int)direction));

    public void Stroke()
    {
        if (lineWidth != toldWidth) commands.Add(new PaintCommand(PaintKind.LineWidth, toldWidth = lineWidth));
        if (!strokeColor.Equals(toldStroke)) commands.Add(new PaintCommand(PaintKind.StrokeColor, toldStroke = strokeColor));
        if (lineCap != toldCap) commands.Add(new PaintCommand(PaintKind.LineCap, (int)(toldCap = lineCap)));
        if (lineJoin != toldJoin) commands.Add(new PaintCommand(PaintKind.LineJoin, (int)(toldJoin = lineJoin)));
        if (miterLimit != toldLimit) commands.Add(new PaintCommand(PaintKind.MiterLimit, toldLimit = miterLimit));
        commands.Add(new PaintCommand(PaintKind.Stroke));
    }

    public void Fill(FillRule fillRule = FillRule.NonZero)
    {
        if (!fillColor.Equals(toldFill)) commands.Add(new PaintCommand(PaintKind.FillColor, toldFill = fillColor));
        commands.Add(new PaintCommand(PaintKind.Fill, (int)fillRule));
    }

    /// <summary>What was drawn since Reset.</summary>
    internal List<PaintCommand> Commands => commands;

    internal void Reset()
    {
        commands.Clear();
        hasPen = false;
        lineWidth = toldWidth = 1;
        strokeColor = fillColor = toldStroke = toldFill = Color.black;
        lineCap = toldCap = LineCap.Butt;
        lineJoin = toldJoin = LineJoin.Miter;
        miterLimit = toldLimit = 10;
    }

    void Put(PaintCommand command)
    {
        hasPen = true;
        commands.Add(command);
    }

    void Line(PaintCommand command)
    {
        if (!hasPen) MoveTo(Vector2.zero);
        commands.Add(command);
    }
}
