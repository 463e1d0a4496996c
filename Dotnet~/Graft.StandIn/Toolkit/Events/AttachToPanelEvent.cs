namespace UnityEngine.UIElements;

/// <summary>The target has just come into a panel.</summary>
public class AttachToPanelEvent : PanelChangedEventBase<AttachToPanelEvent>
{
}
