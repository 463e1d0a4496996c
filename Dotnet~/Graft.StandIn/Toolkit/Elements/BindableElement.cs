namespace UnityEngine.UIElements;

/// <summary>In Unity, what can be bound to a property. Windows that are to run elsewhere bind nothing.</summary>
public class BindableElement : VisualElement
{
}
