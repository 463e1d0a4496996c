using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/ScriptReference/Object.Instantiate.html</summary>
public sealed class InstantiateTests : Play
{
    [Test]
    public void ACopyHasTheSerializedFieldsWhenItAwakes()
    {
        var original = new GameObject("a").AddComponent<Holder>();
        original.Number = 7;
        original.Keep(3, 4);
        Holder copy = Object.Instantiate(original);
        Assert.That(copy.name, Is.EqualTo("a(Clone)"));
        Assert.That(copy.AwokeWith, Is.EqualTo(7));
        Assert.That(copy.Kept, Is.EqualTo(3));
        Assert.That(copy.Lost, Is.Zero);
        Assert.That(copy != original && copy.gameObject != original.gameObject);
    }

    [Test]
    public void ReferencesWithinTheCopiedObjectsLeadToTheCopies()
    {
        var top = new GameObject("top").AddComponent<Holder>();
        var child = new GameObject("child").AddComponent<Holder>();
        child.transform.SetParent(top.transform);
        var outside = new GameObject("outside");
        (top.Other, top.Thing, child.Other) = (child, outside, top);
        GameObject copy = Object.Instantiate(top.gameObject);
        var copiedTop = copy.GetComponent<Holder>();
        var copiedChild = copy.transform.GetChild(0).GetComponent<Holder>();
        Assert.That(copiedTop.Other, Is.EqualTo(copiedChild));
        Assert.That(copiedChild.Other, Is.EqualTo(copiedTop));
        Assert.That(copiedTop.Thing, Is.EqualTo(outside));
        Assert.That(copiedChild.name, Is.EqualTo("child"));
    }

    [Test]
    public void WhatIsSwitchedOffIsCopiedSo()
    {
        Speaker a = Speak("a"), b = Speak("b", a.gameObject);
        a.enabled = false;
        b.gameObject.SetActive(false);
        Diary.Clear();
        Object.Instantiate(a);
        Said("a(Clone) Awake", "a(Clone) Pause False");
        a.gameObject.SetActive(false);
        Diary.Clear();
        GameObject copy = Object.Instantiate(a.gameObject);
        Said();
        Assert.That(copy.activeSelf, Is.False);
    }

    [Test]
    public void APlaceIsCopiedToo()
    {
        var a = new GameObject("a") { layer = 5, tag = "Player" };
        a.AddComponent<RectTransform>().sizeDelta = new Vector2(7, 8);
        (a.transform.localPosition, a.transform.localEulerAngles, a.transform.localScale) = (Vector3.one, new Vector3(1, 2, 3), new Vector3(2, 2, 2));
        Transform copy = Object.Instantiate(a).transform;
        Assert.That(copy, Is.TypeOf<RectTransform>());
        Assert.That(((RectTransform)copy).sizeDelta, Is.EqualTo(new Vector2(7, 8)));
        Assert.That((copy.localPosition, copy.localEulerAngles, copy.localScale), Is.EqualTo((Vector3.one, new Vector3(1, 2, 3), new Vector3(2, 2, 2))));
        Assert.That((copy.gameObject.layer, copy.gameObject.tag), Is.EqualTo((5, "Player")));
    }

    [Test]
    public void DataIsCopiedBeforeItIsEnabled()
    {
        var original = ScriptableObject.CreateInstance<Data>();
        original.name = "d";
        original.Number = 7;
        Data copy = Object.Instantiate(original);
        Assert.That(copy.EnabledWith, Is.EqualTo(7));
        Assert.That(copy.name, Is.EqualTo("d(Clone)"));
        Assert.That(copy != original);
    }

    [Test]
    public void NothingCannotBeCopied() => Assert.That(() => Object.Instantiate<GameObject>(null), Throws.ArgumentException);

    [Test]
    public void DataLivesFromCreateInstanceToItsDestruction()
    {
        var data = ScriptableObject.CreateInstance<Data>();
        Assert.That(data.Heard, Is.EqualTo(new[] { "Awake", "OnEnable" }));
        Object.DestroyImmediate(data);
        Assert.That(data.Heard, Is.EqualTo(new[] { "Awake", "OnEnable", "OnDisable", "OnDestroy" }));
        Assert.That(data == null);
    }

    sealed class Holder : MonoBehaviour
    {
        public int Number;
        public Holder Other;
        public GameObject Thing;

        [SerializeField] int kept;
        int lost;

        public int Kept => kept;
        public int Lost => lost;
        public int AwokeWith { get; private set; }

        public void Keep(int first, int second) => (kept, lost) = (first, second);

        void Awake() => AwokeWith = Number;
    }

    sealed class Data : ScriptableObject
    {
        public int Number;

        public readonly List<string> Heard = new();

        public int EnabledWith { get; private set; }

        void Awake() => Heard.Add("Awake");
        void OnDisable() => Heard.Add("OnDisable");
        void OnDestroy() => Heard.Add("OnDestroy");

        void OnEnable()
        {
            Heard.Add("OnEnable");
            EnabledWith = Number;
        }
    }
}
