using System.Collections;
using UnityEngine.TestTools;

namespace Graft.StandIn.Tests;

sealed class DerivedOrderCases<T> : OrderCases<T>
{
    [UnitySetUp]
    public IEnumerator BeginDerived()
    {
        Said.Add("derived UnitySetUp");
        yield break;
    }

    [UnityTearDown]
    public IEnumerator EndDerived()
    {
        Said.Add("derived UnityTearDown");
        yield break;
    }
}
