using Graft.StandIn.Toolkit;

namespace Graft.Studio.Protocol;

/// <summary>The pointers that are down, so that a browser that goes meanwhile leaves none pressed for ever.</summary>
sealed class Presses
{
    const int Most = 32;

    readonly Dictionary<int, (Panel Panel, int Element)> held = new();

    public void Follow(Panel panel, int element, PointerKind kind, int pointer)
    {
        if (kind is PointerKind.Up or PointerKind.Cancel) held.Remove(pointer);
        else if (kind == PointerKind.Down && held.Count < Most) held[pointer] = (panel, element);
    }

    public void Cancel()
    {
        foreach (var (pointer, (panel, element)) in held.ToArray()) panel.Pointer(element, PointerKind.Cancel, pointer, 0, 0, 0, 0, Modifiers.None);
        held.Clear();
    }
}
