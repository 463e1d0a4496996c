using System;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>What the first layer's units look for: each unit's weights as an image in the colours of their signs, some dozen at a time.</summary>
    sealed class UnitsFoldout : Foldout
    {
        const int Across = 6, Down = 4, Page = Across * Down, Gap = 1;

        // As large as the most usual images are at two pixels each.
        const float Width = 346, Height = 230;

        readonly FirstWeights weights;
        readonly PixelView sheet = new PixelView(Width, Height);
        readonly Label shown = new Label();
        readonly Button back = new Button { name = "units-back", text = "<", tooltip = "The units before these" }, on = new Button { name = "units-on", text = ">", tooltip = "The units after these" };
        int first;

        public UnitsFoldout(FirstWeights weights)
        {
            this.weights = weights;
            name = viewDataKey = "graft-report-units";
            text = $"What the first layer looks for ({weights.Order.Count} units)";
            value = false;
            Add(ModelRow.Text("A unit's weight for each pixel: orange speaks for it, blue against it; each in its own scale.", "graft-report__more"));
            Add(sheet);
            var row = new VisualElement();
            row.AddToClassList("graft-row");
            shown.name = "units-shown";
            foreach (VisualElement each in new VisualElement[] { back, shown, on }) row.Add(each);
            Add(row);
            back.clicked += () => Turn(-Page);
            on.clicked += () => Turn(Page);
            sheet.RegisterCallback<PointerMoveEvent>(moved => PointAt(moved.localPosition));
            Refresh();
        }

        int Count => Math.Min(Page, weights.Order.Count - first);
        int CellWidth => weights.Form.Width + Gap;
        int CellHeight => weights.Form.Height + Gap;

        /// <summary>Shows the page in the skin's colours.</summary>
        public void Refresh()
        {
            int columns = Across * CellWidth - Gap, rows = Down * CellHeight - Gap;
            var colours = new Color32[columns * rows];
            for (int i = 0; i < Count; i++)
            {
                float[] image = weights.Of(weights.Order[first + i], out float most);
                int corner = i / Across * CellHeight * columns + i % Across * CellWidth;
                for (int pixel = 0; pixel < image.Length; pixel++)
                    colours[corner + pixel / weights.Form.Width * columns + pixel % weights.Form.Width] = Skin.Signed(image[pixel], most);
            }
            sheet.Show(columns, rows, colours);
            shown.text = $"{first + 1} to {first + Count} of {weights.Order.Count}, the largest weights first";
            back.SetEnabled(first > 0);
            on.SetEnabled(first + Page < weights.Order.Count);
        }

        void Turn(int units)
        {
            first += units;
            Refresh();
        }

        void PointAt(Vector2 place)
        {
            int columns = Across * CellWidth - Gap, at = sheet.At(place);
            int unit = at < 0 ? -1 : at / columns / CellHeight * Across + at % columns / CellWidth;
            sheet.tooltip = unit < 0 || unit >= Count ? "" : $"Unit {weights.Order[first + unit] + 1} of the first layer";
        }
    }
}
