using System;

namespace UnityEditor;

/// <summary>On a class: its static constructor runs when the editor loads its assembly.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class InitializeOnLoadAttribute : Attribute
{
}
