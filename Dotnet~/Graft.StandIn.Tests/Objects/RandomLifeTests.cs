using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>
/// Whatever happens to a tree of objects, each script hears of its life in the order of
/// https://docs.unity3d.com/2022.3/Documentation/Manual/ExecutionOrder.html, and is on where it was told so.
/// </summary>
public sealed class RandomLifeTests : Play
{
    const int Steps = 300;

    System.Random random;

    [SetUp]
    public void ForgetAll()
    {
        Witness.All.Clear();
        Witness.Failures.Clear();
        Witness.Reacts = null;
    }

    [TearDown]
    public void ReactNoMore() => Witness.Reacts = null;

    [Test]
    public void EveryLifeIsTold([NUnit.Framework.Range(1, 15)] int seed)
    {
        random = new System.Random(seed);
        for (int i = 0; i < Steps; i++) Check(Step(), i);
        Player.Quit();
        CheckEnd();
    }

    /// <summary>Scripts that switch themselves off, destroy, and make others, while they are told something.</summary>
    [Test]
    public void EveryLifeIsToldWhereScriptsActOnWhatTheyHear([NUnit.Framework.Range(1, 15)] int seed)
    {
        random = new System.Random(seed);
        Witness.Reacts = React;
        for (int i = 0; i < Steps; i++) Check(Step(), i);
        Witness.Reacts = null;
        Player.Quit();
        CheckEnd();
    }

    string Step()
    {
        GameObject any = Any(), other = Any();
        if (any == null || random.Next(8) == 0)
        {
            new GameObject("made", typeof(Witness)).transform.SetParent(any == null ? null : any.transform);
            return "a new object";
        }
        switch (random.Next(9))
        {
            case 0: any.AddComponent<Witness>(); return "AddComponent";
            case 1: any.SetActive(!any.activeSelf); return "SetActive";
            case 2: Toggle(any); return "enabled";
            case 3:
                if (!other.transform.IsChildOf(any.transform)) any.transform.SetParent(other.transform);
                return "SetParent";
            case 4: any.transform.SetParent(null); return "SetParent(null)";
            case 5: Object.Destroy(random.Next(2) == 0 ? any : any.GetComponent<Witness>()); return "Destroy";
            case 6: Object.DestroyImmediate(random.Next(2) == 0 ? any : any.GetComponent<Witness>()); return "DestroyImmediate";
            case 7:
                if (Count() < 100) Object.Instantiate(any);
                return "Instantiate";
            default: Player.Frame(); return "Frame";
        }
    }

    void React(Witness script, string message)
    {
        if (random.Next(10) != 0 || script == null) return;
        switch (random.Next(5))
        {
            case 0: script.enabled = false; break;
            case 1: Object.Destroy(script); break;
            case 2 when message is "Start" or "Update" or "LateUpdate": Object.DestroyImmediate(script.gameObject); break;
            case 3 when message is "Start" or "Update" or "LateUpdate": script.gameObject.SetActive(false); break;
            case 4 when Count() < 100 && message is "Awake" or "Start" or "Update": script.gameObject.AddComponent<Witness>(); break;
        }
    }

    void Check(string step, int at)
    {
        Assert.That(Witness.Failures, Is.Empty, $"step {at}: {step}");
        foreach (Witness each in Witness.All)
        {
            if (each == null)
            {
                Assert.That(each.IsOn, Is.False, $"step {at}: {step}: destroyed, but not switched off");
                Assert.That(each.IsOver, Is.EqualTo(each.IsAwake), $"step {at}: {step}: destroyed without hearing of it");
                continue;
            }
            if (each.gameObject.activeInHierarchy) Assert.That(each.IsAwake, $"step {at}: {step}: active, but not awake");
            Assert.That(each.IsOn, Is.EqualTo(each.isActiveAndEnabled), $"step {at}: {step}: on, without being told");
        }
    }

    void CheckEnd()
    {
        Assert.That(Witness.Failures, Is.Empty);
        foreach (Witness each in Witness.All) Assert.That(each == null && !each.IsOn && each.IsOver == each.IsAwake, "it outlived its game");
    }

    static int Count() => Witness.All.Count(each => each != null);

    void Toggle(GameObject host)
    {
        if (host.TryGetComponent(out Witness script)) script.enabled = !script.enabled;
    }

    GameObject Any()
    {
        GameObject[] all = Session.Current.AllObjects().ToArray();
        return all.Length == 0 ? null : all[random.Next(all.Length)];
    }
}
