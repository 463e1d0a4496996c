using System;

namespace UnityEngine;

/// <summary>Where the question mark leads.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class HelpURLAttribute : Attribute
{
    public HelpURLAttribute(string url) => URL = url;

    public string URL { get; }
}
