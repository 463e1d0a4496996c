using Graft.StandIn.Toolkit;
using NUnit.Framework;

namespace Graft.StandIn.Tests;

public sealed class UssTests
{
    const string Scope = "[data-id=\"7\"]", Within = ":where([data-id=\"7\"],[data-id=\"7\"] *):not(#_)";

    [TestCase(".a {}", ".a" + Within)]
    [TestCase("#name {}", ":where([data-name=\"name\"]):not(#_)" + Within)]
    [TestCase("Label {}", ":where([data-type=\"Label\"]):not(_)" + Within)]
    [TestCase("* {}", "*" + Within)]
    [TestCase(".a .b {}", ".a .b" + Within)]
    [TestCase(".a > Button.c:hover {}", ".a>:where([data-type=\"Button\"]):not(_).c:hover" + Within)]
    [TestCase(":root {}", ":is([data-id=\"7\"]):not(#_)")]
    [TestCase(":root .a {}", ":is([data-id=\"7\"]) .a" + Within)]
    [TestCase(".a:focus {}", ".a:focus-within" + Within)]
    [TestCase(".a,\n.b {}", ".a" + Within + ",\n.b" + Within)]
    public void SelectorsFindWithinTheSheetsElement(string uss, string css) => Assert.That(Translated(uss), Is.EqualTo(css + " {}\n"));

    [TestCase("width: 100px", "width:100px")]
    [TestCase("width: 100", "width:100px")]
    [TestCase("width: 50%", "width:50%")]
    [TestCase("margin: 0 4 -2px 1.5", "margin:0 4px -2px 1.5px")]
    [TestCase("flex: 1 0 auto", "flex:1 0 auto")]
    [TestCase("flex-grow: 1", "flex-grow:1")]
    [TestCase("border-left-width: 2", "border-left-style:solid;border-left-width:2px")]
    [TestCase("color: rgba(1, 2, 3, 0.5)", "color:rgba(1, 2, 3, 0.5)")]
    [TestCase("background-color: var(--unity-colors-window-background)", "background-color:var(--unity-colors-window-background)")]
    [TestCase("padding: var(--gap-2)", "padding:var(--gap-2)")]
    [TestCase("--gap-2: 4px", "--gap-2:4px")]
    [TestCase("-unity-font-style: bold", "font-weight:bold;font-style:normal")]
    [TestCase("-unity-text-align: middle-right", "text-align:right;align-content:center")]
    [TestCase("cursor: link", "cursor:pointer")]
    [TestCase("transition-duration: 0.2s", "transition-duration:0.2s")]
    public void PropertiesAreSaidInCss(string uss, string css) => Assert.That(Translated($".a {{ {uss}; }}"), Is.EqualTo($".a{Within} {{{css};}}\n"));

    [Test]
    public void CommentsAreSkippedWhereverTheyStand() =>
        Assert.That(Translated("/* a { */ .a /* b */ { /* c */ width: /* d */ 1px /* ; */; }"), Is.EqualTo($".a{Within} {{width:1px;}}\n"));

    [TestCase(".a {\n  colour: red;\n}", 2, "the property \"colour\" is unknown")]
    [TestCase(".a { width: 1px;\n\n display: flex; -unity-text-align: left; }", 3, "\"-unity-text-align\" cannot be \"left\"")]
    [TestCase("/* a\n b */\n.a { background-image: none }", 3, "is Unity's, but the stand-in has nothing like it")]
    [TestCase(".a { width: 1px", 1, "'}' is missing")]
    [TestCase(".a { width }", 1, "':' and a value are missing after \"width\"")]
    [TestCase(".a { width: ; }", 1, "the property \"width\" has no value")]
    [TestCase("\n.a:hoover {}", 2, ":hoover, which is none of the states")]
    [TestCase(".a > > .b {}", 1, "has '>' where an element must be")]
    [TestCase("> .b {}", 1, "has '>' where an element must be")]
    [TestCase("{ }", 1, "names no element")]
    [TestCase(".a[b] {}", 1, "which is no .class")]
    [TestCase("@import url(\"b.uss\");", 1, "@ rules are not known here")]
    [TestCase(".a {} /* open", 1, "the comment does not end")]
    public void WhatIsWrongIsSaidWithItsLine(string uss, int line, string message) =>
        Assert.That(() => UssReader.Read(uss, "Assets/a.uss"), Throws.TypeOf<FormatException>().With.Message.StartsWith($"Assets/a.uss({line}): ").And.Message.Contain(message));

    static string Translated(string uss) => UssToCss.Translate(UssReader.Read(uss, "Assets/a.uss"), Scope);
}
