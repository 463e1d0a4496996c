using System;

namespace UnityEngine;

/// <summary>At most one on an object.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DisallowMultipleComponent : Attribute { }
