namespace Graft
{
    /// <summary>All that changes from one step to the next; everything else is bound into the launches.</summary>
    public readonly struct StepArguments
    {
        /// <param name="step">Steps since the run began, at least 0.</param>
        /// <param name="row">Row of the step table: steps since the epoch began, at least 0.</param>
        /// <param name="first">The batch's first place in the epoch's order, at least 0.</param>
        public StepArguments(int step, int row, int first)
        {
            Step = step;
            Row = row;
            First = first;
        }

        /// <summary>Steps since the run began: the counter of random numbers.</summary>
        public int Step { get; }

        /// <summary>The row of the step table, counted from the start of the epoch.</summary>
        public int Row { get; }

        /// <summary>The batch's first place in the epoch's order, and in its outcomes.</summary>
        public int First { get; }
    }
}
