using System;

namespace UnityEngine.UIElements;

/// <summary>Does things later, as long as the element is in a panel.</summary>
public interface IVisualElementScheduler
{
    IVisualElementScheduledItem Execute(Action<TimerState> timerUpdateEvent);
    IVisualElementScheduledItem Execute(Action updateEvent);
}
