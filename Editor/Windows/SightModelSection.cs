using System.Globalization;
using Graft.Components;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left, above: which model is looked into.</summary>
    sealed class SightModelSection
    {
        /// <summary>The package's classifier of all ten digits.</summary>
        public const string Shipped = "Packages/com.graftml.graft/Models/digits-0-9.graft";

        readonly SightSession session;
        readonly ObjectField asset = new ObjectField("Model") { objectType = typeof(ModelAsset), allowSceneObjects = false, tooltip = "The classifier that is looked into" };
        readonly Label summary;
        Model shown;
        bool isShown;

        public SightModelSection(VisualElement root, SightSession session)
        {
            this.session = session;
            root.Q("model-place").Add(asset);
            asset.RegisterValueChangedCallback(changed => Choose(changed.newValue as ModelAsset));
            root.Q<Button>("model-open").clicked += OpenFile;
            summary = root.Q<Label>("model-summary");
        }

        public void Refresh()
        {
            if (isShown && session.Model == shown) return;
            (isShown, shown) = (true, session.Model);
            asset.SetValueWithoutNotify(session.Path == null ? null : AssetDatabase.LoadAssetAtPath<ModelAsset>(session.Path));
            summary.text = shown == null ? "Choose a classifier of 28x28 images."
                : $"{session.Title} knows {string.Join(", ", shown.Classes)}: {shown.Network.ParameterCount.ToString("N0", CultureInfo.InvariantCulture)} parameters.";
        }

        void Choose(ModelAsset chosen)
        {
            if (chosen != null && session.Open(chosen, AssetDatabase.GetAssetPath(chosen))) return;
            // What is shown is what the session has.
            isShown = false;
            Refresh();
        }

        void OpenFile()
        {
            string path = EditorUtility.OpenFilePanel("Open a trained classifier", session.Assets, "graft");
            if (path.Length > 0) session.Open(path);
        }
    }
}
