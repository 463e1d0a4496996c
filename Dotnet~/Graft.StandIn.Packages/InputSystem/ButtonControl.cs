namespace UnityEngine.InputSystem.Controls;

/// <summary>A button that a device reports.</summary>
public class ButtonControl
{
    int pressedIn = -1;

    public bool isPressed { get; private set; }
    public bool wasPressedThisFrame => isPressed && pressedIn == Time.frameCount;

    internal void Press(bool down)
    {
        if (down && !isPressed) pressedIn = Time.frameCount;
        isPressed = down;
    }
}
