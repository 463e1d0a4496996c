using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Graft.StandIn;

/// <summary>One walk through a JSON text.</summary>
sealed class JsonReader
{
    const int MostDepth = 32;

    readonly string text;
    int at, depth;

    public JsonReader(string text) => this.text = text;

    public object All()
    {
        object value = Value();
        Space();
        return at == text.Length ? value : throw Wrong("nothing more");
    }

    object Value()
    {
        Space();
        if (at == text.Length) throw Wrong("a value");
        switch (text[at])
        {
            case '{': return Members();
            case '[': return Items();
            case '"': return Words();
            case 't': return Word("true", true);
            case 'f': return Word("false", false);
            case 'n': return Word("null", null);
            default: return Number();
        }
    }

    Dictionary<string, object> Members()
    {
        var members = new Dictionary<string, object>(StringComparer.Ordinal);
        Open();
        for (bool first = true; !Closed('}', first); first = false)
        {
            Space();
            string name = Words();
            Space();
            Take(':');
            members[name] = Value();
        }
        return members;
    }

    List<object> Items()
    {
        var items = new List<object>();
        Open();
        for (bool first = true; !Closed(']', first); first = false) items.Add(Value());
        return items;
    }

    void Open()
    {
        at++;
        if (++depth > MostDepth) throw Wrong($"at most {MostDepth} levels");
    }

    bool Closed(char end, bool first)
    {
        Space();
        if (at < text.Length && text[at] == end)
        {
            at++;
            depth--;
            return true;
        }
        if (!first) Take(',');
        return false;
    }

    string Words()
    {
        Take('"');
        var words = new StringBuilder();
        while (true)
        {
            if (at == text.Length) throw Wrong("'\"'");
            char each = text[at++];
            if (each == '"') return words.ToString();
            words.Append(each == '\\' ? Escaped() : each);
        }
    }

    char Escaped()
    {
        if (at == text.Length) throw Wrong("a character after '\\'");
        char each = text[at++];
        if (each == 'u')
        {
            if (at + 4 > text.Length || !ushort.TryParse(text.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
                throw Wrong("four hexadecimal digits");
            at += 4;
            return (char)code;
        }
        return each switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', '"' or '\\' or '/' => each, _ => throw Wrong("an escape of JSON") };
    }

    object Word(string word, object value)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) throw Wrong("a value");
        at += word.Length;
        return value;
    }

    object Number()
    {
        int from = at;
        while (at < text.Length && (char.IsDigit(text[at]) || text[at] is '-' or '+' or '.' or 'e' or 'E')) at++;
        string digits = text.Substring(from, at - from);
        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole)) return whole;
        return float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) ? number : throw Wrong("a value");
    }

    void Take(char expected)
    {
        if (at == text.Length || text[at] != expected) throw Wrong($"'{expected}'");
        at++;
    }

    void Space()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    FormatException Wrong(string expected) => new($"JSON has {expected} at character {at + 1}, where this has {(at < text.Length ? $"'{text[at]}'" : "its end")}.");
}
