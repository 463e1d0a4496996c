using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Graft.Components;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left: which classifier, whether its classes are kept, and its layers with their locks and the cut.</summary>
    sealed class TransferModelSection
    {
        const string Shipped = "Packages/com.graftml.graft/Models/digits-0-4.graft";
        static readonly string[] Recipes = { "What suits best", "The whole network learns", "A branch learns, the rest stays" };

        readonly TransferSession session;
        readonly ObjectField asset = new ObjectField("Classifier") { objectType = typeof(ModelAsset), allowSceneObjects = false, tooltip = "A model of the project that was trained before" };
        readonly LayerColumn column = new LayerColumn();
        readonly VisualElement empty, known, origin;
        readonly Label summary;
        readonly Toggle keeps;
        readonly DropdownField recipe;
        readonly Button previous;
        PretrainedModel shown;
        string shownLayers;

        public TransferModelSection(VisualElement root, TransferSession session)
        {
            this.session = session;
            root.Q("model-place").Add(asset);
            asset.RegisterValueChangedCallback(changed => Choose(changed.newValue as ModelAsset));
            root.Q<Button>("shipped").clicked += () => Choose(AssetDatabase.LoadAssetAtPath<ModelAsset>(Shipped));
            root.Q<Button>("model-open").clicked += OpenFile;
            root.Q<Button>("afresh").clicked += () => session.StartAfresh();
            previous = root.Q<Button>("previous");
            previous.clicked += () => session.ReopenPrevious();
            root.Q<Button>("origin-reopen").clicked += () => session.ReopenOrigin();
            empty = root.Q("model-empty");
            known = root.Q("model-known");
            origin = root.Q("origin");
            summary = root.Q<Label>("model-summary");
            keeps = root.Q<Toggle>("keeps");
            keeps.RegisterValueChangedCallback(changed => session.SetKeepsOld(changed.newValue));
            recipe = root.Q<DropdownField>("recipe");
            recipe.choices = Recipes.ToList();
            recipe.RegisterValueChangedCallback(changed => session.Ask(Asked(recipe.index)));
            root.Q("layers-place").Add(column);
            column.LockPressed += (layer, frozen) => session.SetFrozen(layer, frozen);
            column.CutPressed += reused => session.Cut(reused);
        }

        public void Refresh()
        {
            PretrainedModel model = session.Pretrained;
            Show(empty, model == null);
            Show(known, model != null);
            Show(origin, session.HasOrigin && session.Examples.Count == 0);
            previous.SetEnabled(session.HasPrevious);
            if (model != shown) asset.SetValueWithoutNotify(model?.Path == null ? null : AssetDatabase.LoadAssetAtPath<ModelAsset>(model.Path));
            shown = model;
            if (model == null)
            {
                shownLayers = null;
                return;
            }
            string classes = string.Join(", ", model.Model.Classes);
            summary.text = $"{model.Title} knows {classes}: {model.Model.Network.ParameterCount.ToString("N0", CultureInfo.InvariantCulture)} parameters.";
            keeps.SetValueWithoutNotify(session.KeepsOld);
            recipe.SetEnabled(session.KeepsOld);
            recipe.SetValueWithoutNotify(Recipes[session.Asked == null ? 0 : session.Asked == TransferRecipe.Network ? 1 : 2]);
            ShowLayers(model);
        }

        // Made anew only where it differs: a row that is rebuilt loses the keyboard's focus.
        void ShowLayers(PretrainedModel model)
        {
            int added = session.Examples.Classes.Count, outputs = added + (session.KeepsOld ? model.Model.Classes.Count : 0);
            string now = $"{model.GetHashCode()} {session.Reused} {session.Frozen} {session.KeepsOld} {outputs}";
            if (now == shownLayers) return;
            shownLayers = now;
            var items = new List<LayerItem>();
            for (int i = 0; i < model.HiddenLayers; i++) items.Add(Item(model.Layers[i], i < session.Reused, i < session.Frozen));
            items.Add(new LayerItem(session.KeepsOld ? "Outputs, old and new" : "New head", $"Dense {model.Layers[session.Reused - 1].Units} to {outputs}, softmax", Math.Max(1, outputs), true, false, true));
            column.Show(items);
        }

        static LayerItem Item(TransferLayer layer, bool isReused, bool isFrozen) => new LayerItem(layer.Name, layer.Activation.Length == 0 ? layer.Detail : $"{layer.Activation}, {layer.Detail}", layer.Units, isReused, isReused && isFrozen, false);

        static TransferRecipe? Asked(int index) => index == 1 ? TransferRecipe.Network : index == 2 ? TransferRecipe.Branch : (TransferRecipe?)null;

        void Choose(ModelAsset chosen)
        {
            if (chosen != null && session.Open(chosen, AssetDatabase.GetAssetPath(chosen))) return;
            // What is shown is what the session has.
            shown = null;
            Refresh();
        }

        void OpenFile()
        {
            string path = EditorUtility.OpenFilePanel("Open a trained classifier", session.Assets, "graft");
            if (path.Length > 0) session.Open(path);
        }

        static void Show(VisualElement element, bool shows) => element.style.display = shows ? DisplayStyle.Flex : DisplayStyle.None;
    }
}
