using System;

namespace UnityEngine.Scripting;

/// <summary>Keeps what nothing refers to from being stripped.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public class PreserveAttribute : Attribute { }
