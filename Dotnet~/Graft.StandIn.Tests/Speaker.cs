using UnityEngine;

namespace Graft.StandIn.Tests;

/// <summary>Writes down what it is told.</summary>
public class Speaker : MonoBehaviour
{
    public static readonly List<string> Diary = new();

    /// <summary>What it does besides, by the message's name.</summary>
    public readonly Dictionary<string, Action> Does = new();

    protected virtual string Called => name;

    void Awake() => Say("Awake");
    void OnEnable() => Say("OnEnable");
    void Start() => Say("Start");
    void FixedUpdate() => Say("FixedUpdate");
    void Update() => Say("Update");
    void LateUpdate() => Say("LateUpdate");
    void OnDisable() => Say("OnDisable");
    void OnDestroy() => Say("OnDestroy");
    void OnApplicationPause(bool paused) => Say($"Pause {paused}");
    void OnApplicationFocus(bool focused) => Say($"Focus {focused}");
    void OnApplicationQuit() => Say("Quit");

    void Say(string what)
    {
        Diary.Add($"{Called} {what}");
        if (Does.TryGetValue(what, out Action also)) also();
    }
}
