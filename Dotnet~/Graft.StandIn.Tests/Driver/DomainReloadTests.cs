using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>
/// https://docs.unity3d.com/2022.3/Documentation/Manual/script-Serialization.html (the rules, and hot reloading), ScriptReference/NonSerialized.html (private
/// fields survive a reload), ScriptReference/MonoBehaviour.OnDisable.html (OnDisable, then OnEnable).
/// </summary>
public sealed class DomainReloadTests : Play
{
    [Test]
    public void AScriptIsDisabledMadeAnewAndEnabledWithoutAwakingOrStartingAgain()
    {
        Speaker a = Speak("a");
        GameObject host = a.gameObject;
        int id = a.GetInstanceID();
        Player.Frame();
        Diary.Clear();
        Player.ReloadDomain();
        Said("a OnDisable", "a OnEnable");
        var successor = host.GetComponent<Speaker>();
        Assert.That(a == null && successor != null);
        Assert.That(successor.GetInstanceID(), Is.EqualTo(id));
        Player.Frame(0.001f);
        Said("a Update", "a LateUpdate");
    }

    [Test]
    public void AllAreDisabledBeforeAnyIsEnabledByTheirOrder()
    {
        Speak("a");
        new GameObject("b").AddComponent<EarlySpeaker>();
        Diary.Clear();
        Player.ReloadDomain();
        Said("b's early OnDisable", "a OnDisable", "b's early OnEnable", "a OnEnable");
    }

    [Test]
    public void ListenersToTheLogAreForgottenLikeThoseToOtherEvents()
    {
        Application.logMessageReceived += (text, _, _) => Diary.Add(text);
        Application.logMessageReceivedThreaded += (text, _, _) => Diary.Add(text);
        Debug.Log("before");
        Said("before", "before");
        Player.ReloadDomain();
        Debug.Log("after");
        Said();
        Logged("[Log] before", "[Log] after");
    }

    [Test]
    public void WhatHadNotStartedStarts()
    {
        Speak("a");
        Diary.Clear();
        Player.ReloadDomain();
        Player.Frame(0.001f);
        Said("a OnDisable", "a OnEnable", "a Start", "a Update", "a LateUpdate");
    }

    [Test]
    public void WhatIsOffStaysOff()
    {
        Speaker disabled = Speak("disabled"), inactive = Speak("inactive");
        GameObject first = disabled.gameObject, second = inactive.gameObject;
        disabled.enabled = false;
        second.SetActive(false);
        Diary.Clear();
        Player.ReloadDomain();
        Said();
        first.GetComponent<Speaker>().enabled = true;
        second.SetActive(true);
        Said("disabled OnEnable", "inactive OnEnable");
    }

    [Test]
    public void WhatIsSerializedSurvives()
    {
        Keeper before = Kept(), after = Reloaded(before);
        Assert.That(after.Number, Is.EqualTo(1));
        Assert.That(after.Text, Is.EqualTo("text"));
        Assert.That(after.Place, Is.EqualTo(new Vector2(1, 2)));
        Assert.That(after.Kind, Is.EqualTo(DayOfWeek.Friday));
        Assert.That(after.Numbers, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(after.Texts, Is.EqualTo(new[] { "a", "b" }));
        Assert.That((after.Part.Number, after.Part.Deeper.Number, after.Parts.Length, after.Parts[1].Number), Is.EqualTo((5, 6, 2, 8)));
        Assert.That(after.Pair.Value, Is.EqualTo(9));
        Assert.That(after.Numbers, Is.Not.SameAs(before.Numbers));
    }

    [Test]
    public void PrivateFieldsAndThoseBehindPropertiesSurviveToo()
    {
        Keeper after = Reloaded(Kept());
        Assert.That(after.Private, Is.EqualTo(3));
        Assert.That(after.Property, Is.EqualTo(4));
    }

    [Test]
    public void AllElseIsAsIfNew()
    {
        Keeper after = Reloaded(Kept());
        Assert.That(after.Marked, Is.EqualTo(-1));
        Assert.That(after.Fixed, Is.EqualTo(-1));
        Assert.That(after.Table, Is.Null);
        Assert.That(after.Plain, Is.Null);
        Assert.That(after.Anything, Is.Null);
        Assert.That(after.Work, Is.Null);
        Assert.That(after.When, Is.EqualTo(default(DateTime)));
        Assert.That(after.Nested, Is.Null);
        Assert.That(after.Wide, Is.EqualTo(Keeper.Width.None));
    }

    [Test]
    public void NothingIsAnEmptyTextOrListOrObject()
    {
        Keeper after = Reloaded(new GameObject("a").AddComponent<Keeper>());
        Assert.That(after.Text, Is.EqualTo(""));
        Assert.That(after.Numbers, Is.Empty);
        Assert.That(after.Texts, Is.Empty);
        Assert.That(after.Part, Is.Not.Null);
        Assert.That(after.Other == null);
    }

    [Test]
    public void ReferencesLeadToTheSuccessors()
    {
        Keeper a = Kept(), b = Kept();
        (a.Other, b.Other, a.Thing) = (b, a, b.gameObject);
        GameObject first = a.gameObject, second = b.gameObject;
        Player.ReloadDomain();
        Keeper after = first.GetComponent<Keeper>();
        Assert.That(after.Other, Is.EqualTo(second.GetComponent<Keeper>()));
        Assert.That(after.Other.Other, Is.EqualTo(after));
        Assert.That(after.Thing, Is.EqualTo(second));
    }

    [Test]
    public void DataKeepsWhatIsSerializedAndNothingElse()
    {
        var data = ScriptableObject.CreateInstance<Data>();
        (data.Number, data.Cache) = (7, new object());
        data.Heard.Clear();
        Player.ReloadDomain();
        Assert.That(data != null);
        Assert.That(data.Number, Is.EqualTo(7));
        Assert.That(data.Cache, Is.Null);
        Assert.That(data.Heard, Is.EqualTo(new[] { "OnEnable" }), "to OnDisable the list of before listened");
    }

    [Test]
    public void CoroutinesPostedWorkAndListenersAreGone()
    {
        Speaker a = Speak("a");
        System.Collections.IEnumerator Later()
        {
            yield return null;
            Diary.Add("never");
        }
        a.StartCoroutine(Later());
        SynchronizationContext.Current.Post(_ => Diary.Add("never"), null);
        Application.quitting += () => Diary.Add("never");
        UnityEngine.SceneManagement.SceneManager.sceneUnloaded += _ => Diary.Add("never");
        Player.ReloadDomain();
        Frames(2);
        Player.Quit();
        Assert.That(Diary, Has.No.Member("never"));
    }

    [Test]
    public void WhatWasToBeDestroyedIs()
    {
        Speaker a = Speak("a");
        GameObject host = a.gameObject;
        Object.Destroy(a);
        Player.ReloadDomain();
        Assert.That(host.GetComponent<Speaker>() != null);
        Player.Frame();
        Assert.That(host.GetComponent<Speaker>() == null);
    }

    [Test]
    public void TheEditorHearsOfItBeforeAndAfter()
    {
        Speak("a");
        Diary.Clear();
        Action before = () => Diary.Add("before"), after = () => Diary.Add("after");
        EditorHooks.ReloadingDomain += before;
        EditorHooks.ReloadedDomain += after;
        Player.ReloadDomain();
        EditorHooks.ReloadingDomain -= before;
        EditorHooks.ReloadedDomain -= after;
        Assert.That(Diary.First(), Is.EqualTo("before"));
        Assert.That(Diary.Last(), Is.EqualTo("after"));
    }

    static Keeper Reloaded(Keeper keeper)
    {
        GameObject host = keeper.gameObject;
        Player.ReloadDomain();
        return host.GetComponent<Keeper>();
    }

    static Keeper Kept()
    {
        var made = new GameObject("a").AddComponent<Keeper>();
        made.Fill();
        return made;
    }

    sealed class Data : ScriptableObject
    {
        public int Number;
        public object Cache;
        public readonly List<string> Heard = new();

        void OnEnable() => Heard.Add("OnEnable");
        void OnDisable() => Heard.Add("OnDisable");
    }
}
