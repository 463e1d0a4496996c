using UnityEngine;
using UnityEngine.TestTools;

namespace Graft.StandIn.Tests;

sealed class CountingScript : MonoBehaviour, IMonoBehaviourTest
{
    public int Updates { get; private set; }

    public bool IsTestFinished => Updates >= 3;

    public void Heard() => Updates--;

    void Update() => Updates++;
}
