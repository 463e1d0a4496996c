using System;

namespace UnityEngine.Scripting;

/// <summary>Has an assembly looked at for what to keep, though no scene refers to it.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class AlwaysLinkAssemblyAttribute : Attribute { }
