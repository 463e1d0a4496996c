using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class TreeTests : ToolkitTests
{
    [Test]
    public void WhatIsAddedGoesWhereItsParentKeepsContent()
    {
        var scroll = new ScrollView();
        var label = new Label("text");
        scroll.Add(label);
        Assert.That(scroll.childCount, Is.EqualTo(1));
        Assert.That(scroll[0], Is.SameAs(label));
        Assert.That(scroll.Children(), Is.EqualTo(new[] { label }));
        Assert.That(label.parent, Is.SameAs(scroll));
        Assert.That(label.hierarchy.parent, Is.SameAs(scroll.contentContainer).And.Not.SameAs(scroll));
        scroll.Clear();
        Assert.That((scroll.childCount, scroll.hierarchy.childCount, label.parent), Is.EqualTo((0, 1, (VisualElement)null)));
    }

    [Test]
    public void AnElementHasOneParent()
    {
        VisualElement one = new(), other = new(), child = new();
        one.Add(child);
        other.Add(child);
        Assert.That((one.childCount, other.childCount, child.parent), Is.EqualTo((0, 1, other)));
        Assert.That(() => one.Remove(child), Throws.ArgumentException);
        Assert.That(() => child.Add(other), Throws.ArgumentException);
        Assert.That(() => child.Add(child), Throws.ArgumentException);
        Assert.That(() => child.Add(null), Throws.ArgumentException);
        Assert.That(() => child.Insert(1, one), Throws.InstanceOf<ArgumentOutOfRangeException>());
        child.RemoveFromHierarchy();
        child.RemoveFromHierarchy();
        Assert.That(child.parent, Is.Null);
    }

    [Test]
    public void ElementsAreFoundByTypeNameAndClass()
    {
        VisualElement root = new() { name = "root" }, group = new() { name = "group" };
        Label first = new("1") { name = "one" }, second = new("2") { name = "two" };
        second.AddToClassList("big");
        root.Add(group);
        group.Add(first);
        root.Add(second);
        Assert.That(root.Q<Label>(), Is.SameAs(first));
        Assert.That(root.Q<Label>("two"), Is.SameAs(second));
        Assert.That(root.Q<Label>(className: "big"), Is.SameAs(second));
        Assert.That(root.Q("group"), Is.SameAs(group));
        Assert.That(root.Q("one", "big"), Is.Null);
        Assert.That(root.Q<Button>(), Is.Null);
        Assert.That(root.Query<Label>().ToList(), Is.EqualTo(new[] { first, second }));
        root.Query<Label>(className: "big").ForEach(label => label.text = "found");
        Assert.That((first.text, second.text), Is.EqualTo(("1", "found")));
    }

    [Test]
    public void ClassesAreASet()
    {
        var element = new VisualElement();
        element.AddToClassList("a");
        element.AddToClassList("a");
        element.AddToClassList("");
        element.ToggleInClassList("b");
        element.EnableInClassList("c", true);
        element.EnableInClassList("a", false);
        Assert.That(element.GetClasses(), Is.EqualTo(new[] { "b", "c" }));
        element.ToggleInClassList("b");
        Assert.That(element.ClassListContains("b"), Is.False);
    }
}
