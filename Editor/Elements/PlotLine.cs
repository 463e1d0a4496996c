using System.Collections.Generic;
using UnityEngine;

namespace Graft.Editing
{
    /// <summary>A line of a plot.</summary>
    sealed class PlotLine
    {
        /// <param name="name">As it is called beside the plot.</param>
        /// <param name="colour">Its own.</param>
        /// <param name="points">From one to the next. They are kept, not copied.</param>
        public PlotLine(string name, Color colour, IReadOnlyList<PlotPoint> points)
        {
            Name = name;
            Colour = colour;
            Points = points;
        }

        public string Name { get; }
        public Color Colour { get; }
        public IReadOnlyList<PlotPoint> Points { get; }

        /// <summary>Whether each point is marked.</summary>
        public bool HasDots { get; set; }
    }
}
