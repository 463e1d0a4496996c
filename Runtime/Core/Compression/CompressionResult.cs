using System.Collections.Generic;

namespace Graft
{
    /// <summary>What <see cref="ModelCompression"/> came to.</summary>
    public sealed class CompressionResult
    {
        /// <param name="model">What the last file holds.</param>
        /// <param name="curve">At least one point; the last is the result.</param>
        internal CompressionResult(Model model, IReadOnlyList<CompressionPoint> curve)
        {
            Model = model;
            Curve = curve;
        }

        /// <summary>The model as the file has it, its weights rounded as they are stored.</summary>
        public Model Model { get; }

        /// <summary>The bytes of its file.</summary>
        public byte[] File => Final.File;

        /// <summary>From the original over each round to the final model.</summary>
        public IReadOnlyList<CompressionPoint> Curve { get; }

        /// <summary>The model that came in.</summary>
        public CompressionPoint Original => Curve[0];

        /// <summary>The last point: what the goal asked for, or the last of the stops.</summary>
        public CompressionPoint Final => Curve[Curve.Count - 1];
    }
}
