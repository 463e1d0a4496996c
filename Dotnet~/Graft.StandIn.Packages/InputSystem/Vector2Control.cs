namespace UnityEngine.InputSystem.Controls;

/// <summary>A place that a device reports.</summary>
public class Vector2Control
{
    internal Vector2 Value;

    public Vector2 ReadValue() => Value;
}
