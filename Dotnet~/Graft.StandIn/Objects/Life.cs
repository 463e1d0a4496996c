using System;
using System.Collections;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>Where one script is in its life, and its messages.</summary>
sealed class Life
{
    readonly MonoBehaviour script;
    readonly Messages messages;
    readonly Action awake, enable, start, fixedUpdate, update, lateUpdate, disable, destroy, quit;
    readonly Action<bool> pause, focus;
    readonly Func<IEnumerator> startRoutine;
    bool isAwake, isEnabled, isStarted;

    public Life(MonoBehaviour script)
    {
        this.script = script;
        messages = Messages.Of(script.GetType());
        awake = messages.Plain(script, "Awake");
        enable = messages.Plain(script, "OnEnable");
        start = messages.Plain(script, "Start");
        startRoutine = messages.Routine(script, "Start");
        fixedUpdate = messages.Plain(script, "FixedUpdate");
        update = messages.Plain(script, "Update");
        lateUpdate = messages.Plain(script, "LateUpdate");
        disable = messages.Plain(script, "OnDisable");
        destroy = messages.Plain(script, "OnDestroy");
        quit = messages.Plain(script, "OnApplicationQuit");
        pause = messages.OfBool(script, "OnApplicationPause");
        focus = messages.OfBool(script, "OnApplicationFocus");
    }

    /// <summary>Before others, or after them; 0 is usual.</summary>
    public int Order => messages.Order;

    /// <summary>Its place among scripts of the same order: the one that awoke first comes first.</summary>
    public long Number { get; private set; }

    /// <summary>The script, or an object above it, was made, switched on or off.</summary>
    public void Switch()
    {
        if (!isAwake && script.Host.IsActive) Awake();
        if (!isAwake || script.isActiveAndEnabled == isEnabled) return;
        isEnabled = script.isActiveAndEnabled;
        if (isEnabled)
        {
            Session.Current.Scripts.Add(script);
            Call(enable);
        }
        else
        {
            Call(disable);
            Session.Current.Scripts.Remove(script);
        }
    }

    public void Start()
    {
        if (isStarted || !Runs) return;
        isStarted = true;
        if (startRoutine == null) Call(start);
        else script.StartCoroutine(startRoutine());
    }

    public void FixedUpdate() => Tell(fixedUpdate);
    public void Update() => Tell(update);
    public void LateUpdate() => Tell(lateUpdate);

    public void Pause(bool paused) => Tell(pause, paused);
    public void Focus(bool focused) => Tell(focus, focused);

    public void Quit()
    {
        if (isAwake && !script.IsDestroyed) Call(quit);
    }

    /// <summary>Switched off, and told that it ends; what never awoke ends unheard.</summary>
    public void End()
    {
        if (isEnabled)
        {
            isEnabled = false;
            Call(disable);
            Session.Current?.Scripts.Remove(script);
        }
        Session.Current?.Coroutines.StopAll(script);
        if (isAwake) Call(destroy);
    }

    /// <summary>Before the domain is reloaded: switched off, but not ended.</summary>
    /// <returns>Whether it was awake and on.</returns>
    public (bool awake, bool enabled) Suspend()
    {
        var was = (isAwake, isEnabled);
        if (isEnabled) Call(disable);
        isEnabled = false;
        Session.Current.Scripts.Remove(script);
        Session.Current.Coroutines.StopAll(script);
        return was;
    }

    /// <summary>After the domain was reloaded: as its predecessor was, without another Awake.</summary>
    public void Resume(bool wasAwake, bool wasStarted)
    {
        isAwake = wasAwake;
        isStarted = wasStarted;
        Number = Session.Current.NextNumber();
        Switch();
    }

    public bool IsStarted => isStarted;

    bool Runs => isEnabled && script.isActiveAndEnabled;

    void Awake()
    {
        isAwake = true;
        Number = Session.Current.NextNumber();
        Call(awake);
    }

    void Tell(Action message)
    {
        if (message != null && isStarted && Runs) Call(message);
    }

    void Tell(Action<bool> message, bool value)
    {
        if (message == null || !Runs) return;
        try
        {
            message(value);
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown, script);
        }
    }

    // What a script throws is logged, and the game goes on.
    void Call(Action message)
    {
        if (message == null) return;
        try
        {
            message();
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown, script);
        }
    }
}
