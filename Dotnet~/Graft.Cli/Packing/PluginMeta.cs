namespace Graft.Cli.Packing;

/// <summary>
/// What Unity is told of a library: for every platform, only for assemblies that name it, its references not looked into (some are to newer versions than Unity
/// has), and not at all where a project brings its own.
/// </summary>
static class PluginMeta
{
    /// <summary>The scripting define that leaves all libraries of the package out.</summary>
    public const string Without = "GRAFT_WITHOUT_LIBRARIES";

    public static string OfLibrary(string path) => $$"""
        fileFormatVersion: 2
        guid: {{StableGuid.Of(path)}}
        PluginImporter:
          externalObjects: {}
          serializedVersion: 2
          iconMap: {}
          executionOrder: {}
          defineConstraints:
          - '!{{Without}}'
          isPreloaded: 0
          isOverridable: 0
          isExplicitlyReferenced: 1
          validateReferences: 0
          platformData:
          - first:
              Any: 
            second:
              enabled: 1
              settings: {}
          - first:
              Editor: Editor
            second:
              enabled: 0
              settings:
                DefaultValueInitialized: true
          - first:
              Windows Store Apps: WindowsStoreApps
            second:
              enabled: 0
              settings:
                CPU: AnyCPU
          userData: 
          assetBundleName: 
          assetBundleVariant: 

        """.ReplaceLineEndings("\n");

    public static string OfFolder(string path) => $"fileFormatVersion: 2\nguid: {StableGuid.Of(path)}\nfolderAsset: yes\nDefaultImporter:\n{Rest}";

    public static string OfText(string path) => $"fileFormatVersion: 2\nguid: {StableGuid.Of(path)}\nTextScriptImporter:\n{Rest}";

    const string Rest = "  externalObjects: {}\n  userData: \n  assetBundleName: \n  assetBundleVariant: \n";
}
