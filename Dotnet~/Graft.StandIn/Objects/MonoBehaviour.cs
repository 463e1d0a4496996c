using System;
using System.Collections;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>A script on a game object. The engine calls its messages, methods of certain names, whoever may see them.</summary>
public class MonoBehaviour : Behaviour
{
    internal readonly Life Life;

    public MonoBehaviour() => Life = new Life(this);

    /// <summary>Begins a coroutine, which at once runs to its first yield.</summary>
    public Coroutine StartCoroutine(IEnumerator routine)
    {
        Check();
        if (!Host.IsActive)
        {
            Debug.LogError($"Coroutine couldn't be started because the the game object '{name}' is inactive!");
            return null;
        }
        return Session.Current.Coroutines.Begin(this, routine);
    }

    public void StopCoroutine(IEnumerator routine) => Session.Current.Coroutines.Stop(this, routine ?? throw new NullReferenceException("routine is null"));

    public void StopCoroutine(Coroutine routine) => Session.Current.Coroutines.Stop(routine ?? throw new NullReferenceException("routine is null"));

    public void StopAllCoroutines() => Session.Current.Coroutines.StopAll(this);

    public static void print(object message) => Debug.Log(message);

    internal override void Switched() => Life.Switch();

    internal override void End()
    {
        if (IsDestroyed) return;
        Life.End();
        base.End();
    }
}
