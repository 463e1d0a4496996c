using System;
using Graft.Components;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The inspector of a data asset: how many images of which classes, and some of them, rather than its bytes.</summary>
    [CustomEditor(typeof(DataAsset))]
    sealed class DataAssetEditor : Editor
    {
        public override VisualElement CreateInspectorGUI()
        {
            var asset = (DataAsset)target;
            ReadOnlyMemory<byte> bytes = asset.Bytes;
            return new DataReportView(asset.Classes, asset.Counts, bytes.Length, () => DataFile.Read(bytes));
        }
    }
}
