using System.Collections.Generic;

namespace Graft
{
    /// <summary>Where one training of a trial stands that is under way.</summary>
    public sealed class TrialProgress
    {
        /// <param name="trial">The trial.</param>
        /// <param name="rung">Which of the search's rungs, counted from 0; 0 in a refit.</param>
        /// <param name="part">Which part of the validation plan it leaves out; in a refit, which of the seeds.</param>
        /// <param name="epochs">It trains to so many, those of earlier rungs included.</param>
        /// <param name="curve">A point for each epoch so far; a copy.</param>
        internal TrialProgress(Trial trial, int rung, int part, int epochs, IReadOnlyList<CurvePoint> curve)
        {
            Trial = trial;
            Rung = rung;
            Part = part;
            Epochs = epochs;
            Curve = curve;
        }

        /// <summary>Whose training it is.</summary>
        public Trial Trial { get; }

        /// <summary>Which of the search's rungs, counted from 0; 0 in a refit.</summary>
        public int Rung { get; }

        /// <summary>Which part of the validation plan it leaves out, counted from 0; in a refit, which of the seeds.</summary>
        public int Part { get; }

        /// <summary>It trains to so many, those of earlier rungs included, unless it stops early.</summary>
        public int Epochs { get; }

        /// <summary>A point for each epoch so far, those of earlier rungs included; a copy.</summary>
        public IReadOnlyList<CurvePoint> Curve { get; }
    }
}
