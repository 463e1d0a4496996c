using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Graft
{
    /// <summary>
    /// Reads JSON (RFC 8259): objects as dictionaries, arrays as lists, strings, doubles, booleans, null. Without reflection, and no deeper than
    /// anything here is.
    /// </summary>
    sealed class JsonReader
    {
        const int Deepest = 16;
        const string Escapes = "\"\\/bfnrt", Escaped = "\"\\/\b\f\n\r\t";

        readonly string text;
        int at;

        JsonReader(string text) => this.text = text;

        /// <exception cref="FormatException">The text is no JSON, or more than that; the message names the place.</exception>
        public static object Read(string text)
        {
            var reader = new JsonReader(text);
            object value = reader.Value(0);
            reader.Blank();
            return reader.at == text.Length ? value : throw reader.Wrong("the end");
        }

        object Value(int depth)
        {
            if (depth > Deepest) throw Wrong("less depth");
            Blank();
            switch (Peek)
            {
                case '{': return Object(depth);
                case '[': return Array(depth);
                case '"': return String();
                case 't': return Word("true", true);
                case 'f': return Word("false", false);
                case 'n': return Word("null", null);
                default: return Number();
            }
        }

        Dictionary<string, object> Object(int depth)
        {
            var members = new Dictionary<string, object>(StringComparer.Ordinal);
            Take('{');
            if (Takes('}')) return members;
            do
            {
                Blank();
                string name = String();
                Take(':');
                members[name] = Value(depth + 1);
            }
            while (Takes(','));
            Take('}');
            return members;
        }

        List<object> Array(int depth)
        {
            var values = new List<object>();
            Take('[');
            if (Takes(']')) return values;
            do values.Add(Value(depth + 1));
            while (Takes(','));
            Take(']');
            return values;
        }

        string String()
        {
            if (Peek != '"') throw Wrong("a string");
            var value = new StringBuilder();
            for (at++; Peek != '"'; at++)
            {
                if (Peek < ' ') throw Wrong("the string's end");
                value.Append(Peek == '\\' ? Escape() : Peek);
            }
            at++;
            return value.ToString();
        }

        // Leaves the place on the escape's last character.
        char Escape()
        {
            at++;
            int known = Peek == '\0' ? -1 : Escapes.IndexOf(Peek);
            if (known >= 0) return Escaped[known];
            if (Peek != 'u' || at + 4 >= text.Length || !ushort.TryParse(text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)) throw Wrong("an escape");
            at += 4;
            return (char)code;
        }

        double Number()
        {
            int from = at;
            while ("+-.eE0123456789".IndexOf(Peek) >= 0) at++;
            bool isNumber = double.TryParse(text.Substring(from, at - from), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value);
            return isNumber ? value : throw Wrong("a value");
        }

        object Word(string word, object value)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) throw Wrong("a value");
            at += word.Length;
            return value;
        }

        // The end reads as a character that is nowhere allowed.
        char Peek => at < text.Length ? text[at] : '\0';

        void Blank()
        {
            while (Peek == ' ' || Peek == '\t' || Peek == '\n' || Peek == '\r') at++;
        }

        bool Takes(char mark)
        {
            Blank();
            if (Peek != mark) return false;
            at++;
            return true;
        }

        void Take(char mark)
        {
            if (!Takes(mark)) throw Wrong($"'{mark}'");
        }

        FormatException Wrong(string expected) => new FormatException($"At character {at + 1} there should be {expected}.");
    }
}
