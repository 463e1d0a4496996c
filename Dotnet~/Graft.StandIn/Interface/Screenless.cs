using System;

namespace UnityEngine;

/// <summary>What needs a screen is refused: the engine, too, allows it within OnGUI only, and the stand-in calls no OnGUI.</summary>
static class Screenless
{
    public static bool Refuse() => throw new ArgumentException("You can only call GUI functions from inside OnGUI.");
}
