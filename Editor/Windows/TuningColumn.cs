using System;

namespace Graft.Editing
{
    /// <summary>A column of the table of trials.</summary>
    sealed class TuningColumn
    {
        /// <param name="title">What stands above it.</param>
        /// <param name="width">In pixels.</param>
        /// <param name="text">What stands in it.</param>
        /// <param name="order">By what it sorts; what has none comes last.</param>
        /// <param name="about">What it is, for a tooltip.</param>
        public TuningColumn(string title, float width, Func<TuningTrial, string> text, Func<TuningTrial, IComparable> order, string about)
        {
            (Title, Width, Text, Order, About) = (title, width, text, order, about);
        }

        public string Title { get; }
        public float Width { get; }
        public Func<TuningTrial, string> Text { get; }

        /// <summary>Null where a trial has none.</summary>
        public Func<TuningTrial, IComparable> Order { get; }
        public string About { get; }
    }
}
