using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Graft
{
    /// <summary>Writes JSON in one line, value by value; numbers with all their digits, and what is none as a word: "NaN".</summary>
    sealed class JsonWriter
    {
        readonly StringBuilder text = new StringBuilder();
        bool hasBefore;

        public override string ToString() => text.ToString();

        public JsonWriter Begin(char mark)
        {
            Separate();
            text.Append(mark);
            hasBefore = false;
            return this;
        }

        public JsonWriter End(char mark)
        {
            text.Append(mark);
            hasBefore = true;
            return this;
        }

        /// <summary>The name of the member whose value follows.</summary>
        public JsonWriter Name(string name)
        {
            Write(name);
            text.Append(':');
            hasBefore = false;
            return this;
        }

        public JsonWriter Write(int value) => Raw(value.ToString(CultureInfo.InvariantCulture));

        public JsonWriter Write(double value) =>
            double.IsNaN(value) || double.IsInfinity(value) ? Write(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity") : Raw(value.ToString("R", CultureInfo.InvariantCulture));

        public JsonWriter Write(string value)
        {
            if (value == null) return Raw("null");
            Separate();
            text.Append('"');
            foreach (char each in value)
            {
                if (each == '"' || each == '\\') text.Append('\\').Append(each);
                else if (each < ' ') text.Append("\\u").Append(((int)each).ToString("x4", CultureInfo.InvariantCulture));
                else text.Append(each);
            }
            text.Append('"');
            return this;
        }

        /// <summary>An object of strings.</summary>
        public JsonWriter Write(IEnumerable<KeyValuePair<string, string>> members)
        {
            Begin('{');
            foreach (var member in members) Name(member.Key).Write(member.Value);
            return End('}');
        }

        JsonWriter Raw(string value)
        {
            Separate();
            text.Append(value);
            return this;
        }

        void Separate()
        {
            if (hasBefore) text.Append(',');
            hasBefore = true;
        }
    }
}
