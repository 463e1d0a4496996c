using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What a run came to.</summary>
    sealed class TrainerResult
    {
        public TrainerResult(Model model, IReadOnlyList<CurvePoint> curve, bool isWhole)
        {
            Model = model;
            Curve = curve;
            IsWhole = isWhole;
        }

        /// <summary>With the weights that count: the best, or the last where the schedule ends with the run.</summary>
        public Model Model { get; }
        public IReadOnlyList<CurvePoint> Curve { get; }

        /// <summary>Whether the run came to its end.</summary>
        public bool IsWhole { get; }
    }
}
