using UnityEngine;
using UnityEngine.InputSystem;

namespace Graft.StandIn;

/// <summary>A pointer that a test moves.</summary>
public static class TestPointer
{
    /// <summary>From now on there is one.</summary>
    public static void Add() => Pointer.current = new Pointer();

    public static void Remove() => Pointer.current = null;

    /// <summary>Moves it, as of the frame that is under way or the next.</summary>
    public static void Move(Vector2 to, bool pressed)
    {
        Pointer.current.position.Value = to;
        Pointer.current.press.Press(pressed);
    }
}
