using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

public sealed class PanelTests : ToolkitTests
{
    static VisualElement Named(string name) => new() { name = name };

    [Test]
    public void AnElementIsToldBeforeWhatItIsAndAfterItsParent()
    {
        var parent = Named("parent");
        parent.Add(new Label("text"));
        Panel.Root.Add(parent);
        Assert.That(Tell(), Is.EqualTo(new[]
        {
            "create 1 VisualElement 0 0", "set 1 name parent", "create 2 Label 1 0", "set 2 classes [unity-text-element,unity-label]", "set 2 text text",
        }));
        Assert.That(Tell(), Is.Empty);
        Assert.That(Panel.Find(1), Is.SameAs(parent));
        Assert.That(Panel.Find(0), Is.SameAs(Panel.Root));
        Assert.That(Panel.Find(99), Is.Null);
    }

    [Test]
    public void WhatIsSetToWhatItIsIsNoChange()
    {
        Label label = Shown(new Label("text") { name = "name", tooltip = "tip" });
        label.text = "text";
        label.name = "name";
        label.tooltip = "tip";
        label.AddToClassList("unity-label");
        label.SetEnabled(true);
        label.RemoveFromClassList("none");
        label.pickingMode = PickingMode.Position;
        Assert.That(Panel.Collect(Mirror), Is.False);
        label.text = "other";
        label.text = "text";
        Assert.That(Tell(), Is.Empty, "it became what was told");
    }

    [Test]
    public void OneMoveIsOneCall()
    {
        VisualElement parent = Shown(Named("parent"));
        foreach (string name in new[] { "a", "b", "c", "d" }) parent.Add(Named(name));
        Tell();
        VisualElement first = parent[0], last = parent[3];
        parent.Add(first);
        Assert.That(Tell(), Is.EqualTo(new[] { $"move {Id(first)} 1 3" }));
        parent.Insert(0, first);
        Assert.That(Tell(), Is.EqualTo(new[] { $"move {Id(first)} 1 0" }));
        parent.Remove(first);
        Assert.That(Tell().Single(), Is.EqualTo($"remove 2"));
        parent.Insert(0, last);
        parent.Insert(2, Named("e"));
        Assert.That(Tell(), Is.EqualTo(new[] { $"move {Id(last)} 1 0", "create 6 VisualElement 1 2", "set 6 name e" }));
    }

    [Test]
    public void WhatComesBackBeforeItWasMissedHasNotGone()
    {
        Label label = Shown(new Label("before"));
        label.RemoveFromHierarchy();
        label.text = "after";
        Panel.Root.Add(label);
        Assert.That(Tell(), Is.EqualTo(new[] { "set 1 text after" }));
        label.RemoveFromHierarchy();
        Assert.That(Panel.Find(1), Is.Null, "late events are dropped");
        Assert.That(Tell(), Is.EqualTo(new[] { "remove 1" }));
        Panel.Root.Add(label);
        Assert.That(Tell()[0], Is.EqualTo("create 2 Label 0 0"));
    }

    [Test]
    public void WhoLeavesASubtreeThatGoesIsKept()
    {
        VisualElement outer = Shown(Named("outer")), inner = Named("inner");
        outer.Add(inner);
        Tell();
        Panel.Root.Add(inner);
        outer.RemoveFromHierarchy();
        Assert.That(Tell(), Is.EqualTo(new[] { "move 2 0 0", "remove 1" }));
    }

    [Test]
    public void ParentAndChildCanChangePlaces()
    {
        VisualElement outer = Shown(Named("outer")), inner = Named("inner");
        outer.Add(inner);
        Tell();
        Panel.Root.Add(inner);
        inner.Add(outer);
        Tell();
        Assert.That(Node(outer).Parent, Is.SameAs(Node(inner)));
    }

    [Test]
    public void WhetherItIsEnabledDependsOnThoseAbove()
    {
        VisualElement parent = Shown(Named("parent")), child = Named("child");
        parent.Add(child);
        Tell();
        parent.SetEnabled(false);
        Assert.That(Tell(), Is.EquivalentTo(new[] { "set 1 classes [unity-disabled]", "set 1 enabled false", "set 2 enabled false" }));
        Assert.That((child.enabledSelf, child.enabledInHierarchy), Is.EqualTo((true, false)));
        Panel.Root.Add(child);
        Assert.That(Tell(), Is.EqualTo(new[] { "move 2 0 1", "set 2 enabled null" }));
    }

    [Test]
    public void WhatIsListenedForIsTold()
    {
        VisualElement element = Shown(new VisualElement());
        void Hear(PointerMoveEvent _) => Heard.Add("moved");
        element.RegisterCallback<PointerMoveEvent>(Hear);
        element.RegisterCallback<PointerDownEvent>(_ => Heard.Add("down"));
        element.RegisterCallback<KeyDownEvent>(_ => Heard.Add("key"), TrickleDown.TrickleDown);
        element.RegisterCallback<DragUpdatedEvent>(_ => Heard.Add("drop"));
        Assert.That(Tell(), Is.EqualTo(new[] { "set 1 events [pointer,move,key,drop]" }));
        element.UnregisterCallback<PointerMoveEvent>(Hear);
        Assert.That(Tell(), Is.EqualTo(new[] { "set 1 events [pointer,key,drop]" }));
    }

    [Test]
    public void AppliedPixelsAreToldWhereverTheyAreShown()
    {
        var texture = new Texture2D(2, 1, TextureFormat.R8, false);
        texture.SetPixels32(new Color32[2]);
        var image = Shown(new Image { image = texture });
        var behind = Shown(new VisualElement { style = { backgroundImage = texture } });
        Assert.That((Node(image).Picture, Node(behind).Picture), Is.EqualTo(("0 0", "0 0")));
        texture.SetPixel(0, 0, Color.red);
        Assert.That(Tell(), Is.Empty, "not before they are applied");
        texture.Apply();
        Assert.That(Tell(), Is.EquivalentTo(new[] { "picture 1 2", "picture 2 2" }));
        image.image = null;
        Assert.That(Tell(), Is.EqualTo(new[] { "picture 1 null" }));
        Object.DestroyImmediate(texture);
        Assert.That(Tell(), Is.EqualTo(new[] { "picture 2 null" }));
    }

    [Test]
    public void AClosedPanelIsHeldByNoTexture()
    {
        var texture = new Texture2D(2, 1, TextureFormat.R8, false);
        WeakReference held = ShowAndClose(texture);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.That(held.IsAlive, Is.False);
        texture.Apply();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    static WeakReference ShowAndClose(Texture2D texture)
    {
        var panel = new Graft.StandIn.Toolkit.Panel();
        panel.Root.Add(new Image { image = texture });
        panel.Collect(new Mirror());
        panel.Close();
        return new WeakReference(panel);
    }

    [Test]
    public void WhoComesLateIsToldEverythingAndThenWhatChanges()
    {
        Label label = Shown(new Label("one"));
        label.text = "two";
        var late = new Mirror();
        Panel.Describe(late);
        Assert.That(late[1]["text"], Is.EqualTo("two"));
        Assert.That(Panel.Collect(late), Is.False);
        label.text = "three";
        Panel.Collect(late);
        Assert.That(late[1]["text"], Is.EqualTo("three"));
    }

    [Test]
    public void SheetsAreToldOnce()
    {
        StyleSheet one = ScriptableObject.CreateInstance<StyleSheet>(), two = ScriptableObject.CreateInstance<StyleSheet>();
        (one.name, two.name) = ("one", "two");
        VisualElement element = Shown(new VisualElement());
        element.styleSheets.Add(one);
        Tell();
        element.styleSheets.Add(one);
        element.styleSheets.Add(two);
        Assert.That(Tell(), Is.EqualTo(new[] { "sheet 1 two" }));
        Assert.That(element.styleSheets.count, Is.EqualTo(2));
    }
}
