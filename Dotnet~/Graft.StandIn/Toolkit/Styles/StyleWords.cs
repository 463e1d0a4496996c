using System;
using System.Collections.Generic;
using System.Text;

namespace Graft.StandIn.Toolkit;

/// <summary>The values of an enumeration as style sheets write them: RowReverse as row-reverse.</summary>
static class StyleWords<T> where T : struct, IConvertible
{
    static readonly T[] Values = (T[])Enum.GetValues(typeof(T));
    static readonly string[] Words = Array.ConvertAll(Values, each => Written(each.ToString()));

    /// <summary>Its place among the values.</summary>
    public static int Index(T value)
    {
        for (int i = 0; i < Values.Length; i++)
            if (EqualityComparer<T>.Default.Equals(Values[i], value)) return i;
        throw new ArgumentOutOfRangeException(nameof(value), $"{value} is no {typeof(T).Name}.");
    }

    public static string Of(T value) => Words[Index(value)];
    public static T At(int index) => Values[index];

    static string Written(string name)
    {
        var word = new StringBuilder();
        foreach (char each in name)
        {
            if (char.IsUpper(each) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(each));
        }
        return word.ToString();
    }
}
