using System;
using System.Collections.Generic;
using System.Globalization;
using UnityEngine;

namespace Graft.StandIn.Toolkit;

/// <summary>Colours as USS writes them: #rgb, #rrggbb, #rrggbbaa, rgb(…), rgba(…), and a few names.</summary>
static class StyleColors
{
    static readonly Dictionary<string, Color> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["clear"] = new(0, 0, 0, 0), ["transparent"] = new(0, 0, 0, 0), ["black"] = new(0, 0, 0), ["white"] = new(1, 1, 1), ["red"] = new(1, 0, 0),
        ["green"] = new(0, 128 / 255f, 0), ["blue"] = new(0, 0, 1), ["yellow"] = new(1, 1, 0), ["gray"] = new(128 / 255f, 128 / 255f, 128 / 255f),
        ["grey"] = new(128 / 255f, 128 / 255f, 128 / 255f),
    };

    public static bool TryRead(string text, out Color color)
    {
        if (Names.TryGetValue(text, out color)) return true;
        return text.StartsWith("#", StringComparison.Ordinal) ? TryDigits(text.Substring(1), out color) : TryParts(text, out color);
    }

    static bool TryDigits(string digits, out Color color)
    {
        color = default;
        if (digits.Length == 3) digits = $"{digits[0]}{digits[0]}{digits[1]}{digits[1]}{digits[2]}{digits[2]}";
        if (digits.Length == 6) digits += "FF";
        if (digits.Length != 8 || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint all)) return false;
        color = new Color32((byte)(all >> 24), (byte)(all >> 16), (byte)(all >> 8), (byte)all);
        return true;
    }

    static bool TryParts(string text, out Color color)
    {
        color = default;
        int count = text.StartsWith("rgba(", StringComparison.Ordinal) ? 4 : text.StartsWith("rgb(", StringComparison.Ordinal) ? 3 : 0;
        if (count == 0 || !text.EndsWith(")", StringComparison.Ordinal)) return false;
        string[] parts = text.Substring(count + 1, text.Length - count - 2).Split(',');
        if (parts.Length != count) return false;
        var numbers = new float[] { 0, 0, 0, 1 };
        for (int i = 0; i < count; i++)
            if (!float.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])) return false;
        color = new Color(numbers[0] / 255, numbers[1] / 255, numbers[2] / 255, numbers[3]);
        return true;
    }
}
