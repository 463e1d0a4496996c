using System;

namespace Graft.StandIn.Toolkit;

/// <summary>What of an element may be other than it was told.</summary>
[Flags]
enum Changes
{
    None = 0,
    Children = 1,
    Properties = 2,
    Style = 4,
    Sheets = 8,
    Drawing = 16,
    Picture = 32,
    All = Children | Properties | Style | Sheets | Drawing | Picture,
}
