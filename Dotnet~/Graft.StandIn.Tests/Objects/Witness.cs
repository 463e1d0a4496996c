using UnityEngine;

namespace Graft.StandIn.Tests;

/// <summary>A script that checks that what it is told fits what it was told before, and may do something as it hears of it.</summary>
sealed class Witness : MonoBehaviour
{
    public static readonly List<Witness> All = new();
    public static readonly List<string> Failures = new();

    /// <summary>What a script does as it hears a message.</summary>
    public static Action<Witness, string> Reacts { get; set; }

    public bool IsAwake { get; private set; }
    public bool IsOn { get; private set; }
    public bool IsStarted { get; private set; }
    public bool IsOver { get; private set; }

    public Witness() => All.Add(this);

    void Awake() => Heard("Awake", !IsAwake && !IsOver, () => IsAwake = true);
    void OnEnable() => Heard("OnEnable", IsAwake && !IsOn && !IsOver && isActiveAndEnabled, () => IsOn = true);
    void Start() => Heard("Start", IsOn && !IsStarted && isActiveAndEnabled, () => IsStarted = true);
    void FixedUpdate() => Heard("FixedUpdate", IsOn && IsStarted && isActiveAndEnabled);
    void Update() => Heard("Update", IsOn && IsStarted && isActiveAndEnabled);
    void LateUpdate() => Heard("LateUpdate", IsOn && IsStarted && isActiveAndEnabled);
    void OnDisable() => Heard("OnDisable", IsAwake && IsOn && !IsOver, () => IsOn = false);
    void OnDestroy() => Heard("OnDestroy", IsAwake && !IsOn && !IsOver, () => IsOver = true);

    void Heard(string message, bool fits, Action then = null)
    {
        if (!fits) Failures.Add($"{message} came where awake {IsAwake}, on {IsOn}, started {IsStarted}, over {IsOver}");
        then?.Invoke();
        Reacts?.Invoke(this, message);
    }
}
