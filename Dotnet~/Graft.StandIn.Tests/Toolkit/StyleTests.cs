using System.Globalization;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class StyleTests : ToolkitTests
{
    static string Css(Action<IStyle> set)
    {
        var panel = new Graft.StandIn.Toolkit.Panel();
        var mirror = new Mirror();
        var element = new VisualElement();
        set(element.style);
        panel.Root.Add(element);
        panel.Collect(mirror);
        return mirror[Id(element)].Style;
    }

    [Test]
    public void StylesAreDeclarations()
    {
        Assert.That(Css(style => style.width = 12.5f), Is.EqualTo("width:12.5px"));
        Assert.That(Css(style => style.maxWidth = Length.Percent(50)), Is.EqualTo("max-width:50%"));
        Assert.That(Css(style => style.height = StyleKeyword.Auto), Is.EqualTo("height:auto"));
        Assert.That(Css(style => style.maxHeight = StyleKeyword.None), Is.EqualTo("max-height:none"));
        Assert.That(Css(style => style.display = DisplayStyle.None), Is.EqualTo("display:none"));
        Assert.That(Css(style => style.flexDirection = FlexDirection.RowReverse), Is.EqualTo("flex-direction:row-reverse"));
        Assert.That(Css(style => style.flexWrap = Wrap.NoWrap), Is.EqualTo("flex-wrap:nowrap"));
        Assert.That(Css(style => style.whiteSpace = WhiteSpace.NoWrap), Is.EqualTo("white-space:nowrap"));
        Assert.That(Css(style => style.justifyContent = Justify.SpaceBetween), Is.EqualTo("justify-content:space-between"));
        Assert.That(Css(style => style.flexGrow = 1), Is.EqualTo("flex-grow:1"));
        Assert.That(Css(style => style.opacity = 0.25f), Is.EqualTo("opacity:0.25"));
        Assert.That(Css(style => style.borderLeftWidth = 2), Is.EqualTo("border-left-width:2px"));
        Assert.That(Css(style => style.borderTopLeftRadius = 3), Is.EqualTo("border-top-left-radius:3px"));
        Assert.That(Css(style => style.color = new Color(1, 0.5f, 0, 0.5f)), Is.EqualTo("color:rgba(255,128,0,0.5)"));
        Assert.That(Css(style => style.borderTopColor = Color.black), Is.EqualTo("border-top-color:rgba(0,0,0,1)"));
        Assert.That(Css(style => style.unityFontStyleAndWeight = FontStyle.BoldAndItalic), Is.EqualTo("font-weight:bold;font-style:italic"));
        Assert.That(Css(style => style.unityTextAlign = TextAnchor.MiddleRight), Is.EqualTo("text-align:right;align-content:center"));
        Assert.That(Css(style => style.width = float.NaN), Is.Empty);
    }

    [Test]
    public void ManyAreOneText() =>
        Assert.That(Css(style => (style.left, style.top, style.backgroundColor) = (1, -2, Color.red)), Is.EqualTo("left:1px;top:-2px;background-color:rgba(255,0,0,1)"));

    [Test]
    public void NumbersAreWrittenTheSameEverywhere()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.That(Css(style => style.marginLeft = -1.5f), Is.EqualTo("margin-left:-1.5px"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void WhatWasSetIsReadAndNullIsNone()
    {
        IStyle style = new VisualElement().style;
        Assert.That(style.width.keyword, Is.EqualTo(StyleKeyword.Null));
        style.width = Length.Percent(5);
        Assert.That(style.width, Is.EqualTo(new StyleLength(Length.Percent(5))));
        style.width = StyleKeyword.Null;
        Assert.That(style.width.keyword, Is.EqualTo(StyleKeyword.Null));
        style.alignItems = Align.FlexEnd;
        Assert.That(style.alignItems.value, Is.EqualTo(Align.FlexEnd));
        style.color = Color.red;
        Assert.That(style.color == Color.red);
    }

    [Test]
    public void OnlyAnotherStyleIsAChange()
    {
        VisualElement element = Shown(new VisualElement());
        element.style.width = 10;
        element.style.left = 1;
        Assert.That(Tell(), Is.EqualTo(new[] { $"style {Id(element)} width:10px;left:1px" }));
        element.style.width = 10;
        Assert.That(Panel.Collect(Mirror), Is.False);
        element.style.width = 11;
        element.style.width = 10;
        Assert.That(Tell(), Is.Empty, "it is what was told");
        element.style.width = StyleKeyword.Null;
        element.style.left = StyleKeyword.Null;
        Assert.That(Tell(), Is.EqualTo(new[] { $"style {Id(element)} " }));
    }

    [Test]
    public void VisibleIsAStyle()
    {
        VisualElement element = Shown(new VisualElement());
        Assert.That(element.visible);
        element.visible = false;
        Assert.That(Tell(), Is.EqualTo(new[] { $"style {Id(element)} visibility:hidden" }));
        Assert.That(element.visible, Is.False);
    }
}
