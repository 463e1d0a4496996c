using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>Who holds a pointer hears of it wherever it is.</summary>
public static class PointerCaptureHelper
{
    public static bool HasPointerCapture(this IEventHandler handler, int pointerId) =>
        PanelOf(handler)?.Captures.Holder(pointerId) is { } holder && holder == handler;

    public static void CapturePointer(this IEventHandler handler, int pointerId) =>
        PanelOf(handler)?.Captures.Capture(pointerId, (VisualElement)handler);

    public static void ReleasePointer(this IEventHandler handler, int pointerId)
    {
        if (handler.HasPointerCapture(pointerId)) PanelOf(handler).Captures.Release(pointerId);
    }

    public static void ReleasePointer(this IPanel panel, int pointerId) => ((Panel)panel).Captures.Release(pointerId);
    public static IEventHandler GetCapturingElement(this IPanel panel, int pointerId) => ((Panel)panel).Captures.Holder(pointerId);

    static Panel PanelOf(IEventHandler handler) => (handler as VisualElement)?.Panel;
}
