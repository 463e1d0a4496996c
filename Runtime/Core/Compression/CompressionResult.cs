using System.Collections.Generic;

namespace Graft
{
    /// <summary>What <see cref="ModelCompression"/> came to.</summary>
    public sealed class CompressionResult
    {
        public CompressionResult(Model model, IReadOnlyList<CompressionPoint> curve)
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
        public CompressionPoint Original => Curve[0];
        public CompressionPoint Final => Curve[Curve.Count - 1];
    }
}
