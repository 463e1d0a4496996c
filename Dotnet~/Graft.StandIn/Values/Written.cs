using System;
using System.Globalization;

namespace Graft.StandIn;

/// <summary>How Unity's value types write themselves: the same everywhere, whatever the player's language, with a default format of their own.</summary>
static class Written
{
    public static string Of(string sentence, string format, string usualFormat, IFormatProvider provider, params IFormattable[] parts)
    {
        var written = new object[parts.Length];
        for (int i = 0; i < parts.Length; i++)
            written[i] = parts[i].ToString(string.IsNullOrEmpty(format) ? usualFormat : format, provider ?? CultureInfo.InvariantCulture.NumberFormat);
        return string.Format(CultureInfo.InvariantCulture, sentence, written);
    }
}
