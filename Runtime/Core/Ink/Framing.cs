using System;

namespace Graft
{
    /// <summary>Where an image's ink goes in the centred one: the box around it, in cells of the centred image, and the place of the box there.</summary>
    struct Framing
    {
        /// <summary>The box around the ink, in its own pixels; right and bottom lie one past it.</summary>
        public Framing(int left, int top, int right, int bottom)
        {
            Left = left;
            Top = top;
            Right = right;
            Bottom = bottom;
            Scale = Math.Max(right - left, bottom - top) / (double)DigitCentring.BoxSide;
            Columns = Cells((right - left) / Scale);
            Rows = Cells((bottom - top) / Scale);
            X = Y = 0;
        }

        public int Left { get; }
        public int Top { get; }
        public int Right { get; }
        public int Bottom { get; }

        /// <summary>Source pixels per target pixel.</summary>
        public double Scale { get; }

        /// <summary>The box's cells in the centred image.</summary>
        public int Columns { get; }
        public int Rows { get; }

        /// <summary>The box's first column and row in the centred image.</summary>
        public int X { get; private set; }
        public int Y { get; private set; }

        /// <summary>Centre of mass to the middle, by whole pixels, as far as the box stays inside the image.</summary>
        /// <param name="box">Ink in the cells, row by row.</param>
        public void Centre(ReadOnlySpan<double> box)
        {
            double mass = 0, massX = 0, massY = 0;
            for (int row = 0; row < Rows; row++)
            {
                for (int column = 0; column < Columns; column++)
                {
                    double ink = box[row * Columns + column];
                    mass += ink;
                    massX += ink * (column + 0.5);
                    massY += ink * (row + 0.5);
                }
            }
            X = Shift(massX / mass, Columns);
            Y = Shift(massY / mass, Rows);
        }

        // As many cells as hold the side; the slack keeps 20.000000001 from becoming 21.
        static int Cells(double side) => Math.Max(1, Math.Min(DigitCentring.BoxSide, (int)Math.Ceiling(side - 1e-6)));

        static int Shift(double centre, int cells) => Math.Max(0, Math.Min(DigitCentring.Side - cells, (int)Math.Floor(DigitCentring.Middle - centre + 0.5)));
    }
}
