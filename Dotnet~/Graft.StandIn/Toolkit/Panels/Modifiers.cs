using System;

namespace Graft.StandIn.Toolkit;

/// <summary>Keys held down while something happens; the values are those of EventModifiers.</summary>
[Flags]
public enum Modifiers
{
    None = 0,
    Shift = 1,
    Control = 2,
    Alt = 4,
    Command = 8,
}
