using UnityEditor;
using UnityEditor.AssetImporters;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The inspector of a model's file: nothing to set, and where the file cannot be imported, why and what to do. The model itself is shown below.</summary>
    [CustomEditor(typeof(ModelImporter))]
    sealed class ModelImporterEditor : ScriptedImporterEditor
    {
        protected override bool needsApplyRevert => false;

        public override VisualElement CreateInspectorGUI()
        {
            string path = ((AssetImporter)target).assetPath;
            return new ModelProblemView(new ModelInspection(() => ModelReport.Of(path)));
        }
    }
}
