using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Graft.StandIn;

/// <summary>JSON of the simplest kind, such as the editor's preferences: objects, lists, texts, numbers, truth and null.</summary>
static class JsonText
{
    /// <summary>An object of texts, numbers and truth, one member a line.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, object>> members)
    {
        var text = new StringBuilder("{");
        string before = "\n";
        foreach (KeyValuePair<string, object> each in members)
        {
            text.Append(before).Append("  ").Append(Quoted(each.Key)).Append(": ").Append(Written(each.Value));
            before = ",\n";
        }
        return text.Append("\n}\n").ToString();
    }

    /// <summary>Dictionaries, lists, strings, ints where a number has no point, else floats, bools and null.</summary>
    /// <exception cref="FormatException">It is no JSON; the message says where.</exception>
    public static object Read(string text) => new JsonReader(text).All();

    static string Written(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        float number => number.ToString("0.0########", CultureInfo.InvariantCulture),
        string words => Quoted(words),
        _ => throw new ArgumentException($"Preferences hold texts, numbers and truth, no {value?.GetType().Name ?? "null"}."),
    };

    static string Quoted(string words)
    {
        var text = new StringBuilder("\"");
        foreach (char each in words)
        {
            if (each is '"' or '\\') text.Append('\\').Append(each);
            else if (each < ' ') text.Append("\\u").Append(((int)each).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(each);
        }
        return text.Append('"').ToString();
    }
}
