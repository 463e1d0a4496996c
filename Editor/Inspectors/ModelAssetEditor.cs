using System;
using Graft.Components;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The inspector of a model: what is in it, and how good it is, rather than its bytes.</summary>
    [CustomEditor(typeof(ModelAsset))]
    sealed class ModelAssetEditor : Editor
    {
        public override VisualElement CreateInspectorGUI()
        {
            var asset = (ModelAsset)target;
            ReadOnlyMemory<byte> bytes = asset.Bytes;
            string card = asset.Card;
            return new ModelReportView(new ModelInspection(() => ModelReport.Of(bytes, card)), () => CompressWindow.Open(asset));
        }
    }
}
