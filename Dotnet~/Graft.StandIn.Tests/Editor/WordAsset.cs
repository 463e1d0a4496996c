using UnityEngine;

namespace Graft.StandIn.Tests;

public sealed class WordAsset : ScriptableObject
{
    public string[] Words = Array.Empty<string>();
}
