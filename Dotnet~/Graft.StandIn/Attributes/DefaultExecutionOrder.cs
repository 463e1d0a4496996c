using System;

namespace UnityEngine;

/// <summary>Before scripts of a higher order.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class DefaultExecutionOrder : Attribute
{
    public DefaultExecutionOrder(int order) => this.order = order;

    public int order { get; }
}
