using System;

namespace UnityEngine;

/// <summary>Keys held down while something happens.</summary>
[Flags]
public enum EventModifiers
{
    None = 0,
    Shift = 1,
    Control = 2,
    Alt = 4,
    Command = 8,
    Numeric = 16,
    CapsLock = 32,
    FunctionKey = 64,
}
