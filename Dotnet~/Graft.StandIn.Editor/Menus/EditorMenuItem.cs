using System;
using System.Reflection;
using UnityEditor;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>One item of the editor's menu.</summary>
public sealed class EditorMenuItem
{
    readonly MethodInfo method;

    internal EditorMenuItem(string path, string shortcut, int priority, MethodInfo method)
    {
        (Path, Shortcut, Priority) = (path, shortcut, priority);
        this.method = method;
    }

    /// <summary>Menus and the item's name, separated by slashes: "Window/Graft/Trainer".</summary>
    public string Path { get; }

    /// <summary>As Unity writes it: "%#g" for control, shift and G; empty for none.</summary>
    public string Shortcut { get; }

    /// <summary>Lower ones come first; from eleven on between two there is a line.</summary>
    public int Priority { get; }

    /// <summary>Whether it can be chosen now.</summary>
    public bool IsEnabled => Validation == null || (Validation.Invoke(null, Arguments(Validation)) is bool may && may);

    internal MethodInfo Validation { get; set; }

    public void Invoke()
    {
        MainThread.Check();
        if (!IsEnabled) throw new ArgumentException($"The menu item \"{Path}\" cannot be chosen now.");
        try
        {
            method.Invoke(null, Arguments(method));
        }
        catch (TargetInvocationException thrown)
        {
            Debug.LogException(thrown.InnerException);
        }
    }

    static object[] Arguments(MethodInfo method) => method.GetParameters().Length == 0 ? Array.Empty<object>() : new object[] { new MenuCommand(Selection.activeObject) };
}
