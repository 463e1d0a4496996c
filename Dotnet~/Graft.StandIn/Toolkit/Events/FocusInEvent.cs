namespace UnityEngine.UIElements;

/// <summary>The target gains the focus.</summary>
public class FocusInEvent : FocusEventBase<FocusInEvent>
{
}
