using UnityEngine;

namespace Graft.StandIn.Tests;

sealed class ThrowingScript : MonoBehaviour
{
    void Update() => throw new InvalidOperationException("thrown by a script");
}
