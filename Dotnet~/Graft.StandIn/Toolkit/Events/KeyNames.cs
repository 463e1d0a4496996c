using System;
using System.Collections.Generic;
using UnityEngine;

namespace Graft.StandIn.Toolkit;

/// <summary>A browser's names of keys (KeyboardEvent.code) as Unity's.</summary>
static class KeyNames
{
    static readonly Dictionary<string, KeyCode> Others = new()
    {
        ["Enter"] = KeyCode.Return, ["ArrowUp"] = KeyCode.UpArrow, ["ArrowDown"] = KeyCode.DownArrow, ["ArrowLeft"] = KeyCode.LeftArrow,
        ["ArrowRight"] = KeyCode.RightArrow, ["ShiftLeft"] = KeyCode.LeftShift, ["ShiftRight"] = KeyCode.RightShift, ["ControlLeft"] = KeyCode.LeftControl,
        ["ControlRight"] = KeyCode.RightControl, ["AltLeft"] = KeyCode.LeftAlt, ["AltRight"] = KeyCode.RightAlt, ["MetaLeft"] = KeyCode.LeftCommand,
        ["MetaRight"] = KeyCode.RightCommand, ["Equal"] = KeyCode.Equals, ["BracketLeft"] = KeyCode.LeftBracket, ["BracketRight"] = KeyCode.RightBracket,
        ["Backquote"] = KeyCode.BackQuote, ["NumLock"] = KeyCode.Numlock, ["NumpadDecimal"] = KeyCode.KeypadPeriod, ["NumpadDivide"] = KeyCode.KeypadDivide,
        ["NumpadMultiply"] = KeyCode.KeypadMultiply, ["NumpadSubtract"] = KeyCode.KeypadMinus, ["NumpadAdd"] = KeyCode.KeypadPlus,
        ["NumpadEnter"] = KeyCode.KeypadEnter, ["NumpadEqual"] = KeyCode.KeypadEquals,
    };

    /// <summary>None for a key that Unity has no name for.</summary>
    public static KeyCode Of(string code)
    {
        if (string.IsNullOrEmpty(code)) return KeyCode.None;
        if (Others.TryGetValue(code, out KeyCode other)) return other;
        if (code.Length == 4 && code.StartsWith("Key", StringComparison.Ordinal)) return Named(code.Substring(3));
        if (code.Length == 6 && code.StartsWith("Digit", StringComparison.Ordinal)) return Named("Alpha" + code[5]);
        if (code.Length == 7 && code.StartsWith("Numpad", StringComparison.Ordinal)) return Named("Keypad" + code[6]);
        return Named(code); // Tab, Escape, Space, F1, Home …
    }

    // What begins with a digit or a sign would be read as a number.
    static KeyCode Named(string name) => char.IsLetter(name[0]) && Enum.TryParse(name, false, out KeyCode key) ? key : KeyCode.None;
}
