using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/ScriptReference/Object.html</summary>
public sealed class ObjectTests : Play
{
    [Test]
    public void ADestroyedObjectEqualsNullAndIsNot()
    {
        var a = new GameObject("a");
        Assert.That((bool)a && a != null && !a.Equals(null));
        Object.DestroyImmediate(a);
        Assert.That(!a && a == null && null == a && a.Equals(null));
        Assert.That(a is null, Is.False);
        Assert.That(ReferenceEquals(a, null), Is.False);
        Assert.That(a.ToString(), Is.EqualTo("null"));
        Assert.That(() => a.name, Throws.TypeOf<MissingReferenceException>().With.Message.Contains("GameObject"));
        Assert.That(() => a.GetComponent<Transform>(), Throws.TypeOf<MissingReferenceException>());
    }

    [Test]
    public void ADestroyedComponentRefusesToAnswer()
    {
        Speaker a = Speak("a");
        Object.DestroyImmediate(a);
        Assert.That(() => a.gameObject, Throws.TypeOf<MissingReferenceException>());
        Assert.That(() => a.enabled, Throws.TypeOf<MissingReferenceException>());
        Assert.That(() => a.enabled = true, Throws.TypeOf<MissingReferenceException>());
        Assert.That(() => a.StartCoroutine(Enumerable.Empty<object>().GetEnumerator()), Throws.TypeOf<MissingReferenceException>());
    }

    [Test]
    public void TwoObjectsDifferAndEachIsItself()
    {
        GameObject a = new("x"), b = new("x");
        Assert.That(a != b && a.GetInstanceID() != b.GetInstanceID());
        Assert.That(a.GetHashCode(), Is.EqualTo(a.GetInstanceID()));
        Assert.That(new Dictionary<Object, int> { [a] = 1, [b] = 2 }[a], Is.EqualTo(1));
    }

    [Test]
    public void AComponentHasItsObjectsName()
    {
        Speaker a = Speak("a");
        a.gameObject.name = "b";
        Assert.That(a.name, Is.EqualTo("b"));
        a.name = "c";
        Assert.That(a.gameObject.name, Is.EqualTo("c"));
        Assert.That(a.transform.name, Is.EqualTo("c"));
        Assert.That(a.ToString(), Is.EqualTo("c (Graft.StandIn.Tests.Speaker)"));
    }

    [Test]
    public void ObjectsAreFoundByTypeWhereTheyAreActive()
    {
        Speaker a = Speak("a"), b = Speak("b");
        b.gameObject.SetActive(false);
        Assert.That(Object.FindObjectOfType<Speaker>(), Is.EqualTo(a));
        Assert.That(Object.FindFirstObjectByType<Speaker>(), Is.EqualTo(a));
        Assert.That(Object.FindObjectsOfType<Speaker>(), Is.EqualTo(new[] { a }));
        Assert.That(Object.FindObjectsOfType<Speaker>(true), Is.EquivalentTo(new[] { a, b }));
        Assert.That(Object.FindObjectOfType<EarlySpeaker>() == null);
    }

    [Test]
    public void NothingIsFoundOutsidePlayMode()
    {
        Speak("a");
        Player.Quit();
        Assert.That(Object.FindObjectOfType<Speaker>() == null && Object.FindFirstObjectByType<Speaker>() == null);
        Assert.That(Object.FindObjectsOfType<Speaker>(true), Is.Empty);
        Assert.That(GameObject.Find("a") == null);
    }

    [Test]
    public void OnlyRootsSurviveALoadByBeingAskedTo()
    {
        Speaker top = Speak("top"), child = Speak("child", top.gameObject);
        Object.DontDestroyOnLoad(child);
        Logged("[Warning] DontDestroyOnLoad only works for root GameObjects or components on root GameObjects.");
        Object.DontDestroyOnLoad(top);
        Assert.That(child.gameObject.scene.name, Is.EqualTo("DontDestroyOnLoad"));
    }
}
