using System;

namespace UnityEngine;

/// <summary>Where the component stands in the menu.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AddComponentMenu : Attribute
{
    public AddComponentMenu(string menuName) => componentMenu = menuName;

    public AddComponentMenu(string menuName, int order)
    {
        componentMenu = menuName;
        componentOrder = order;
    }

    public string componentMenu { get; }
    public int componentOrder { get; }
}
