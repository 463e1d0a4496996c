namespace UnityEngine.UIElements;

/// <summary>What pointer events of every type tell.</summary>
public interface IPointerEvent
{
    int pointerId { get; }
    int button { get; }
    int pressedButtons { get; }
    Vector3 position { get; }
    Vector3 localPosition { get; }
    Vector3 deltaPosition { get; }
    int clickCount { get; }
    EventModifiers modifiers { get; }
    bool shiftKey { get; }
    bool ctrlKey { get; }
    bool commandKey { get; }
    bool altKey { get; }
    bool actionKey { get; }
}
