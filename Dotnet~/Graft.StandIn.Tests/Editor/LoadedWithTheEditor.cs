using UnityEditor;

namespace Graft.StandIn.Tests;

[InitializeOnLoad]
static class LoadedWithTheEditor
{
    static LoadedWithTheEditor() => StaticConstructions.Count++;

    public static int Methods { get; private set; }

    [InitializeOnLoadMethod]
    static void Loaded() => Methods++;
}
