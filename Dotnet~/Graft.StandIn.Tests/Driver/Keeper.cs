using UnityEngine;

namespace Graft.StandIn.Tests;

/// <summary>A field of each kind that is serialized, and of many that are not.</summary>
public sealed class Keeper : MonoBehaviour
{
    public int Number;
    public string Text;
    public Vector2 Place;
    public DayOfWeek Kind;
    public int[] Numbers;
    public List<string> Texts;
    public Pieces Part;
    public Pieces[] Parts;
    public Two<int> Pair;
    public Keeper Other;
    public GameObject Thing;

    [NonSerialized] public int Marked = -1;
    public readonly int Fixed = -1;
    public Dictionary<string, int> Table;
    public Unmarked Plain;
    public object Anything;
    public Action Work;
    public DateTime When;
    public int[][] Nested;
    public Width Wide;

    int own;

    public int Private => own;
    public int Property { get; set; }

    public void Fill()
    {
        (Number, Text, Place, Kind, own, Property) = (1, "text", new Vector2(1, 2), DayOfWeek.Friday, 3, 4);
        (Numbers, Texts) = (new[] { 1, 2 }, new List<string> { "a", "b" });
        Part = new Pieces { Number = 5, Deeper = new Deep { Number = 6 } };
        Parts = new[] { new Pieces { Number = 7 }, new Pieces { Number = 8 } };
        Pair = new Two<int> { Value = 9 };
        (Marked, Table, Plain, Anything) = (1, new Dictionary<string, int>(), new Unmarked(), 1);
        (Work, When, Nested, Wide) = (Fill, DateTime.UnixEpoch, new[] { new[] { 1 } }, Width.Much);
        typeof(Keeper).GetField(nameof(Fixed)).SetValue(this, 1);
    }

    public enum Width : long
    {
        None = 0,
        Much = long.MaxValue,
    }

    [Serializable]
    public sealed class Pieces
    {
        public int Number;
        public Deep Deeper;
    }

    [Serializable]
    public struct Deep
    {
        public int Number;
    }

    [Serializable]
    public sealed class Two<T>
    {
        public T Value;
    }

    public sealed class Unmarked { }
}
