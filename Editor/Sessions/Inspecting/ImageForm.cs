using System;

namespace Graft.Editing
{
    /// <summary>How many pixels an image has each way: a shape of two sizes says so, one of a square number of pixels is taken for a square.</summary>
    readonly struct ImageForm
    {
        ImageForm(int width, int height)
        {
            Width = width;
            Height = height;
        }

        public int Width { get; }
        public int Height { get; }

        /// <param name="shape">Of an input.</param>
        /// <param name="form">What it is as an image.</param>
        /// <returns>Whether it is one.</returns>
        public static bool TryOf(Shape shape, out ImageForm form)
        {
            int side = (int)Math.Round(Math.Sqrt(shape.Count));
            bool isGiven = shape.Rank == 2, isSquare = side > 1 && side * side == shape.Count;
            form = isGiven ? new ImageForm(shape.Columns, shape.Rows) : new ImageForm(side, side);
            return isGiven || isSquare;
        }
    }
}
