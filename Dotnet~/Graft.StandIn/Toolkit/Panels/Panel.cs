using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>A window's tree of elements, as it is shown elsewhere: what changed is told to a writer, and what a client did is sent to the elements.</summary>
public sealed class Panel : IPanel
{
    /// <summary>What a window adds to; its id is 0.</summary>
    public VisualElement Root { get; } = new();

    VisualElement IPanel.visualTree => Root;

    /// <summary>Runs what is scheduled and due. The clock is given: seconds since whenever.</summary>
    public void Update(double seconds) => throw new NotImplementedException();

    /// <summary>Tells what changed since the last time.</summary>
    /// <returns>Whether anything did.</returns>
    public bool Collect(IPanelWriter to) => throw new NotImplementedException();

    /// <summary>Tells everything, to a client that has just come; what it was told, Collect does not tell again.</summary>
    public void Describe(IPanelWriter to) => throw new NotImplementedException();

    /// <summary>Null when it has gone.</summary>
    public VisualElement Find(int id) => throw new NotImplementedException();

    /// <summary>Every drawing is made anew, for the skin changed.</summary>
    public void RepaintAll() => throw new NotImplementedException();

    /// <summary>The window is closed: all elements leave the panel.</summary>
    public void Close() => throw new NotImplementedException();

    public void Click(int id, int clickCount, Modifiers modifiers) => throw new NotImplementedException();

    /// <summary>By the element's own reading; what it cannot take is refused, and its own value told again.</summary>
    public void Change(int id, string value) => throw new NotImplementedException();

    /// <summary>The place is in the element's own pixels; buttons as in the browser's PointerEvent: 0 left, 1 middle, 2 right; bits 1 left, 2 right, 4 middle.</summary>
    public void Pointer(int id, PointerKind kind, int pointer, float x, float y, int button, int pressedButtons, Modifiers modifiers) =>
        throw new NotImplementedException();

    /// <summary>A key by the browser's KeyboardEvent.code, and the character that it typed, if any.</summary>
    /// <returns>Whether a handler stopped or prevented it.</returns>
    public bool Key(int id, string key, string character, Modifiers modifiers) => throw new NotImplementedException();

    public void FocusIn(int id) => throw new NotImplementedException();
    public void FocusOut(int id) => throw new NotImplementedException();

    /// <summary>The rows of a list that can be seen, both included.</summary>
    public void Range(int id, int first, int last) => throw new NotImplementedException();

    public void Select(int id, IReadOnlyList<int> indices) => throw new NotImplementedException();

    public void Drop(int id, DropKind kind) => throw new NotImplementedException();
}
