using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class PainterTests : ToolkitTests
{
    VisualElement Drawn(Action<Painter2D> draw)
    {
        var element = new VisualElement();
        element.generateVisualContent += context => draw(context.painter2D);
        return Shown(element);
    }

    [Test]
    public void EachCallIsACommand()
    {
        VisualElement element = Drawn(painter =>
        {
            painter.BeginPath();
            painter.MoveTo(new Vector2(1, 2));
            painter.LineTo(new Vector2(3, 4));
            painter.BezierCurveTo(new Vector2(1, 2), new Vector2(3, 4), new Vector2(5, 6));
            painter.QuadraticCurveTo(new Vector2(1, 2), new Vector2(3, 4));
            painter.ArcTo(new Vector2(1, 2), new Vector2(3, 4), 5);
            painter.Arc(new Vector2(1, 2), 3, 0, Angle.Degrees(180), ArcDirection.CounterClockwise);
            painter.ClosePath();
            painter.Fill(FillRule.OddEven);
        });
        Assert.That(Node(element).Drawing, Is.EqualTo("BeginPath MoveTo 1 2 LineTo 3 4 BezierCurveTo 1 2 3 4 5 6 QuadraticCurveTo 1 2 3 4 "
            + "ArcTo 1 2 3 4 5 Arc 1 2 3 0 3.142 1 ClosePath Fill 1"));
    }

    [Test]
    public void SettingsAreToldWhereTheyAreOthers()
    {
        VisualElement element = Drawn(painter =>
        {
            (painter.lineWidth, painter.strokeColor, painter.lineCap, painter.lineJoin, painter.miterLimit) = (2, Color.red, LineCap.Round, LineJoin.Bevel, 4);
            painter.Stroke();
            painter.Stroke();
            painter.fillColor = Color.blue;
            painter.lineWidth = 3;
            painter.Fill();
        });
        Assert.That(Node(element).Drawing, Is.EqualTo("LineWidth 2 StrokeColor#rgba(255,0,0,1) LineCap 1 LineJoin 1 MiterLimit 4 Stroke Stroke FillColor#rgba(0,0,255,1) Fill"));
    }

    [Test]
    public void APathBeginsAtItsElementsCorner()
    {
        VisualElement element = Drawn(painter =>
        {
            painter.BeginPath();
            painter.LineTo(new Vector2(1, 1));
            painter.BeginPath();
            painter.Arc(Vector2.one, 1, 0, 360);
            painter.LineTo(Vector2.one);
        });
        Assert.That(Node(element).Drawing, Is.EqualTo("BeginPath MoveTo LineTo 1 1 BeginPath Arc 1 1 1 0 6.283 LineTo 1 1"));
    }

    [Test]
    public void ItIsDrawnAnewWhenAskedForOnly()
    {
        int drawn = 0;
        VisualElement element = Drawn(painter => painter.LineTo(new Vector2(++drawn, 0)));
        Assert.That(Tell(), Is.Empty);
        element.MarkDirtyRepaint();
        element.MarkDirtyRepaint();
        Assert.That(Tell(), Is.EqualTo(new[] { $"paint {Id(element)} 2" }));
        element.tooltip = "another";
        Assert.That(Tell(), Is.EqualTo(new[] { $"set {Id(element)} tooltip another" }));
        Panel.RepaintAll();
        Assert.That(Tell(), Is.EqualTo(new[] { $"paint {Id(element)} 2" }));
        Assert.That(drawn, Is.EqualTo(3));
        element.generateVisualContent = null;
        Assert.That(Tell(), Is.EqualTo(new[] { $"paint {Id(element)} 0" }));
    }

    [Test]
    public void WhatADrawingThrowsIsLoggedAndWhatItChangesIsToldTheNextTime()
    {
        var label = new Label("before");
        VisualElement element = Drawn(_ => label.text = "after");
        element.Add(label);
        Assert.That(Tell(), Does.Not.Contain($"set {Id(label)} text before"));
        element.generateVisualContent = _ => throw new InvalidOperationException("on purpose");
        Tell();
        Assert.That(Log.Single(), Does.Contain("on purpose"));
        Log.Clear();
    }
}
