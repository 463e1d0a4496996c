using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Graft.Editing
{
    /// <summary>Settings as text: a line each, its name, an equals sign, its value. What a line cannot hold is escaped as in an address.</summary>
    sealed class SettingsWriter : ISettingFields
    {
        readonly StringBuilder text = new StringBuilder();

        public override string ToString() => text.ToString();

        public string Of(string name, string value) => Write(name, value, Uri.EscapeDataString(value ?? ""));
        public int Of(string name, int value) => Write(name, value, value.ToString(CultureInfo.InvariantCulture));
        public ulong Of(string name, ulong value) => Write(name, value, value.ToString(CultureInfo.InvariantCulture));
        public float Of(string name, float value) => Write(name, value, value.ToString("R", CultureInfo.InvariantCulture));
        public bool Of(string name, bool value) => Write(name, value, value ? "yes" : "no");
        public IReadOnlyList<string> Of(string name, IReadOnlyList<string> values) => Write(name, values, string.Join(" ", values.Select(Uri.EscapeDataString)));
        public T Choice<T>(string name, T value) where T : struct, Enum => Write(name, value, value.ToString());

        T Write<T>(string name, T value, string written)
        {
            text.Append(name).Append('=').Append(written).Append('\n');
            return value;
        }
    }
}
