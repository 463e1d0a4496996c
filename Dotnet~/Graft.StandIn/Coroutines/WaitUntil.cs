using System;

namespace UnityEngine;

/// <summary>Until it is so.</summary>
public sealed class WaitUntil : CustomYieldInstruction
{
    readonly Func<bool> predicate;

    public WaitUntil(Func<bool> predicate) => this.predicate = predicate;

    public override bool keepWaiting => !predicate();
}
