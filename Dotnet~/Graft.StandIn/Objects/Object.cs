using Graft.StandIn;

namespace UnityEngine;

/// <summary>
/// What has a life that the engine ends. A destroyed object is not collected as long as somebody refers to it, but it equals null; its name and what it
/// holds can no longer be asked for.
/// </summary>
public class Object
{
    static int lastId;

    int id = System.Threading.Interlocked.Increment(ref lastId);

    public string name
    {
        get
        {
            Check();
            return Title;
        }
        set
        {
            Check();
            Title = value ?? "";
        }
    }

    public HideFlags hideFlags { get; set; }

    /// <summary>The name; a component has that of its game object.</summary>
    internal virtual string Title { get; set; } = "";

    /// <summary>Whether the engine has ended it.</summary>
    internal bool IsDestroyed { get; private set; }

    public int GetInstanceID() => id;

    public static implicit operator bool(Object exists) => !IsGone(exists);

    public static bool operator ==(Object x, Object y) => IsGone(x) ? IsGone(y) : ReferenceEquals(x, y);
    public static bool operator !=(Object x, Object y) => !(x == y);

    public override bool Equals(object other) => other == null ? IsGone(this) : other is Object another && this == another;
    public override int GetHashCode() => id;
    public override string ToString() => IsGone(this) ? "null" : $"{Title} ({GetType().FullName})";

    /// <summary>Ends an object after the frame's Update and LateUpdate, or after so many seconds of the game's time.</summary>
    public static void Destroy(Object obj, float t = 0)
    {
        if (IsGone(obj)) return;
        MainThread.Check();
        if (IsRefused(obj)) return;
        if (!Session.IsPlaying) Debug.LogError("Destroy may not be called from edit mode! Use DestroyImmediate instead.");
        else Session.Current.Destruction.Add(obj, t);
    }

    /// <summary>Ends an object at once.</summary>
    public static void DestroyImmediate(Object obj) => DestroyImmediate(obj, false);

    public static void DestroyImmediate(Object obj, bool allowDestroyingAssets)
    {
        if (IsGone(obj)) return;
        MainThread.Check();
        if (!IsRefused(obj)) obj.End();
    }

    /// <summary>Keeps an object of a scene, with all below it, when scenes are loaded.</summary>
    public static void DontDestroyOnLoad(Object target)
    {
        GameObject host = target is Component part ? part.gameObject : target as GameObject;
        if (host == null) return;
        if (host.transform.parent is null) host.MoveTo(Session.Needed.Kept);
        else Debug.LogWarning("DontDestroyOnLoad only works for root GameObjects or components on root GameObjects.");
    }

    public static Object Instantiate(Object original) => Copies.Of(original);

    public static T Instantiate<T>(T original) where T : Object => (T)Copies.Of(original);

    public static T FindObjectOfType<T>() where T : Object => Lookup.First<T>(false);
    public static T FindObjectOfType<T>(bool includeInactive) where T : Object => Lookup.First<T>(includeInactive);
    public static T[] FindObjectsOfType<T>() where T : Object => Lookup.All<T>(false);
    public static T[] FindObjectsOfType<T>(bool includeInactive) where T : Object => Lookup.All<T>(includeInactive);
    public static T FindFirstObjectByType<T>() where T : Object => Lookup.First<T>(false);

    /// <summary>The last thing that happens to it; what it holds ends with it.</summary>
    internal virtual void End() => IsDestroyed = true;

    /// <summary>Ends it without a word: its successor lives on.</summary>
    internal void Forget() => IsDestroyed = true;

    /// <summary>Stands for another from now on.</summary>
    internal void Succeed(Object predecessor)
    {
        id = predecessor.id;
        hideFlags = predecessor.hideFlags;
    }

    static bool IsRefused(Object obj)
    {
        if (obj is not Transform) return false;
        Debug.LogError($"Can't destroy Transform component of '{obj.name}'. Destroy the game object instead.");
        return true;
    }

    static bool IsGone(Object o) => o is null || o.IsDestroyed;

    private protected void Check()
    {
        MainThread.Check();
        if (!IsDestroyed) return;
        throw new MissingReferenceException($"The object of type '{GetType().Name}' has been destroyed but you are still trying to access it.");
    }
}
