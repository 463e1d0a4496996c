using UnityEngine;

namespace Graft.StandIn.Tests;

[DefaultExecutionOrder(-10)]
public sealed class EarlySpeaker : Speaker
{
    protected override string Called => name + "'s early";
}
