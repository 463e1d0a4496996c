namespace UnityEngine.UIElements;

/// <summary>The target loses the focus.</summary>
public class FocusOutEvent : FocusEventBase<FocusOutEvent>
{
}
