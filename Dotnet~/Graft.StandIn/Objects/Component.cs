using System;

namespace UnityEngine;

/// <summary>A part of a game object.</summary>
public class Component : Object
{
    internal GameObject Host;

    internal override string Title
    {
        get => Host is null ? "" : Host.Title;
        set
        {
            if (Host is not null) Host.Title = value;
        }
    }

    public GameObject gameObject
    {
        get
        {
            Check();
            return Host;
        }
    }

    public Transform transform => gameObject.transform;

    public T GetComponent<T>() => gameObject.GetComponent<T>();
    public Component GetComponent(Type type) => gameObject.GetComponent(type);
    public bool TryGetComponent<T>(out T component) => gameObject.TryGetComponent(out component);
    public T[] GetComponents<T>() => gameObject.GetComponents<T>();
    public T GetComponentInChildren<T>(bool includeInactive = false) => gameObject.GetComponentInChildren<T>(includeInactive);
    public T[] GetComponentsInChildren<T>(bool includeInactive = false) => gameObject.GetComponentsInChildren<T>(includeInactive);
    public T GetComponentInParent<T>() => gameObject.GetComponentInParent<T>();
    public void SendMessage(string methodName, object value = null) => gameObject.SendMessage(methodName, value);

    internal override void End()
    {
        if (IsDestroyed) return;
        Host?.Parts.Remove(this);
        base.End();
    }
}
