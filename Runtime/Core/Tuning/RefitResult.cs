using System.Collections.Generic;

namespace Graft
{
    /// <summary>A trial's values, trained once more.</summary>
    public sealed class RefitResult
    {
        public RefitResult(ulong seed, Model model, IReadOnlyList<CurvePoint> curve, int epoch)
        {
            Seed = seed;
            Model = model;
            Curve = curve;
            Epoch = epoch;
        }

        public ulong Seed { get; }
        public Model Model { get; }
        public IReadOnlyList<CurvePoint> Curve { get; }

        /// <summary>The epoch whose weights the model has, counted from 1.</summary>
        public int Epoch { get; }

        /// <summary>That epoch's point of the curve.</summary>
        public CurvePoint Point => Curve[Epoch - 1];
    }
}
