using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Reads what a <see cref="SettingsWriter"/> wrote. A name that was not written, or a value that is none, leaves what there is: an older or newer Graft may have written it.</summary>
    sealed class SettingsReader : ISettingFields
    {
        readonly Dictionary<string, string> written = new Dictionary<string, string>(StringComparer.Ordinal);

        public SettingsReader(string text)
        {
            foreach (string line in (text ?? "").Split('\n'))
            {
                int at = line.IndexOf('=');
                if (at > 0) written[line.Substring(0, at)] = line.Substring(at + 1).TrimEnd('\r');
            }
        }

        public string Of(string name, string value) => written.TryGetValue(name, out string text) ? Uri.UnescapeDataString(text) : value;
        public int Of(string name, int value) => written.TryGetValue(name, out string text) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int read) ? read : value;
        public ulong Of(string name, ulong value) => written.TryGetValue(name, out string text) && ulong.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out ulong read) ? read : value;
        public float Of(string name, float value) => written.TryGetValue(name, out string text) && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float read) ? read : value;
        public bool Of(string name, bool value) => written.TryGetValue(name, out string text) ? text == "yes" : value;

        public IReadOnlyList<string> Of(string name, IReadOnlyList<string> values) =>
            written.TryGetValue(name, out string text) ? text.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray() : values;

        public T Choice<T>(string name, T value) where T : struct, Enum =>
            written.TryGetValue(name, out string text) && Enum.TryParse(text, out T read) && Enum.IsDefined(typeof(T), read) ? read : value;
    }
}
