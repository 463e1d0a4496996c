using System;

namespace UnityEngine.UIElements;

/// <summary>Something that is done later, once or repeatedly.</summary>
public interface IVisualElementScheduledItem
{
    VisualElement element { get; }
    bool isActive { get; }
    void Resume();
    void Pause();
    void ExecuteLater(long delayMs);
    IVisualElementScheduledItem StartingIn(long delayMs);
    IVisualElementScheduledItem Every(long intervalMs);
    IVisualElementScheduledItem Until(Func<bool> stopCondition);
}
