using System;

namespace UnityEngine;

/// <summary>What an inspector shows a field with.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = true, AllowMultiple = false)]
public abstract class PropertyAttribute : Attribute
{
    public int order { get; set; }
}
