using System;

namespace UnityEngine;

/// <summary>As long as it is so.</summary>
public sealed class WaitWhile : CustomYieldInstruction
{
    readonly Func<bool> predicate;

    public WaitWhile(Func<bool> predicate) => this.predicate = predicate;

    public override bool keepWaiting => predicate();
}
