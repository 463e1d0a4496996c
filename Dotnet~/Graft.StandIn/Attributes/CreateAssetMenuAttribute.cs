using System;

namespace UnityEngine;

/// <summary>Where an asset of the type is made in the menu.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class CreateAssetMenuAttribute : Attribute
{
    public string menuName { get; set; }
    public string fileName { get; set; }
    public int order { get; set; }
}
