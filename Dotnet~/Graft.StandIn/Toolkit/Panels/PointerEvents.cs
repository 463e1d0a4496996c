using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>What a pointer did, as events.</summary>
static class PointerEvents
{
    public static void Send(PointerKind kind, VisualElement target, int pointer, Vector2 place, Vector2 moved, int button, int pressed, Modifiers modifiers)
    {
        switch (kind)
        {
            case PointerKind.Down: Send(PointerDownEvent.GetPooled(), 1); break;
            case PointerKind.Move: Send(PointerMoveEvent.GetPooled(), 0); break;
            case PointerKind.Up: Send(PointerUpEvent.GetPooled(), 1); break;
            case PointerKind.Leave: Send(PointerLeaveEvent.GetPooled(), 0); break;
            default: Send(PointerCancelEvent.GetPooled(), 0); break;
        }

        void Send<T>(PointerEventBase<T> happened, int clicks) where T : PointerEventBase<T>, new()
        {
            happened.Fill(pointer, place, moved, button, pressed, clicks, (EventModifiers)modifiers);
            EventRoute.Send(happened, target, true);
        }
    }
}
