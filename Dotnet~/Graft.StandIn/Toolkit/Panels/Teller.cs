using System.Collections.Generic;
using System.Globalization;

namespace Graft.StandIn.Toolkit;

/// <summary>Takes what an element has to say of itself, compares it with what was told, and tells the difference.</summary>
sealed class Teller
{
    IPanelWriter to;
    Twin twin;
    string believed;
    bool tellsAll;

    /// <summary>Whether anything was told.</summary>
    public bool HasTold { get; set; }

    /// <summary>What is other than it was told. To nobody, it is remembered as told.</summary>
    public void TellChanges(Twin of, IPanelWriter writer)
    {
        (twin, to, believed, tellsAll) = (of, writer, null, false);
        twin.Round++;
        twin.Element.Tell(this);
        for (int i = twin.Slots.Count - 1; i >= 0; i--)
        {
            Slot each = twin.Slots[i];
            if (each.Round == twin.Round) continue;
            twin.Slots.RemoveAt(i);
            Send(each.Property, (string)null);
        }
    }

    /// <summary>Everything, whatever was told.</summary>
    public void TellAll(Twin of, IPanelWriter writer)
    {
        (twin, to, believed, tellsAll) = (of, writer, null, true);
        twin.Element.Tell(this);
    }

    /// <summary>The client knows this property already: it came from there.</summary>
    public void Believe(Twin of, string property)
    {
        (twin, to, believed, tellsAll) = (of, null, property, false);
        twin.Round++;
        twin.Element.Tell(this);
        twin.Slots.RemoveAll(each => each.Property == property && each.Round != twin.Round);
    }

    /// <summary>Null is as new.</summary>
    public void Text(string property, string value)
    {
        if (value == null || Skips(property)) return;
        if (tellsAll)
        {
            Send(property, value);
            return;
        }
        Slot slot = Slot(property);
        if (slot.Text == value) return;
        (slot.Text, slot.Number, slot.List) = (value, null, null);
        Send(property, value);
    }

    /// <summary>As new, it is not told.</summary>
    public void Flag(string property, bool value, bool asNew = false) => Text(property, value == asNew ? null : value ? "true" : "false");

    public void Number(string property, float value)
    {
        if (Skips(property)) return;
        if (tellsAll)
        {
            Send(property, Written(value));
            return;
        }
        Slot slot = Slot(property);
        if (slot.Number is { } told && told.Equals(value)) return;
        (slot.Text, slot.Number, slot.List) = (null, value, null);
        if (to != null) Send(property, Written(value));
    }

    /// <summary>An empty list is as new.</summary>
    public void List(string property, IReadOnlyList<string> values)
    {
        if (values == null || values.Count == 0 || Skips(property)) return;
        if (tellsAll)
        {
            Send(property, values);
            return;
        }
        Slot slot = Slot(property);
        if (IsSame(slot.List, values)) return;
        var copy = new string[values.Count];
        for (int i = 0; i < copy.Length; i++) copy[i] = values[i];
        (slot.Text, slot.Number, slot.List) = (null, null, copy);
        Send(property, copy);
    }

    bool Skips(string property) => believed != null && believed != property;

    Slot Slot(string property)
    {
        Slot slot = twin.FindOrAdd(property);
        slot.Round = twin.Round;
        return slot;
    }

    void Send(string property, string value)
    {
        if (to == null) return;
        HasTold = true;
        to.Set(twin.Id, property, value);
    }

    void Send(string property, IReadOnlyList<string> values)
    {
        if (to == null) return;
        HasTold = true;
        to.Set(twin.Id, property, values);
    }

    static string Written(float value) => value.ToString(CultureInfo.InvariantCulture);

    static bool IsSame(string[] told, IReadOnlyList<string> values)
    {
        if (told == null || told.Length != values.Count) return false;
        for (int i = 0; i < told.Length; i++)
            if (told[i] != values[i]) return false;
        return true;
    }
}
