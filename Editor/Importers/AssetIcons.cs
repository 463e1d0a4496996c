using UnityEditor;
using UnityEditor.AssetImporters;
using UnityEngine;

namespace Graft.Editing
{
    /// <summary>The pictures of Graft's files in the project's window. Editor/Icons~/draw.py draws them.</summary>
    static class AssetIcons
    {
        public const string Model = Folder + "Model.png", Kernel = Folder + "Kernel.png", Data = Folder + "Data.png";

        const string Folder = "Packages/com.graftml.graft/Editor/Icons/";

        /// <summary>An icon, which is imported before; null where Graft does not lie among the packages, and Unity's own is shown.</summary>
        public static Texture2D For(AssetImportContext context, string path)
        {
            context.DependsOnArtifact(path);
            return AssetDatabase.LoadAssetAtPath<Texture2D>(path);
        }
    }
}
