using System;

namespace UnityEngine;

/// <summary>A private field that is serialized as if it were public.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SerializeField : Attribute { }
