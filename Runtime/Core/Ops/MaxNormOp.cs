namespace Graft
{
    /// <summary>
    /// Each unit's incoming weights, a column of the matrix, are scaled in place to a norm of at most so much (Srebro, Shraibman 2005; Hinton et al. 2012).
    /// It stands behind every update of a step, since a fusion may move an update to where a later one stood. Shape: inputs x units.
    /// </summary>
    public sealed class MaxNormOp : Op
    {
        readonly float norm;

        /// <param name="norm">What no unit's weights exceed, positive.</param>
        /// <param name="weights">Inputs x units.</param>
        /// <exception cref="ShapeException">The weights are no matrix.</exception>
        public MaxNormOp(float norm, Value weights) : base(new[] { weights }, new[] { weights })
        {
            Check(weights.Shape.Rank == 2, "a norm of incoming weights needs a matrix");
            this.norm = norm;
            Weights = weights;
        }

        /// <summary>Read and changed in place: inputs x units.</summary>
        public Value Weights { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Update.MaxNorm(norm, at[Weights]);
    }
}
