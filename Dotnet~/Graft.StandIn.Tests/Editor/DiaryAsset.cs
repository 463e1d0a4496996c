using UnityEngine;

namespace Graft.StandIn.Tests;

public sealed class DiaryAsset : ScriptableObject
{
}
