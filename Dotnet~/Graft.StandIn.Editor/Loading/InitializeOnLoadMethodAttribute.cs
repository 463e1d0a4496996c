using System;

namespace UnityEditor;

/// <summary>On a static method without parameters: it runs when the editor loads its assembly.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public class InitializeOnLoadMethodAttribute : Attribute
{
}
