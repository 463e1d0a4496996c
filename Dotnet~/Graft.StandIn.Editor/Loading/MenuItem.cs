using System;

namespace UnityEditor;

/// <summary>On a static method: an item of the editor's menu; under the same name, marked so, the method that says whether it can be chosen.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MenuItem : Attribute
{
    public string menuItem;
    public bool validate;
    public int priority;

    public MenuItem(string itemName) : this(itemName, false)
    {
    }

    public MenuItem(string itemName, bool isValidateFunction) : this(itemName, isValidateFunction, 1000)
    {
    }

    public MenuItem(string itemName, bool isValidateFunction, int priority)
    {
        menuItem = itemName;
        validate = isValidateFunction;
        this.priority = priority;
    }
}
