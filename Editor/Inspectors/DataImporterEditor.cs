using UnityEditor;
using UnityEditor.AssetImporters;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The inspector of a data set's file: nothing to set, and where the file cannot be imported, why and what to do. The images are shown below.</summary>
    [CustomEditor(typeof(DataImporter))]
    sealed class DataImporterEditor : ScriptedImporterEditor
    {
        protected override bool needsApplyRevert => false;

        public override VisualElement CreateInspectorGUI()
        {
            try
            {
                DataFile.Load(((AssetImporter)target).assetPath);
                return new VisualElement();
            }
            catch (ModelFileException broken)
            {
                return new HelpBox(broken.Message, HelpBoxMessageType.Error);
            }
        }
    }
}
