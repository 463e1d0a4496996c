using UnityEngine;

namespace UnityEditor;

/// <summary>What a menu item was chosen for.</summary>
public sealed class MenuCommand
{
    public Object context;

    public MenuCommand(Object inContext) => context = inContext;
}
