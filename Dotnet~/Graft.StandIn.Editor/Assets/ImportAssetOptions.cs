using System;

namespace UnityEditor;

[Flags]
public enum ImportAssetOptions
{
    Default = 0,
    ForceUpdate = 1,
    ForceSynchronousImport = 8,
    ImportRecursive = 256,
}
