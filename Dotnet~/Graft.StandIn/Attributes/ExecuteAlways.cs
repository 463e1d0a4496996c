using System;

namespace UnityEngine;

/// <summary>A script that is called in edit mode too. The stand-in has no scenes in edit mode.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExecuteAlways : Attribute { }
