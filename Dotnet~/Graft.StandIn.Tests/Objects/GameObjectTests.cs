using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/ScriptReference/GameObject.html</summary>
public sealed class GameObjectTests : Play
{
    [Test]
    public void AnObjectIsMadeActiveInTheActiveSceneWithATransform()
    {
        var a = new GameObject();
        Assert.That(a.name, Is.EqualTo("New Game Object"));
        Assert.That(a.activeSelf && a.activeInHierarchy);
        Assert.That(a.transform.gameObject, Is.EqualTo(a));
        Assert.That(a.scene, Is.EqualTo(UnityEngine.SceneManagement.SceneManager.GetActiveScene()));
        Assert.That(new GameObject("b", typeof(Speaker), typeof(EarlySpeaker)).GetComponents<Speaker>().Length, Is.EqualTo(2));
    }

    [Test]
    public void ComponentsAreFoundByTheirTypeItsBaseAndItsInterface()
    {
        var a = new GameObject("a");
        var early = a.AddComponent<EarlySpeaker>();
        var marked = a.AddComponent<Marked>();
        Assert.That(a.GetComponent<Speaker>(), Is.EqualTo(early));
        Assert.That(a.GetComponent(typeof(Speaker)), Is.EqualTo(early));
        Assert.That(early.GetComponent<IMark>(), Is.EqualTo(marked));
        Assert.That(a.GetComponents<MonoBehaviour>(), Is.EqualTo(new MonoBehaviour[] { early, marked }));
        Assert.That(a.TryGetComponent(out Marked found) && found == marked);
        Assert.That(a.TryGetComponent(out Needy none), Is.False);
        Assert.That(none == null);
    }

    [Test]
    public void ComponentsAreFoundAboveAndBelowWhereObjectsAreActive()
    {
        Speaker top = Speak("top"), child = Speak("child", top.gameObject), grandchild = Speak("grandchild", child.gameObject);
        Assert.That(top.GetComponentsInChildren<Speaker>(), Is.EqualTo(new[] { top, child, grandchild }));
        Assert.That(grandchild.GetComponentInParent<Speaker>(), Is.EqualTo(grandchild));
        Object.DestroyImmediate(grandchild);
        GameObject end = child.transform.GetChild(0).gameObject;
        Assert.That(end.GetComponentInParent<Speaker>(), Is.EqualTo(child));
        child.gameObject.SetActive(false);
        Assert.That(top.GetComponentsInChildren<Speaker>(), Is.EqualTo(new[] { top }));
        Assert.That(top.GetComponentsInChildren<Speaker>(true), Is.EqualTo(new[] { top, child }));
        Assert.That(top.GetComponentInChildren<Speaker>(), Is.EqualTo(top));
    }

    [Test]
    public void TheSearchGoesDownBeforeItGoesOn()
    {
        GameObject top = new GameObject("top"), first = new GameObject("first");
        first.transform.SetParent(top.transform);
        Speaker deep = Speak("deep", first), second = Speak("second", top);
        Assert.That(top.GetComponentInChildren<Speaker>(), Is.EqualTo(deep));
        Assert.That(top.GetComponentsInChildren<Speaker>(), Is.EqualTo(new[] { deep, second }));
    }

    [Test]
    public void TheObjectItselfIsSearchedEvenWhereItIsNotActive()
    {
        Speaker top = Speak("top"), child = Speak("child", top.gameObject);
        top.gameObject.SetActive(false);
        Assert.That(top.GetComponentsInChildren<Speaker>(), Is.EqualTo(new[] { top }));
        Assert.That(top.GetComponentInChildren<Speaker>(), Is.EqualTo(top));
        Assert.That(child.GetComponentInParent<Speaker>(), Is.EqualTo(child));
    }

    [Test]
    public void WhatAComponentNeedsComesWithItAndFirst()
    {
        var a = new GameObject("a").AddComponent<Needy>();
        Assert.That(a.Found, Is.EqualTo(a.GetComponent<Marked>()));
        a.gameObject.AddComponent<Needy>();
        Assert.That(a.GetComponents<Marked>().Length, Is.EqualTo(1));
    }

    [Test]
    public void ASecondOneIsRefusedWhereOneIsTheMost()
    {
        var a = new GameObject("a");
        Assert.That(a.AddComponent<Lonely>() != null);
        Assert.That(a.AddComponent<Lonely>() == null);
        Logged("[Error] Can't add component 'Lonely' to a because such a component is already added to the game object!");
        Assert.That(a.GetComponents<Lonely>().Length, Is.EqualTo(1));
    }

    [Test]
    public void ATransformIsThereAlreadyAndARectangleIsAddedOnce()
    {
        var a = new GameObject("a");
        Transform before = a.transform;
        Assert.That(a.AddComponent(typeof(Transform)) == null);
        Logged("[Error] Can't add component 'Transform' to a because such a component is already added to the game object!");
        Assert.That(a.transform, Is.EqualTo(before));
        var rectangle = a.AddComponent<RectTransform>();
        Assert.That(a.AddComponent<RectTransform>() == null);
        Logged("[Error] Can't add component 'RectTransform' to a because such a component is already added to the game object!");
        Assert.That(a.transform == rectangle && a.GetComponents<Transform>().Length == 1);
    }

    [Test]
    public void TwoThatNeedEachOtherComeTogether()
    {
        var a = new GameObject("a");
        Assert.That(a.AddComponent<Chicken>() != null);
        Assert.That((a.GetComponents<Chicken>().Length, a.GetComponents<Egg>().Length), Is.EqualTo((1, 1)));
    }

    [Test]
    public void NothingButComponentsCanBeAdded()
    {
        var a = new GameObject("a");
        Assert.That(() => a.AddComponent(typeof(string)), Throws.ArgumentException);
    }

    [Test]
    public void OnlyActiveObjectsAreFoundByName()
    {
        var a = new GameObject("a");
        Assert.That(GameObject.Find("a"), Is.EqualTo(a));
        a.SetActive(false);
        Assert.That(GameObject.Find("a") == null);
    }

    [Test]
    public void ANameMayBeAPath()
    {
        GameObject monster = new GameObject("monster"), arm = new GameObject("arm"), hand = new GameObject("hand"), other = new GameObject("hand");
        arm.transform.SetParent(monster.transform);
        hand.transform.SetParent(arm.transform);
        foreach (string path in new[] { "/monster/arm/hand", "monster/arm/hand", "arm/hand" }) Assert.That(GameObject.Find(path), Is.EqualTo(hand), path);
        Assert.That(GameObject.Find("/hand"), Is.EqualTo(other));
        Assert.That(GameObject.Find("/arm/hand") == null);
        Assert.That(monster.transform.Find("arm/hand"), Is.EqualTo(hand.transform));
        Assert.That(monster.transform.Find("hand") == null);
        arm.SetActive(false);
        Assert.That(GameObject.Find("monster/arm/hand") == null);
        Assert.That(monster.transform.Find("arm/hand"), Is.EqualTo(hand.transform));
    }

    [Test]
    public void NoMessageReachesAnObjectThatIsNotActive()
    {
        Speaker a = Speak("a");
        a.gameObject.SetActive(false);
        Diary.Clear();
        a.SendMessage("OnApplicationPause", true);
        Said();
    }

    [Test]
    public void AMessageReachesEveryScriptThatKnowsIt()
    {
        Speaker a = Speak("a");
        a.enabled = false;
        a.gameObject.AddComponent<EarlySpeaker>();
        Diary.Clear();
        a.SendMessage("OnApplicationPause", true);
        Said("a Pause True", "a's early Pause True");
        a.gameObject.SendMessage("Unknown");
        Logged("[Error] SendMessage Unknown has no receiver!");
    }

    [Test]
    public void ParentsKnowTheirChildren()
    {
        Transform top = new GameObject("top").transform, one = new GameObject("one").transform, two = new GameObject("two").transform;
        one.SetParent(top);
        two.parent = top;
        Assert.That(top.childCount, Is.EqualTo(2));
        Assert.That(top.GetChild(1), Is.EqualTo(two));
        Assert.That(top.Find("one"), Is.EqualTo(one));
        Assert.That(one.root, Is.EqualTo(top));
        Assert.That(one.IsChildOf(top) && top.IsChildOf(top) && !top.IsChildOf(one));
        Assert.That(top.Cast<Transform>(), Is.EqualTo(new[] { one, two }));
        one.SetParent(null);
        Assert.That(top.childCount, Is.EqualTo(1));
        Assert.That(one.parent == null);
    }

    [Test]
    public void NothingBecomesItsOwnDescendant()
    {
        Transform top = new GameObject("top").transform, child = new GameObject("child").transform;
        child.SetParent(top);
        top.SetParent(child);
        Assert.That(top.parent == null);
        Logged("[Error] Cannot set the parent of a transform to one of its own children.");
    }

    [Test]
    public void AMoveToAnotherParentKeepsThePlaceUnlessToldNotTo()
    {
        Transform top = new GameObject("top").transform, child = new GameObject("child").transform;
        top.position = new Vector3(1, 2, 3);
        child.position = new Vector3(4, 4, 4);
        child.SetParent(top);
        Assert.That(child.position, Is.EqualTo(new Vector3(4, 4, 4)));
        Assert.That(child.localPosition, Is.EqualTo(new Vector3(3, 2, 1)));
        child.SetParent(null, false);
        Assert.That(child.position, Is.EqualTo(new Vector3(3, 2, 1)));
    }

    [Test]
    public void WhereTheNewParentIsNotActiveWhatComesToItEndsToRunByItsOrder()
    {
        var off = new GameObject("off");
        off.SetActive(false);
        Speaker a = Speak("a");
        a.gameObject.AddComponent<EarlySpeaker>();
        a.StartCoroutine(Endless());
        Player.Frame();
        Diary.Clear();
        a.transform.SetParent(off.transform);
        Said("a's early OnDisable", "a OnDisable");
        a.transform.SetParent(null);
        Said("a's early OnEnable", "a OnEnable");
        Player.Frame(0.001f);
        Assert.That(Diary, Has.No.Member("went on"), "a coroutine ends with its object's activity");
    }

    [Test]
    public void ARectangleTakesTheTransformsPlace()
    {
        var top = new GameObject("top");
        var child = new GameObject("child");
        child.transform.SetParent(top.transform);
        Transform before = child.transform;
        before.localEulerAngles = new Vector3(1, 2, 3);
        before.localScale = new Vector3(4, 5, 6);
        var rectangle = child.AddComponent<RectTransform>();
        Assert.That(child.transform, Is.EqualTo(rectangle));
        Assert.That(top.transform.GetChild(0), Is.EqualTo(rectangle));
        Assert.That(rectangle.localEulerAngles, Is.EqualTo(new Vector3(1, 2, 3)));
        Assert.That(rectangle.localScale, Is.EqualTo(new Vector3(4, 5, 6)));
        Assert.That(before == null);
    }

    System.Collections.IEnumerator Endless()
    {
        while (true)
        {
            yield return null;
            Diary.Add("went on");
        }
    }

    interface IMark { }

    sealed class Marked : MonoBehaviour, IMark { }

    [RequireComponent(typeof(Marked))]
    sealed class Needy : MonoBehaviour
    {
        public Marked Found { get; private set; }

        void Awake() => Found = GetComponent<Marked>();
    }

    [RequireComponent(typeof(Egg))]
    sealed class Chicken : MonoBehaviour { }

    [RequireComponent(typeof(Chicken))]
    sealed class Egg : MonoBehaviour { }

    [DisallowMultipleComponent]
    sealed class Lonely : MonoBehaviour { }
}
