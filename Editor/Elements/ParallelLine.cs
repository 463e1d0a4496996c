using System.Collections.Generic;
using UnityEngine;

namespace Graft.Editing
{
    /// <summary>A line of a parallel plot: one thing with a place on each axis.</summary>
    sealed class ParallelLine
    {
        /// <param name="id">What is said when it is pressed.</param>
        /// <param name="places">One for each axis, 0 at the foot and 1 at the top; where it is no number, the line ends.</param>
        /// <param name="colour">Its own.</param>
        /// <param name="text">What is read when it is pointed at.</param>
        /// <param name="isChosen">Whether it lies above others, and broader.</param>
        public ParallelLine(int id, IReadOnlyList<double> places, Color colour, string text, bool isChosen)
        {
            Id = id;
            Places = places;
            Colour = colour;
            Text = text;
            IsChosen = isChosen;
        }

        public int Id { get; }
        public IReadOnlyList<double> Places { get; }
        public Color Colour { get; }
        public string Text { get; }
        public bool IsChosen { get; }
    }
}
