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
        bool awakes = !isAwake && script.Host.IsActive;
        if (awakes) Awake();
        if (isAwake) Follow();
        if (awakes) Pause(false); // each script hears of it as it begins
    }

    void Follow()
    {
        if (script.isActiveAndEnabled == isEnabled) return;
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
        if (Hears) Call(quit);
    }

    /// <summary>The first half of its end.</summary>
    public void SwitchOff()
    {
        if (isEnabled)
        {
            isEnabled = false;
            Call(disable);
            Session.Current?.Scripts.Remove(script);
        }
        Session.Current?.Coroutines.StopAll(script);
    }

    /// <summary>Switched off, and told that it ends; what never awoke ends unheard.</summary>
    public void End()
    {
        SwitchOff();
        if (isAwake) Call(destroy);
        Session.Current?.Coroutines.StopAll(script); // and what it began as it ended
    }

    /// <summary>Before the domain is reloaded: switched off, but not ended.</summary>
    /// <returns>Whether it was awake, and had started.</returns>
    public (bool awake, bool started) Suspend()
    {
        var was = (isAwake, isStarted);
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

    // Messages about the application reach scripts that are switched off, too, on objects that are not.
    bool Hears => isAwake && !script.IsDestroyed && script.Host.IsActive;

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
        if (message == null || !Hears) return;
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
