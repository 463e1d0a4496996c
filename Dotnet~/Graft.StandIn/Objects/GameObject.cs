using System;
using System.Collections.Generic;
using System.Reflection;
using Graft.StandIn;
using UnityEngine.SceneManagement;

namespace UnityEngine;

/// <summary>A thing in a scene: a name, a place, and its components.</summary>
public sealed class GameObject : Object
{
    internal readonly List<Component> Parts = new();
    internal SceneContent Content;

    bool isEnding;

    public GameObject() : this("New Game Object") { }

    public GameObject(string name, params Type[] components)
    {
        MainThread.Check();
        this.name = name;
        transform = new Transform { Host = this };
        Parts.Add(transform);
        MoveTo(Session.Needed.Active);
        foreach (Type type in components) AddComponent(type);
    }

    public Transform transform { get; private set; }
    public bool activeSelf { get; private set; } = true;

    public bool activeInHierarchy
    {
        get
        {
            Check();
            return IsActive;
        }
    }

    public Scene scene => new(Content);
    public GameObject gameObject => this;
    public int layer { get; set; }
    public string tag { get; set; } = "Untagged";

    internal bool IsActive
    {
        get
        {
            for (Transform each = transform; each is not null; each = each.Above)
                if (!each.Host.activeSelf) return false;
            return !IsDestroyed && !isEnding;
        }
    }

    /// <summary>An active one of that name, or one that a path of names leads to; where a slash comes first, the path begins at a root.</summary>
    public static GameObject Find(string name)
    {
        MainThread.Check();
        if (!Session.IsPlaying) return null;
        bool isFromRoot = name.StartsWith('/');
        string[] path = (isFromRoot ? name.Substring(1) : name).Split('/', 2);
        foreach (GameObject each in Session.Current.AllObjects())
        {
            if (each.name != path[0] || (isFromRoot && each.transform.parent is not null)) continue;
            Transform found = path.Length == 1 ? each.transform : each.transform.Find(path[1]);
            if (found is not null && found.Host.IsActive) return found.Host;
        }
        return null;
    }

    public T AddComponent<T>() where T : Component => (T)AddComponent(typeof(T));

    /// <summary>A new component; on an active object it awakes and is enabled before this returns.</summary>
    public Component AddComponent(Type componentType)
    {
        Check();
        if (!typeof(Component).IsAssignableFrom(componentType) || componentType.IsAbstract)
            throw new ArgumentException($"{componentType.Name} is no component that could be added.", nameof(componentType));
        return Add(componentType, new List<Type>());
    }

    public T GetComponent<T>()
    {
        Check();
        foreach (Component each in Parts)
            if (each is T found) return found;
        return default;
    }

    public Component GetComponent(Type type)
    {
        Check();
        foreach (Component each in Parts)
            if (type.IsInstanceOfType(each)) return each;
        return null;
    }

    public bool TryGetComponent<T>(out T component)
    {
        component = GetComponent<T>();
        return component is Object found ? found != null : component != null;
    }

    public T[] GetComponents<T>()
    {
        Check();
        var found = new List<T>();
        Collect(found);
        return found.ToArray();
    }

    public T GetComponentInChildren<T>(bool includeInactive = false)
    {
        T[] all = GetComponentsInChildren<T>(includeInactive);
        return all.Length > 0 ? all[0] : default;
    }

    /// <summary>Of this object, active or not, and of all below it: those that are not active are left out unless asked for.</summary>
    public T[] GetComponentsInChildren<T>(bool includeInactive = false)
    {
        Check();
        var found = new List<T>();
        foreach (Transform each in transform.Below())
            if (includeInactive || each.Host.IsActive || ReferenceEquals(each.Host, this)) each.Host.Collect(found);
        return found.ToArray();
    }

    public T GetComponentInParent<T>()
    {
        Check();
        for (Transform each = transform; each is not null; each = each.Above)
            if ((each.Host.IsActive || ReferenceEquals(each.Host, this)) && each.Host.GetComponent<T>() is { } found) return found;
        return default;
    }

    /// <summary>Switches it; scripts on it and below it are told where that changes anything for them.</summary>
    public void SetActive(bool value)
    {
        Check();
        if (activeSelf == value) return;
        activeSelf = value;
        Switched();
    }

    /// <summary>Calls a method of each script that has one of that name, also of those that are switched off, on an object that is active.</summary>
    public void SendMessage(string methodName, object value = null)
    {
        Check();
        if (!IsActive) return;
        bool received = false;
        foreach (Component each in Parts.ToArray())
        {
            if (each is not MonoBehaviour script || Messages.Of(script.GetType()).Taking(methodName, value) is not { } method) continue;
            received = true;
            try
            {
                method.Invoke(script, method.GetParameters().Length == 0 ? null : new[] { value });
            }
            catch (TargetInvocationException thrown)
            {
                Debug.LogException(thrown.InnerException, script);
            }
        }
        if (!received) Debug.LogError($"SendMessage {methodName} has no receiver!");
    }

    /// <summary>It, or what it hangs on, has changed: scripts on it and below it are told where they now are, or no longer are, active.</summary>
    internal void Switched()
    {
        foreach (Transform each in transform.Below())
        {
            if (!each.Host.IsActive) Session.Current?.Coroutines.StopAll(each.Host);
            foreach (Component part in Life(each.Host)) (part as Behaviour)?.Switched();
        }
    }

    internal void MoveTo(SceneContent content)
    {
        foreach (Transform each in transform.Below())
        {
            each.Host.Content?.Objects.Remove(each.Host);
            each.Host.Content = content;
            content.Objects.Add(each.Host);
        }
    }

    /// <summary>All that hang on it are switched off, those below first; then all are told that they end, those above first.</summary>
    internal override void End()
    {
        if (IsDestroyed || isEnding) return;
        SwitchOff();
        EndAll();
    }

    void SwitchOff()
    {
        isEnding = true;
        foreach (Transform child in transform.Children.ToArray()) child.Host.SwitchOff();
        foreach (Component part in Parts.ToArray()) (part as MonoBehaviour)?.Life.SwitchOff();
    }

    void EndAll()
    {
        foreach (Component part in Parts.ToArray())
            if (part is not Transform) part.End();
        foreach (Transform child in transform.Children.ToArray()) child.Host.EndAll();
        transform.Detach();
        transform.End();
        Content.Objects.Remove(this);
        base.End();
    }

    // Scripts of a low order come first; those of the same order as they were added.
    static List<Component> Life(GameObject host)
    {
        var parts = new List<Component>(host.Parts);
        var orders = new Dictionary<Component, int>();
        for (int i = 0; i < parts.Count; i++) orders[parts[i]] = i;
        parts.Sort((a, b) => (Order(a), orders[a]).CompareTo((Order(b), orders[b])));
        return parts;
    }

    static int Order(Component part) => part is MonoBehaviour script ? script.Life.Order : 0;

    void Collect<T>(List<T> into)
    {
        foreach (Component each in Parts)
            if (each is T found) into.Add(found);
    }

    // What is on its way is not made again for what needs it: two may need each other.
    Component Add(Type type, List<Type> onTheirWay)
    {
        if (!MayHaveAnother(type))
        {
            Debug.LogError($"Can't add component '{type.Name}' to {name} because such a component is already added to the game object!");
            return null;
        }
        if (type == typeof(RectTransform)) return Replace();
        onTheirWay.Add(type);
        foreach (RequireComponent needed in type.GetCustomAttributes<RequireComponent>(true))
            foreach (Type each in new[] { needed.m_Type0, needed.m_Type1, needed.m_Type2 })
                if (each != null && GetComponent(each) == null && !onTheirWay.Exists(each.IsAssignableFrom)) Add(each, onTheirWay);
        var made = (Component)Activator.CreateInstance(type, true);
        made.Host = this;
        Parts.Add(made);
        if (made is MonoBehaviour script) script.Life.Switch();
        return made;
    }

    // An object has one transform, which a rectangle may replace.
    bool MayHaveAnother(Type type) => typeof(Transform).IsAssignableFrom(type)
        ? type == typeof(RectTransform) && transform is not RectTransform
        : !type.IsDefined(typeof(DisallowMultipleComponent), true) || GetComponent(type) == null;

    Component Replace()
    {
        var made = new RectTransform { Host = this };
        made.Take(transform);
        transform.Forget();
        Parts[0] = made;
        transform = made;
        return made;
    }
}
