using System.Globalization;
using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn.Tests;

public sealed class VectorTests
{
    [Test]
    public void EqualityIsApproximateByOperatorAndExactByEquals()
    {
        Vector2 a = new(1, 2), close = new(1.000005f, 2), far = new(1.00002f, 2);
        Assert.That(a == close, Is.True);
        Assert.That(a.Equals(close), Is.False);
        Assert.That(a != far, Is.True);
        Vector3 b = new(1, 2, 3), near = new(1, 2, 3.000005f);
        Assert.That(b == near, Is.True);
        Assert.That(b.Equals(near), Is.False);
        Assert.That(b.Equals(new Vector3(1, 2, 3)), Is.True);
        Assert.That(new Vector3(1, 2, 3).GetHashCode(), Is.EqualTo(b.GetHashCode()));
    }

    [Test]
    public void WhatIsTooShortHasNoDirection()
    {
        Assert.That(new Vector2(3, 4).normalized, Is.EqualTo(new Vector2(0.6f, 0.8f)));
        Assert.That(new Vector2(1e-6f, 0).normalized, Is.EqualTo(Vector2.zero));
        Assert.That(new Vector3(0, -2, 0).normalized, Is.EqualTo(Vector3.down));
        Assert.That(new Vector3(0, 0, 1e-6f).normalized, Is.EqualTo(Vector3.zero));
    }

    [Test]
    public void ArithmeticIsByComponent()
    {
        Vector2 a = new(1, 2), b = new(3, 8);
        Assert.That(a + b, Is.EqualTo(new Vector2(4, 10)));
        Assert.That(b - a, Is.EqualTo(new Vector2(2, 6)));
        Assert.That(a * b, Is.EqualTo(new Vector2(3, 16)));
        Assert.That(b / a, Is.EqualTo(new Vector2(3, 4)));
        Assert.That(2 * -a, Is.EqualTo(new Vector2(-2, -4)));
        Assert.That(Vector2.Dot(a, b), Is.EqualTo(19));
        Assert.That(Vector2.Distance(Vector2.zero, new Vector2(3, 4)), Is.EqualTo(5));
        Assert.That(Vector2.Min(a, new Vector2(5, 0)), Is.EqualTo(new Vector2(1, 0)));
        Assert.That(Vector3.Max(new Vector3(1, 5, 2), new Vector3(2, 4, 2)), Is.EqualTo(new Vector3(2, 5, 2)));
        Assert.That((Vector3)a, Is.EqualTo(new Vector3(1, 2, 0)));
        Assert.That((Vector2)new Vector3(1, 2, 9), Is.EqualTo(a));
    }

    [Test]
    public void LerpIsClampedUnlessAskedNotToBe()
    {
        Assert.That(Vector2.Lerp(Vector2.zero, Vector2.one, 2), Is.EqualTo(Vector2.one));
        Assert.That(Vector2.LerpUnclamped(Vector2.zero, Vector2.one, 2), Is.EqualTo(new Vector2(2, 2)));
        Assert.That(Vector3.Lerp(Vector3.zero, Vector3.one, -1), Is.EqualTo(Vector3.zero));
    }

    [Test]
    public void MoveTowardsNeverOvershootsAndFleesForNegativeSteps()
    {
        Assert.That(Vector2.MoveTowards(Vector2.zero, new Vector2(10, 0), 4), Is.EqualTo(new Vector2(4, 0)));
        Assert.That(Vector2.MoveTowards(Vector2.zero, new Vector2(10, 0), 40), Is.EqualTo(new Vector2(10, 0)));
        Assert.That(Vector2.MoveTowards(Vector2.zero, new Vector2(10, 0), -4), Is.EqualTo(new Vector2(-4, 0)));
        Assert.That(Vector2.ClampMagnitude(new Vector2(30, 40), 5), Is.EqualTo(new Vector2(3, 4)));
    }

    [Test]
    public void IndexingReachesComponentsAndNothingElse()
    {
        Vector2 a = new(1, 2);
        a[1] = 5;
        Assert.That(a[0] + a.y, Is.EqualTo(6));
        Assert.That(() => a[2], Throws.TypeOf<System.IndexOutOfRangeException>());
        Assert.That(() => new Vector3(1, 2, 3)[-1], Throws.TypeOf<System.IndexOutOfRangeException>());
        Assert.That(new Vector2Int(1, 2)[1], Is.EqualTo(2));
    }

    [Test]
    public void TextIsTheSameInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.That(new Vector2(1, 2.5f).ToString(), Is.EqualTo("(1.00, 2.50)"));
            Assert.That(new Vector3(1, 2.5f, -3).ToString("F1"), Is.EqualTo("(1.0, 2.5, -3.0)"));
            Assert.That(new Vector2Int(1, -2).ToString(), Is.EqualTo("(1, -2)"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void IntegersRoundAsMathfDoes()
    {
        Vector2 v = new(-1.5f, 2.5f);
        Assert.That(Vector2Int.FloorToInt(v), Is.EqualTo(new Vector2Int(-2, 2)));
        Assert.That(Vector2Int.CeilToInt(v), Is.EqualTo(new Vector2Int(-1, 3)));
        Assert.That(Vector2Int.RoundToInt(v), Is.EqualTo(new Vector2Int(-2, 2)));
        Assert.That((Vector2)new Vector2Int(3, 4), Is.EqualTo(new Vector2(3, 4)));
        Assert.That(new Vector2Int(3, 4).magnitude, Is.EqualTo(5));
        Assert.That(new Vector2Int(3, 4) * 2 - Vector2Int.one == new Vector2Int(5, 7), Is.True);
    }
}
