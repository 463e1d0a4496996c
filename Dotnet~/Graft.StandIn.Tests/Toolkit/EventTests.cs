using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class EventTests : ToolkitTests
{
    VisualElement top, middle, target;

    [SetUp]
    public void Nest()
    {
        (top, middle, target) = (new VisualElement { name = "top" }, new VisualElement { name = "middle" }, new VisualElement { name = "target" });
        top.Add(middle);
        middle.Add(target);
        Shown(top);
    }

    void Listen<T>(VisualElement at, Action<T> also = null) where T : EventBase<T>, new()
    {
        at.RegisterCallback<T>(happened => Heard.Add($"{at.name} down {happened.propagationPhase}"), TrickleDown.TrickleDown);
        at.RegisterCallback<T>(happened =>
        {
            Heard.Add($"{at.name} up {happened.propagationPhase}");
            Assert.That(happened.currentTarget, Is.SameAs(at));
            Assert.That(happened.target, Is.SameAs(target));
            also?.Invoke(happened);
        });
    }

    void Press(PointerKind kind = PointerKind.Down, VisualElement at = null, int pointer = 0, float x = 3, float y = 4) =>
        Panel.Pointer(Id(at ?? target), kind, pointer, x, y, 0, 1, Modifiers.None);

    [Test]
    public void ItGoesDownToTheTargetAndUpAgain()
    {
        foreach (VisualElement each in new[] { top, middle, target }) Listen<PointerDownEvent>(each);
        Press();
        HeardOnly("top down TrickleDown", "middle down TrickleDown", "target down AtTarget", "target up AtTarget", "middle up BubbleUp", "top up BubbleUp");
    }

    [Test]
    public void WhatIsStoppedIsHeardByTheOthersOfTheSameElementOnly()
    {
        foreach (VisualElement each in new[] { top, middle, target }) Listen<PointerDownEvent>(each, happened => happened.StopPropagation());
        target.RegisterCallback<PointerDownEvent>(_ => Heard.Add("target too"));
        Press();
        HeardOnly("top down TrickleDown", "middle down TrickleDown", "target down AtTarget", "target up AtTarget", "target too");
    }

    [Test]
    public void WhatIsStoppedImmediatelyIsHeardByNobodyElse()
    {
        Listen<PointerDownEvent>(target, happened => happened.StopImmediatePropagation());
        target.RegisterCallback<PointerDownEvent>(_ => Heard.Add("target too"));
        Listen<PointerDownEvent>(middle);
        Press();
        HeardOnly("middle down TrickleDown", "target down AtTarget", "target up AtTarget");
    }

    [Test]
    public void ALeavingPointerBubblesNot()
    {
        foreach (VisualElement each in new[] { top, target }) Listen<PointerLeaveEvent>(each);
        Press(PointerKind.Leave);
        HeardOnly("top down TrickleDown", "target down AtTarget", "target up AtTarget");
    }

    [Test]
    public void ACallbackIsRegisteredOnceForEachWayAndCanBeTakenBack()
    {
        void Hear(PointerDownEvent _) => Heard.Add("heard");
        target.RegisterCallback<PointerDownEvent>(Hear);
        target.RegisterCallback<PointerDownEvent>(Hear);
        target.RegisterCallback<PointerDownEvent>(Hear, TrickleDown.TrickleDown);
        Press();
        HeardOnly("heard", "heard");
        target.UnregisterCallback<PointerDownEvent>(Hear);
        Press();
        HeardOnly("heard");
        target.UnregisterCallback<PointerDownEvent>(Hear, TrickleDown.TrickleDown);
        Press();
        HeardOnly();
    }

    [Test]
    public void ArgumentsComeWithTheCallback()
    {
        void Hear(PointerDownEvent happened, string with) => Heard.Add(with + happened.localPosition.x);
        target.RegisterCallback<PointerDownEvent, string>(Hear, "at ");
        Press();
        HeardOnly("at 3");
        target.UnregisterCallback<PointerDownEvent, string>(Hear);
        Press();
        HeardOnly();
    }

    [Test]
    public void WhatACallbackThrowsIsLogged()
    {
        target.RegisterCallback<PointerDownEvent>(_ => throw new InvalidOperationException("on purpose"));
        Listen<PointerDownEvent>(target);
        Press();
        HeardOnly("target down AtTarget", "target up AtTarget");
        Assert.That(Log.Single(), Does.Contain("on purpose"));
        Log.Clear();
    }

    [Test]
    public void DisabledElementsHearNoPointerButThoseAboveDo()
    {
        foreach (VisualElement each in new[] { top, middle, target }) Listen<PointerDownEvent>(each);
        middle.SetEnabled(false);
        Press();
        HeardOnly("top down TrickleDown", "top up BubbleUp");
    }

    [Test]
    public void DisabledElementsAreNotClickedNorTypedIntoNorDroppedOn()
    {
        target.RegisterCallback<ClickEvent>(_ => Heard.Add("click"));
        target.RegisterCallback<KeyDownEvent>(_ => Heard.Add("key"));
        target.RegisterCallback<DragPerformEvent>(_ => Heard.Add("drop"));
        void DoAll()
        {
            Panel.Click(Id(target), 1, Modifiers.None);
            Panel.Key(Id(target), "KeyA", "a", Modifiers.None);
            Panel.Drop(Id(target), DropKind.Perform);
        }
        top.SetEnabled(false);
        DoAll();
        HeardOnly();
        top.SetEnabled(true);
        DoAll();
        HeardOnly("click", "key", "drop");
    }

    [Test]
    public void APointerSaysWhereAndWithWhat()
    {
        PointerMoveEvent moved = null;
        target.RegisterCallback<PointerMoveEvent>(happened => moved = happened);
        Press(x: 3, y: 4);
        Panel.Pointer(Id(target), PointerKind.Move, 0, 5, 7, 0, 3, Modifiers.Shift | Modifiers.Control);
        Assert.That(moved.localPosition, Is.EqualTo(new Vector3(5, 7, 0)));
        Assert.That(moved.deltaPosition, Is.EqualTo(new Vector3(2, 3, 0)));
        Assert.That((moved.pressedButtons, moved.shiftKey, moved.ctrlKey, moved.altKey), Is.EqualTo((3, true, true, false)));
    }

    [Test]
    public void WhoCapturesAPointerHoldsItUntilItIsLetGo()
    {
        Listen<PointerMoveEvent>(target);
        Listen<PointerUpEvent>(target);
        target.RegisterCallback<PointerDownEvent>(happened => target.CapturePointer(happened.pointerId));
        target.RegisterCallback<PointerCaptureOutEvent>(happened => Heard.Add($"let go {happened.pointerId}"));
        Press(pointer: 7);
        Assert.That(target.HasPointerCapture(7) && !target.HasPointerCapture(8) && !middle.HasPointerCapture(7));
        Press(PointerKind.Move, middle, 7);
        HeardOnly(); // in other pixels, of which nothing can be said
        Press(PointerKind.Up, middle, 7);
        HeardOnly("target down AtTarget", "target up AtTarget", "let go 7");
        Assert.That(target.HasPointerCapture(7), Is.False);
    }

    [Test]
    public void WhoLeavesThePanelHoldsNoPointer()
    {
        target.RegisterCallback<PointerCaptureOutEvent>(_ => Heard.Add("let go"));
        target.CapturePointer(0);
        Assert.That(((IPanel)Panel).GetCapturingElement(0), Is.SameAs(target));
        top.RemoveFromHierarchy();
        HeardOnly("let go");
        Assert.That(((IPanel)Panel).GetCapturingElement(0), Is.Null);
    }

    [TestCase("KeyA", "a", KeyCode.A)]
    [TestCase("Digit7", "7", KeyCode.Alpha7)]
    [TestCase("Numpad7", "7", KeyCode.Keypad7)]
    [TestCase("Enter", "", KeyCode.Return)]
    [TestCase("ArrowLeft", null, KeyCode.LeftArrow)]
    [TestCase("F5", null, KeyCode.F5)]
    [TestCase("Escape", null, KeyCode.Escape)]
    [TestCase("MetaLeft", null, KeyCode.LeftCommand)]
    [TestCase("Lang1", null, KeyCode.None)]
    [TestCase("7", null, KeyCode.None)]
    [TestCase("", null, KeyCode.None)]
    public void KeysHaveUnitysNames(string code, string character, KeyCode expected)
    {
        KeyDownEvent pressed = null;
        top.RegisterCallback<KeyDownEvent>(happened => pressed = happened);
        Assert.That(Panel.Key(Id(target), code, character, Modifiers.Alt), Is.False);
        Assert.That(pressed.keyCode, Is.EqualTo(expected));
        Assert.That(pressed.character, Is.EqualTo(string.IsNullOrEmpty(character) ? '\0' : character[0]));
        Assert.That(pressed.altKey);
    }

    [Test]
    public void AKeyThatIsStoppedOrPreventedIsTaken()
    {
        target.RegisterCallback<KeyDownEvent>(happened =>
        {
            if (happened.keyCode == KeyCode.A) happened.StopPropagation();
            if (happened.keyCode == KeyCode.B) happened.PreventDefault();
        });
        Assert.That(new[] { "KeyA", "KeyB", "KeyC" }.Select(key => Panel.Key(Id(target), key, null, Modifiers.None)), Is.EqualTo(new[] { true, true, false }));
    }

    [Test]
    public void WhoComesAndGoesHearsOfIt()
    {
        foreach (VisualElement each in new[] { top, target })
        {
            each.RegisterCallback<AttachToPanelEvent>(happened => Heard.Add($"{each.name} in {happened.destinationPanel == Panel} {each.panel == Panel}"));
            each.RegisterCallback<DetachFromPanelEvent>(happened => Heard.Add($"{each.name} out {happened.originPanel == Panel} {each.panel == Panel}"));
        }
        top.RemoveFromHierarchy();
        HeardOnly("top out True True", "target out True True");
        Assert.That(target.panel, Is.Null);
        Panel.Root.Add(top);
        HeardOnly("top in True True", "target in True True");
        Panel.Close();
        HeardOnly("top out True True", "target out True True");
        Panel.Close();
        HeardOnly();
    }

    [Test]
    public void TheFocusGoesFromOneToAnother()
    {
        foreach (VisualElement each in new[] { middle, target })
        {
            each.focusable = true;
            each.RegisterCallback<FocusInEvent>(happened => Heard.Add($"{each.name} in {(happened.relatedTarget as VisualElement)?.name}"), TrickleDown.TrickleDown);
            each.RegisterCallback<FocusOutEvent>(happened => Heard.Add($"{each.name} out {(happened.relatedTarget as VisualElement)?.name}"), TrickleDown.TrickleDown);
        }
        Tell();
        middle.Focus();
        HeardOnly("middle in ");
        Assert.That(Tell(), Is.EqualTo(new[] { $"set {Id(middle)} focused true" }));
        Panel.FocusIn(Id(target));
        HeardOnly("middle out target", "middle in middle", "target in middle");
        Assert.That(Tell(), Is.Empty, "the client knows");
        target.Blur();
        HeardOnly("middle out ", "target out ");
        Assert.That(Tell(), Is.EqualTo(new[] { $"set {Id(target)} focused null" }));
        target.SetEnabled(false);
        target.Focus();
        HeardOnly();
    }
}
