using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left, second: a ready recipe, or one's own network layer by layer.</summary>
    sealed class TrainerNetworkSection
    {
        static readonly RecipeKind[] Recipe = { RecipeKind.Book, RecipeKind.Fast, RecipeKind.Own };

        readonly TrainerSession session;
        readonly SettingFields<TrainerSettings> fields;
        readonly VisualTreeAsset rowTree;
        readonly VisualElement layers;
        readonly Label about, summary, empty;
        readonly Button add;
        readonly List<TrainerLayerRow> rows = new List<TrainerLayerRow>();

        public TrainerNetworkSection(VisualElement root, TrainerSession session, VisualTreeAsset rowTree)
        {
            this.session = session;
            this.rowTree = rowTree;
            fields = new SettingFields<TrainerSettings>(root, () => session.Settings, session.Change);
            fields.Choose("recipe", Recipe, Words.Of, settings => settings.Recipe, Recipes.Use);
            fields.Choose("initializer", NetworkDesign.Initializers, Words.Of, settings => settings.Network.Initializer, (settings, id) => settings.Network.Initializer = id);
            fields.Bind("input-dropout", settings => settings.Network.InputDropout, (settings, rate) => settings.Network.InputDropout = rate);
            layers = root.Q("layers");
            about = root.Q<Label>("recipe-about");
            summary = root.Q<Label>("network-summary");
            empty = root.Q<Label>("layers-empty");
            add = root.Q<Button>("layer-add");
            add.clicked += Add;
        }

        public void Refresh()
        {
            fields.Refresh();
            about.text = Recipes.About(session.Settings.Recipe);
            IReadOnlyList<HiddenLayer> now = session.Settings.Network.Layers;
            while (rows.Count > now.Count)
            {
                rows[rows.Count - 1].Root.RemoveFromHierarchy();
                rows.RemoveAt(rows.Count - 1);
            }
            while (rows.Count < now.Count)
            {
                rows.Add(new TrainerLayerRow(session, rows.Count, rowTree));
                layers.Add(rows[rows.Count - 1].Root);
            }
            foreach (TrainerLayerRow row in rows) row.Refresh();
            empty.style.display = now.Count == 0 ? DisplayStyle.Flex : DisplayStyle.None;
            add.SetEnabled(now.Count < NetworkSettings.MostLayers);
            summary.text = Summary(now);
        }

        void Add() => session.Change(settings =>
        {
            List<HiddenLayer> now = settings.Network.Layers;
            now.Add(now.Count > 0 ? now[now.Count - 1] : new HiddenLayer(100, "elu"));
        });

        string Summary(IReadOnlyList<HiddenLayer> now)
        {
            int input = session.Images.All?.ExampleShape.Count ?? DigitCentring.PixelCount, outputs = session.Classes.Count(each => each.Taken);
            if (outputs == 0) return $"{input} pixels in; the outputs are the classes of the images.";
            int[] sizes = new[] { input }.Concat(now.Select(layer => layer.Units)).Append(outputs).ToArray();
            long weights = 0;
            for (int i = 1; i < sizes.Length; i++) weights += (sizes[i - 1] + 1L) * sizes[i];
            return $"{string.Join(" - ", sizes)}: {weights.ToString("N0", CultureInfo.InvariantCulture)} weights and biases";
        }
    }
}
