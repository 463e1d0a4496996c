using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>A type of elements as UXML names it, and its attributes, in the order in which they are set: bounds before the value within them.</summary>
sealed class UxmlType
{
    readonly List<(string name, Func<string, Action<VisualElement>> read)> attributes = new();

    public UxmlType(string name, Func<VisualElement> make, UxmlType basis = null)
    {
        (Name, Make) = (name, make);
        if (basis != null) attributes.AddRange(basis.attributes);
    }

    /// <summary>With its namespace.</summary>
    public string Name { get; }

    public Func<VisualElement> Make { get; }
    public IEnumerable<string> AttributeNames => attributes.Select(each => each.name);

    /// <summary>Where it stands among the attributes; -1 where it is none.</summary>
    public int IndexOf(string attribute) => attributes.FindIndex(each => each.name == attribute);

    /// <summary>What setting it does to an element.</summary>
    /// <exception cref="FormatException">It cannot be that; the message says what it can be.</exception>
    public Action<VisualElement> Read(int attribute, string text) => attributes[attribute].read(text);

    public UxmlType Text<T>(string name, Action<T, string> set) where T : VisualElement => Add(name, text => text, set);
    public UxmlType Flag<T>(string name, Action<T, bool> set) where T : VisualElement => Add(name, ReadFlag, set);
    public UxmlType Number<T>(string name, Action<T, float> set) where T : VisualElement => Add(name, ReadNumber, set);
    public UxmlType Whole<T>(string name, Action<T, int> set) where T : VisualElement => Add(name, ReadWhole, set);

    /// <summary>One of an enumeration's names, in Unity's writing: ScaleToFit.</summary>
    public UxmlType Choice<T, TEnum>(string name, Action<T, TEnum> set) where T : VisualElement where TEnum : struct, Enum => Add(name, ReadChoice<TEnum>, set);

    public UxmlType Add<T, TValue>(string name, Func<string, TValue> read, Action<T, TValue> set) where T : VisualElement
    {
        attributes.RemoveAll(each => each.name == name);
        attributes.Add((name, text =>
        {
            TValue value = read(text);
            return element => set((T)element, value);
        }
        ));
        return this;
    }

    static bool ReadFlag(string text) => bool.TryParse(text, out bool flag) ? flag : throw new FormatException("true or false");

    static float ReadNumber(string text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) ? number : throw new FormatException("a number");

    static int ReadWhole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException("a whole number");

    static TEnum ReadChoice<TEnum>(string text) where TEnum : struct, Enum =>
        Enum.IsDefined(typeof(TEnum), text) ? (TEnum)Enum.Parse(typeof(TEnum), text) : throw new FormatException("one of " + string.Join(", ", Enum.GetNames(typeof(TEnum))));
}
