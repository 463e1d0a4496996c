using System;
using System.Linq;

namespace Graft
{
    /// <summary>One rate up to a step, another from there on, and so on (Senior, Heigold, Ranzato, Yang 2013).</summary>
    public sealed class PiecewiseConstant : ISchedule
    {
        readonly float initial;
        readonly (int from, float rate)[] pieces;

        /// <param name="initial">The rate to begin with, positive.</param>
        /// <param name="pieces">The step that each further rate begins at, ascending, and the rate, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">A rate is not positive.</exception>
        /// <exception cref="ArgumentException">The steps do not ascend from 1 or more.</exception>
        public PiecewiseConstant(float initial, params (int from, float rate)[] pieces)
        {
            this.initial = Hyperparameter.Rate(initial, nameof(initial));
            this.pieces = pieces.ToArray();
            int before = 0;
            foreach (var (from, rate) in pieces)
            {
                if (from <= before) throw new ArgumentException($"A piece begins at step {from}, after one at {before}: let the steps ascend.", nameof(pieces));
                Hyperparameter.Rate(rate, nameof(pieces));
                before = from;
            }
        }

        /// <inheritdoc/>
        public float At(int step)
        {
            float rate = initial;
            foreach (var piece in pieces)
                if (piece.from <= step) rate = piece.rate;
            return rate;
        }

        /// <summary>As checkpoints name it: "piecewise 0.01, from 1000 0.001".</summary>
        public override string ToString() =>
            FormattableString.Invariant($"piecewise {initial:R}") + string.Concat(pieces.Select(piece => FormattableString.Invariant($", from {piece.from} {piece.rate:R}")));
    }
}
