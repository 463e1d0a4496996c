using System;

namespace UnityEditor;

/// <summary>On an <see cref="Editor"/>: whose inspector it is.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class CustomEditor : Attribute
{
    public CustomEditor(Type inspectedType) : this(inspectedType, false)
    {
    }

    public CustomEditor(Type inspectedType, bool editorForChildClasses) => (Inspected, ForChildren) = (inspectedType, editorForChildClasses);

    internal Type Inspected { get; }
    internal bool ForChildren { get; }
}
