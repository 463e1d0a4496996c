using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn.Tests;

public sealed class RectTests
{
    [Test]
    public void LeastEdgesBelongAndGreatestDoNot()
    {
        var rect = new Rect(1, 2, 3, 4);
        Assert.That(rect.Contains(new Vector2(1, 2)), Is.True);
        Assert.That(rect.Contains(new Vector2(4, 3)), Is.False);
        Assert.That(rect.Contains(new Vector2(3, 6)), Is.False);
        Assert.That(new RectInt(1, 2, 3, 4).Contains(new Vector2Int(3, 5)), Is.True);
        Assert.That(new RectInt(1, 2, 3, 4).Contains(new Vector2Int(4, 5)), Is.False);
    }

    [Test]
    public void SettingAnEdgeMovesThatEdgeAlone()
    {
        var rect = new Rect(1, 2, 3, 4) { xMin = 0, yMax = 10 };
        Assert.That(rect, Is.EqualTo(new Rect(0, 2, 4, 8)));
        var whole = new RectInt(1, 2, 3, 4) { yMin = 0 };
        Assert.That(whole, Is.EqualTo(new RectInt(1, 0, 3, 6)));
    }

    [Test]
    public void MovingKeepsTheSize()
    {
        var rect = new Rect(1, 2, 4, 4) { center = Vector2.zero };
        Assert.That(rect, Is.EqualTo(new Rect(-2, -2, 4, 4)));
        rect.position = new Vector2(5, 5);
        Assert.That(rect.max, Is.EqualTo(new Vector2(9, 9)));
        Assert.That(Rect.MinMaxRect(1, 2, 4, 6) == new Rect(1, 2, 3, 4), Is.True);
    }

    [Test]
    public void TouchingIsNotOverlapping()
    {
        var rect = new Rect(0, 0, 2, 2);
        Assert.That(rect.Overlaps(new Rect(1, 1, 5, 5)), Is.True);
        Assert.That(rect.Overlaps(new Rect(2, 0, 1, 1)), Is.False);
        Assert.That(new RectInt(0, 0, 2, 2).Overlaps(new RectInt(0, 2, 1, 1)), Is.False);
        Assert.That(new RectInt(0, 0, 2, 2).Overlaps(new RectInt(3, 3, -2, -2)), Is.True);
    }

    [Test]
    public void TheyWriteThemselvesAsUnityDoes()
    {
        Assert.That(new Rect(0, 1, 2.5f, 3).ToString(), Is.EqualTo("(x:0.00, y:1.00, width:2.50, height:3.00)"));
        Assert.That(new RectInt(0, 1, 2, 3).ToString(), Is.EqualTo("(x:0, y:1, width:2, height:3)"));
    }
}
