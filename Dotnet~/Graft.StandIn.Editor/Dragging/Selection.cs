using System;
using Graft.StandIn;
using Object = UnityEngine.Object;

namespace UnityEditor;

/// <summary>What is selected in the project.</summary>
public sealed class Selection
{
    public static Action selectionChanged;

    static Object[] chosen = Array.Empty<Object>();

    Selection()
    {
    }

    public static Object activeObject
    {
        get => Array.Find(chosen, each => each != null);
        set => objects = value == null ? Array.Empty<Object>() : new[] { value };
    }

    public static Object[] objects
    {
        get => (Object[])chosen.Clone();
        set
        {
            MainThread.Check();
            chosen = (Object[])(value ?? Array.Empty<Object>()).Clone();
            Listeners.Tell(() => selectionChanged?.Invoke());
        }
    }

    internal static void Forget()
    {
        selectionChanged = null;
        chosen = Array.Empty<Object>();
    }
}
