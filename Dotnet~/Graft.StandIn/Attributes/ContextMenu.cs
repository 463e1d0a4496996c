using System;

namespace UnityEngine;

/// <summary>A method in the component's menu.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ContextMenu : Attribute
{
    public readonly string menuItem;

    public ContextMenu(string itemName) => menuItem = itemName;
}
