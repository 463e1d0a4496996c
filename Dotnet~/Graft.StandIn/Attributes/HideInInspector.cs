using System;

namespace UnityEngine;

/// <summary>A field that the inspector does not show.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class HideInInspector : Attribute { }
