using System.Globalization;
using Graft.Components;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left, first: which model is to become small.</summary>
    sealed class CompressModelSection
    {
        const string Shipped = "Packages/com.graftml.graft/Models/digits-0-9.graft";

        readonly CompressSession session;
        readonly ObjectField asset = new ObjectField("Model") { name = "model-asset", objectType = typeof(ModelAsset), allowSceneObjects = false, tooltip = "A classifier of the project; its file stays as it is" };
        readonly Label summary;
        readonly Button shipped;
        OpenedModel shown;

        public CompressModelSection(VisualElement root, CompressSession session)
        {
            this.session = session;
            root.Q("model-place").Add(asset);
            asset.RegisterValueChangedCallback(changed => Choose(changed.newValue as ModelAsset));
            summary = root.Q<Label>("model-summary");
            shipped = root.Q<Button>("shipped");
            shipped.clicked += () => Choose(AssetDatabase.LoadAssetAtPath<ModelAsset>(Shipped));
        }

        public void Refresh()
        {
            OpenedModel subject = session.Subject;
            shipped.style.display = subject == null && !session.IsReading ? DisplayStyle.Flex : DisplayStyle.None;
            summary.text = session.IsReading ? "Reading the model" : subject == null ? "Choose a model that was trained before." : Summary(subject);
            if (subject == shown || session.IsReading) return;
            shown = subject;
            asset.SetValueWithoutNotify(subject?.Path == null ? null : AssetDatabase.LoadAssetAtPath<ModelAsset>(subject.Path));
        }

        static string Summary(OpenedModel subject) =>
            $"Knows {string.Join(", ", subject.Model.Classes)}: {Count(subject.Model.Network.ParameterCount)} parameters in {Count(subject.Bytes.Length)} bytes. It stays as it is.";

        static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

        void Choose(ModelAsset chosen)
        {
            if (chosen != null && session.Open(chosen, AssetDatabase.GetAssetPath(chosen))) return;
            // What is shown is what the session has.
            shown = null;
            Refresh();
        }
    }
}
