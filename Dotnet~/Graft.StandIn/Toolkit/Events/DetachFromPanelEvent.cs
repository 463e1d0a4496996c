namespace UnityEngine.UIElements;

/// <summary>The target is about to leave its panel.</summary>
public class DetachFromPanelEvent : PanelChangedEventBase<DetachFromPanelEvent>
{
}
