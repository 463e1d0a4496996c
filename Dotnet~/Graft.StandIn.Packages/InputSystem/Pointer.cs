using UnityEngine.InputSystem.Controls;

namespace UnityEngine.InputSystem;

/// <summary>A mouse, a pen or a finger. The stand-in has none until a test adds one.</summary>
public class Pointer
{
    public static Pointer current { get; internal set; }

    public Vector2Control position { get; } = new();
    public ButtonControl press { get; } = new();
}
