using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn.Tests;

public sealed class MathfTests
{
    [Test]
    public void HalvesRoundToTheEvenNeighbour()
    {
        Assert.That(Mathf.RoundToInt(0.5f), Is.EqualTo(0));
        Assert.That(Mathf.RoundToInt(1.5f), Is.EqualTo(2));
        Assert.That(Mathf.Round(-2.5f), Is.EqualTo(-2));
        Assert.That(Mathf.FloorToInt(-0.1f), Is.EqualTo(-1));
        Assert.That(Mathf.CeilToInt(0.1f), Is.EqualTo(1));
    }

    [Test]
    public void ClampsKeepWithinTheirBounds()
    {
        Assert.That(Mathf.Clamp(5, 1, 3), Is.EqualTo(3));
        Assert.That(Mathf.Clamp(-5f, 1, 3), Is.EqualTo(1));
        Assert.That(Mathf.Clamp01(1.5f), Is.EqualTo(1));
        Assert.That(Mathf.Lerp(2, 4, 1.5f), Is.EqualTo(4));
        Assert.That(Mathf.LerpUnclamped(2, 4, 1.5f), Is.EqualTo(5));
        Assert.That(Mathf.InverseLerp(2, 4, 3), Is.EqualTo(0.5f));
        Assert.That(Mathf.InverseLerp(2, 2, 3), Is.EqualTo(0));
        Assert.That(Mathf.SmoothStep(0, 2, 0.5f), Is.EqualTo(1));
        Assert.That(Mathf.SmoothStep(0, 2, 0.25f), Is.EqualTo(0.3125f));
    }

    [Test]
    public void OfNothingMinAndMaxAreZero()
    {
        Assert.That(Mathf.Min(), Is.EqualTo(0));
        Assert.That(Mathf.Min(3, 1.5f, 2), Is.EqualTo(1.5f));
        Assert.That(Mathf.Max(3f, 1, 7, 2), Is.EqualTo(7));
    }

    [Test]
    public void ApproximatelyKnowsSumsOfTenths()
    {
        Assert.That(Mathf.Approximately(1, 10f / 10), Is.True);
        Assert.That(Mathf.Approximately(0.1f + 0.2f, 0.3f), Is.True);
        Assert.That(Mathf.Approximately(1, 1.00001f), Is.False);
        Assert.That(Mathf.Approximately(0, Mathf.Epsilon), Is.True);
    }

    [Test]
    public void ZeroHasASignAndSawsAndTrianglesStayPositive()
    {
        Assert.That(Mathf.Sign(0), Is.EqualTo(1));
        Assert.That(Mathf.Sign(-0.1f), Is.EqualTo(-1));
        Assert.That(Mathf.Repeat(-1, 3), Is.EqualTo(2));
        Assert.That(Mathf.PingPong(4, 3), Is.EqualTo(2));
        Assert.That(Mathf.MoveTowards(0, 10, 3), Is.EqualTo(3));
        Assert.That(Mathf.MoveTowards(9, 10, 3), Is.EqualTo(10));
        Assert.That(180 * Mathf.Deg2Rad, Is.EqualTo(Mathf.PI));
    }
}
