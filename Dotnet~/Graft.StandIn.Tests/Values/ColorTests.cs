using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn.Tests;

public sealed class ColorTests
{
    [Test]
    public void EveryByteSurvivesTheWayThroughFloats()
    {
        for (int i = 0; i < 256; i++)
        {
            Color color = new Color32((byte)i, 0, 0, 255);
            Color32 back = color;
            Assert.That(back.r, Is.EqualTo(i));
        }
    }

    [Test]
    public void FloatsBecomeTheNearestByteAndAreClamped()
    {
        Color32 color = new Color(0.5f, 2, -1, 0.1f);
        Assert.That(color, Is.EqualTo(new Color32(128, 255, 0, 26)));
    }

    [Test]
    public void LerpsAreClampedUnlessAskedNotToBe()
    {
        Assert.That(Color.Lerp(Color.black, Color.white, 0.25f), Is.EqualTo(new Color(0.25f, 0.25f, 0.25f, 1)));
        Assert.That(Color.Lerp(Color.black, Color.white, 3), Is.EqualTo(Color.white));
        Assert.That(Color.LerpUnclamped(Color.clear, Color.white, 2).a, Is.EqualTo(2));
        Assert.That(Color32.Lerp(new Color32(0, 0, 0, 0), new Color32(255, 10, 0, 255), 0.5f), Is.EqualTo(new Color32(127, 5, 0, 127)));
    }

    [Test]
    public void EqualityIsApproximateByOperatorAndExactByEquals()
    {
        Color gray = Color.gray, close = new(0.500005f, 0.5f, 0.5f);
        Assert.That(gray == close, Is.True);
        Assert.That(gray.Equals(close), Is.False);
        Assert.That(Color.red != Color.blue, Is.True);
        Assert.That(new Color32(1, 2, 3, 4).Equals(new Color32(1, 2, 3, 4)), Is.True);
    }

    [Test]
    public void NamedColoursAreAsDocumented()
    {
        Assert.That(new Color(1, 0, 0), Is.EqualTo(Color.red));
        Assert.That(Color.yellow.g, Is.EqualTo(0.92f).Within(0.002f));
        Assert.That(Color.yellow.b, Is.EqualTo(0.016f).Within(0.001f));
        Assert.That(Color.clear.a, Is.EqualTo(0));
        Assert.That(Color.white.grayscale, Is.EqualTo(1).Within(1e-6f));
        Assert.That(Color.green.grayscale, Is.EqualTo(0.587f));
    }

    [Test]
    public void TheyWriteThemselvesAsUnityDoes()
    {
        Assert.That(Color.red.ToString(), Is.EqualTo("RGBA(1.000, 0.000, 0.000, 1.000)"));
        Assert.That(new Color32(1, 2, 3, 4).ToString(), Is.EqualTo("RGBA(1, 2, 3, 4)"));
    }
}
