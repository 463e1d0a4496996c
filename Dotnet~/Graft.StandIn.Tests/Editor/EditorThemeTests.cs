using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.StandIn.Tests;

public sealed class EditorThemeTests
{
    [Test]
    public void BothSkinsHaveTheSameVariables()
    {
        string[] dark = Defined(true), light = Defined(false);
        Assert.That(dark, Is.EqualTo(light));
        Assert.That(dark, Is.Unique);
        Assert.That(dark.Length, Is.GreaterThan(60));
    }

    [Test]
    public void WhatTheControlsUseIsThere()
    {
        var used = Regex.Matches(EditorTheme.Css(true), @"var\((--[\w-]+)\)").Select(each => each.Groups[1].Value).Distinct().ToArray();
        Assert.That(used.Except(Defined(true)), Is.Empty);
        Assert.That(used.Length, Is.GreaterThan(40));
    }

    // Web Content Accessibility Guidelines: 4.5 to 1 for texts.
    [TestCase("--unity-colors-default-text", "--unity-colors-window-background", 4.5)]
    [TestCase("--unity-colors-label-text", "--unity-colors-window-background", 4.5)]
    [TestCase("--unity-colors-default-text", "--unity-colors-input_field-background", 4.5)]
    [TestCase("--unity-colors-button-text", "--unity-colors-button-background", 4.5)]
    [TestCase("--unity-colors-toolbar_button-text", "--unity-colors-toolbar-background", 4.5)]
    [TestCase("--unity-colors-helpbox-text", "--unity-colors-window-background", 4.5)]
    [TestCase("--unity-colors-error-text", "--unity-colors-window-background", 4.2)]
    [TestCase("--unity-colors-warning-text", "--unity-colors-window-background", 4.5)]
    public void TextsCanBeReadInBothSkins(string text, string background, double least)
    {
        foreach (bool dark in new[] { true, false }) Assert.That(Contrast(Value(text, dark), Value(background, dark)), Is.GreaterThanOrEqualTo(least), dark ? "dark" : "light");
    }

    static string[] Defined(bool dark) =>
        Regex.Matches(EditorTheme.Css(dark), @"^\s+(--unity-[\w-]+):", RegexOptions.Multiline).Select(each => each.Groups[1].Value).ToArray();

    static int Value(string name, bool dark) =>
        Convert.ToInt32(Regex.Match(EditorTheme.Css(dark), $@"^\s+{name}: #([0-9A-F]{{6}});", RegexOptions.Multiline).Groups[1].Value, 16);

    static double Contrast(int a, int b)
    {
        double x = Luminance(a), y = Luminance(b);
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    static double Luminance(int color) => 0.2126 * Linear(color >> 16) + 0.7152 * Linear(color >> 8 & 255) + 0.0722 * Linear(color & 255);

    static double Linear(int part) => part / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
