using System.Globalization;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A matrix of weights as a picture of a fixed size, with its shape and its share of zeros below: inputs from the top, units from the left.</summary>
    sealed class WeightView : VisualElement
    {
        readonly PixelView pixels;
        readonly Label caption = new Label();

        /// <param name="side">Width and height of the picture.</param>
        public WeightView(float side)
        {
            AddToClassList("graft-weights");
            pixels = new PixelView(side, side);
            caption.AddToClassList("graft-weights__caption");
            caption.style.width = side;
            Add(pixels);
            Add(caption);
        }

        /// <summary>Shows a matrix.</summary>
        /// <param name="grid">The matrix.</param>
        /// <param name="isSigned">Whether pixels are mean weights, in the colours of their signs; else the share of weights that are not zero.</param>
        public void Show(WeightGrid grid, bool isSigned)
        {
            var colours = new Color32[grid.Rows * grid.Columns];
            (Color ground, Color full) = (Skin.Ground, Skin.Best);
            for (int i = 0; i < colours.Length; i++) colours[i] = isSigned ? Skin.Signed(grid.Means[i], grid.Largest) : (Color32)Color.Lerp(ground, full, grid.Filled[i]);
            pixels.Show(grid.Columns, grid.Rows, colours);
            caption.text = $"{grid.Shape}\n{Percent(grid.Zeros)} zero";
            string cell = grid.IsReduced ? isSigned ? "the mean of some weights" : "the share of some weights that are not zero" : isSigned ? "a weight" : "a weight, where it is not zero";
            tooltip = $"{grid.Shape.Rows} inputs from the top, {grid.Shape.Columns} units from the left; each pixel is {cell}";
        }

        static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }
}
