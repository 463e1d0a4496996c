using System;

namespace Graft
{
    /// <summary>One point of the curve of accuracy against size: a model as it would be stored.</summary>
    public readonly struct CompressionPoint
    {
        /// <param name="stage">One of the names that <see cref="Stage"/> lists.</param>
        /// <param name="zeros">Share of the weights that are zero, 0 to 1.</param>
        /// <param name="file">The model file, whole; kept, not copied.</param>
        /// <param name="accuracy">On the validation examples, 0 to 1.</param>
        internal CompressionPoint(string stage, double zeros, byte[] file, double accuracy)
        {
            Stage = stage;
            Zeros = zeros;
            File = file;
            Accuracy = accuracy;
        }

        /// <summary>"original", "fast" (folded, with fast activations), "round", "final" or "refined".</summary>
        public string Stage { get; }

        /// <summary>Share of the weights that are zero, 0 to 1.</summary>
        public double Zeros { get; }

        /// <summary>The model file, whole: any point of the curve can be what ships.</summary>
        public byte[] File { get; }

        /// <summary>The file's length.</summary>
        public long Bytes => File.Length;

        /// <summary>On the validation examples, 0 to 1, by the weights as the file has them.</summary>
        public double Accuracy { get; }

        /// <summary>Such as "round: 90.0 % zeros, 20480 bytes, accuracy 0.9870".</summary>
        public override string ToString() => FormattableString.Invariant($"{Stage}: {100 * Zeros:F1} % zeros, {Bytes} bytes, accuracy {Accuracy:F4}");
    }
}
