using System.Collections.Generic;

namespace Graft
{
    /// <summary>A trial's values, trained once more.</summary>
    public sealed class RefitResult
    {
        /// <param name="seed">Initial values and the order of the examples came from it.</param>
        /// <param name="model">The trained network, with the data's classes.</param>
        /// <param name="curve">A point per epoch trained.</param>
        /// <param name="epoch">The epoch whose weights the model has, counted from 1.</param>
        internal RefitResult(ulong seed, Model model, IReadOnlyList<CurvePoint> curve, int epoch)
        {
            Seed = seed;
            Model = model;
            Curve = curve;
            Epoch = epoch;
        }

        /// <summary>Initial values and the order of the examples came from it.</summary>
        public ulong Seed { get; }

        /// <summary>The trained network, with the data's classes.</summary>
        public Model Model { get; }

        /// <summary>A point per epoch trained.</summary>
        public IReadOnlyList<CurvePoint> Curve { get; }

        /// <summary>The epoch whose weights the model has, counted from 1.</summary>
        public int Epoch { get; }

        /// <summary>That epoch's point of the curve.</summary>
        public CurvePoint Point => Curve[Epoch - 1];
    }
}
