namespace Graft.Editing
{
    /// <summary>A point of a line.</summary>
    readonly struct PlotPoint
    {
        /// <param name="x">Along the horizontal axis.</param>
        /// <param name="y">Along the upright axis; where it is no number, the line is broken.</param>
        /// <param name="text">What is read when it is pointed at; null for both figures.</param>
        public PlotPoint(double x, double y, string text = null)
        {
            X = x;
            Y = y;
            Text = text;
        }

        public double X { get; }
        public double Y { get; }
        public string Text { get; }
    }
}
