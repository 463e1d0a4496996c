using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>A window's tree of elements, as it is shown elsewhere: what changed is told to a writer, and what a client did is sent to the elements.</summary>
public sealed class Panel : IPanel
{
    readonly Dictionary<int, Vector2> lastPlaces = new();

    public Panel()
    {
        Root = new VisualElement();
        Captures = new PointerCaptures();
        Clock = new PanelClock();
        Focus = new PanelFocus();
        Changes = new PanelChanges(this);
        ElementTree.Attach(Root, this);
    }

    /// <summary>What a window adds to; its id is 0.</summary>
    public VisualElement Root { get; }

    VisualElement IPanel.visualTree => Root;

    internal PointerCaptures Captures { get; }
    internal PanelClock Clock { get; }
    internal PanelFocus Focus { get; }
    internal PanelChanges Changes { get; }

    /// <summary>Runs what is scheduled and due. The clock is given: seconds since whenever.</summary>
    public void Update(double seconds) => Clock.Update(seconds);

    /// <summary>Tells what changed since the last time.</summary>
    /// <returns>Whether anything did.</returns>
    public bool Collect(IPanelWriter to) => Changes.Collect(to ?? throw new ArgumentNullException(nameof(to)));

    /// <summary>Tells everything, to a client that has just come; what it was told, Collect does not tell again.</summary>
    public void Describe(IPanelWriter to) => Changes.Describe(to ?? throw new ArgumentNullException(nameof(to)));

    /// <summary>Null when it has gone.</summary>
    public VisualElement Find(int id) => Changes.Find(id)?.Element;

    /// <summary>Every drawing is made anew, for the skin changed.</summary>
    public void RepaintAll() => Changes.RepaintAll();

    /// <summary>The window is closed: all elements leave the panel.</summary>
    public void Close()
    {
        if (Root.Panel == null) return;
        ElementTree.Detach(Root);
        Changes.Forget(Root.Twin);
    }

    public void Click(int id, int clickCount, Modifiers modifiers)
    {
        if (Enabled(id) is not { } target) return;
        for (VisualElement each = target; each != null; each = each.hierarchy.parent)
        {
            if (each is not Button button) continue;
            button.Press();
            break;
        }
        if (target.Panel != this) return;
        var clicked = ClickEvent.GetPooled();
        clicked.Fill(PointerId.mousePointerId, Vector2.zero, Vector2.zero, 0, 0, clickCount, (EventModifiers)modifiers);
        EventRoute.Send(clicked, target);
    }

    /// <summary>By the element's own reading; what it cannot take is refused, and its own value told again.</summary>
    public void Change(int id, string value)
    {
        if (Changes.Find(id) is not { } twin) return;
        Taken taken = twin.Element.enabledInHierarchy ? twin.Element.Take(value ?? "") : Taken.Refused;
        Settle(twin, Properties.Value, taken);
    }

    /// <summary>
    /// The place is in the element's own pixels. Buttons are as in the browser's PointerEvent: 0 left, 1 middle, 2 right; of those pressed 1 is the left, 2
    /// the right, 4 the middle.
    /// </summary>
    public void Pointer(int id, PointerKind kind, int pointer, float x, float y, int button, int pressedButtons, Modifiers modifiers)
    {
        var place = new Vector2(x, y);
        VisualElement target = Find(id), holder = Captures.Holder(pointer);
        if (holder != null && holder != target)
        {
            // Places are in the pixels of another element: where it moves there says nothing here, but that it was let go does.
            if (kind is not (PointerKind.Up or PointerKind.Cancel)) return;
            (target, place) = (holder, lastPlaces.TryGetValue(pointer, out Vector2 last) ? last : Vector2.zero);
        }
        if (target != null) PointerEvents.Send(kind, target, pointer, place, Moved(pointer, place, kind), button, pressedButtons, modifiers);
        if (kind is not (PointerKind.Up or PointerKind.Cancel)) return;
        lastPlaces.Remove(pointer);
        Captures.Release(pointer);
    }

    /// <summary>A key by the browser's KeyboardEvent.code, and the character that it typed, if any.</summary>
    /// <returns>Whether a handler stopped or prevented it.</returns>
    public bool Key(int id, string key, string character, Modifiers modifiers)
    {
        if (Enabled(id) is not { } target) return false;
        var pressed = KeyDownEvent.GetPooled(character?.Length == 1 ? character[0] : '\0', KeyNames.Of(key), (EventModifiers)modifiers);
        EventRoute.Send(pressed, target);
        return pressed.isPropagationStopped || pressed.isDefaultPrevented;
    }

    public void FocusIn(int id)
    {
        if (Enabled(id) is { } target) Focus.Believe(target.Twin, true);
    }

    public void FocusOut(int id)
    {
        if (Changes.Find(id) is { } twin) Focus.Believe(twin, false);
    }

    /// <summary>The rows of a list that can be seen, both included.</summary>
    public void Range(int id, int first, int last)
    {
        if (Find(id) is BaseVerticalCollectionView list) list.Rows.Show(first, last);
    }

    public void Select(int id, IReadOnlyList<int> indices)
    {
        if (Changes.Find(id) is not { Element: BaseVerticalCollectionView list } twin) return;
        Taken taken = list.enabledInHierarchy ? list.TakeSelection(indices) : Taken.Refused;
        Settle(twin, Properties.Selection, taken);
    }

    public void Drop(int id, DropKind kind)
    {
        if (Enabled(id) is not { } target) return;
        EventBase happened = kind switch
        {
            DropKind.Enter => DragEnterEvent.GetPooled(),
            DropKind.Updated => DragUpdatedEvent.GetPooled(),
            DropKind.Perform => DragPerformEvent.GetPooled(),
            _ => DragLeaveEvent.GetPooled(),
        };
        EventRoute.Send(happened, target);
    }

    VisualElement Enabled(int id) => Find(id) is { enabledInHierarchy: true } found ? found : null;

    // The client shows what it sent, so that it is told exactly where that is not what is.
    void Settle(Twin twin, string property, Taken taken)
    {
        if (twin.Element.Twin != twin) return;
        if (taken == Taken.Exactly)
        {
            Changes.Believe(twin, property);
            return;
        }
        twin.Doubt(property);
    }

    Vector2 Moved(int pointer, Vector2 place, PointerKind kind)
    {
        Vector2 moved = kind != PointerKind.Down && lastPlaces.TryGetValue(pointer, out Vector2 last) ? place - last : Vector2.zero;
        lastPlaces[pointer] = place;
        return moved;
    }
}
