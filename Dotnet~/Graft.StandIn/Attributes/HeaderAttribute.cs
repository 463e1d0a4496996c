using System;

namespace UnityEngine;

/// <summary>A heading above a field.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = true, AllowMultiple = true)]
public class HeaderAttribute : PropertyAttribute
{
    public readonly string header;

    public HeaderAttribute(string header) => this.header = header;
}
