using System;
using System.Globalization;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>What a layer gives, or a step of it: its units as a picture, their range, how many are on, and how many never vary.</summary>
    sealed class SightLayerColumn
    {
        const float Width = 112;

        readonly int layer, place;
        readonly Label range = new Label(), active = new Label(), still = new Label();

        /// <param name="engine">Whose layer it is.</param>
        /// <param name="layer">Its place in <see cref="SightEngine.Layers"/>.</param>
        /// <param name="place">Of what is shown of it, in <see cref="SightEngine.Outputs"/>.</param>
        /// <param name="isStep">Whether the layer's other steps have columns of their own.</param>
        public SightLayerColumn(SightEngine engine, int layer, int place, bool isStep)
        {
            (this.layer, this.place) = (layer, place);
            SightLayer of = engine.Layers[layer];
            Grid = new UnitGrid(engine.Outputs[place].Units, Width) { name = "units", tooltip = "Point at a unit to see what it looks for, press it to keep it; the arrow keys go from unit to unit" };
            Root.AddToClassList("sight-layer");
            Add($"{layer + 1}  {of.Name}", "sight-layer__name").tooltip = of.Name;
            string detail = isStep ? new LayerReading(engine.Outputs[place].Layer).Name : of.Detail;
            Add(detail.Length == 0 ? "outputs" : detail, "sight-layer__detail").tooltip = detail;
            Root.Add(Grid);
            Add(range, "sight-layer__figure", "layer-range").tooltip = "The least and the greatest value just now";
            Add(active, "sight-layer__figure", "layer-active").tooltip = "Units whose value is above zero just now";
            Add(still, "sight-layer__figure", "layer-still").tooltip = "Grey: units whose value hardly varies over many drawn digits, be they dead or saturated";
        }

        public VisualElement Root { get; } = new VisualElement();
        public UnitGrid Grid { get; }

        public void Mark(int ofLayer, int unit) => Grid.Marked = ofLayer == layer ? unit : -1;

        /// <param name="view">What is seen; null for nothing.</param>
        /// <param name="ranges">Where units go over many digits; null where that is not known yet.</param>
        public void Show(SightView view, UnitRanges ranges)
        {
            int stillCount = ranges?.StillOf(place) ?? 0;
            still.text = stillCount == 0 ? "" : $"{stillCount} never {(stillCount == 1 ? "varies" : "vary")}";
            if (view == null || ranges == null)
            {
                Grid.ShowNothing();
                range.text = active.text = "";
                return;
            }
            float[] values = view.Activations[place];
            Grid.Show(values, ranges.LargestOf(place), unit => ranges.IsStill(place, unit));
            range.text = $"{Number(values.Min())} … {Number(values.Max())}";
            active.text = $"{values.Count(value => value > 0)} of {values.Length} above 0";
        }

        Label Add(string text, string styleClass) => Add(new Label(text), styleClass, null);

        Label Add(Label added, string styleClass, string called)
        {
            added.name = called;
            added.AddToClassList(styleClass);
            Root.Add(added);
            return added;
        }

        static string Number(float value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
