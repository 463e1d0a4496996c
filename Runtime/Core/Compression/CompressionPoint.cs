using System;

namespace Graft
{
    /// <summary>One point of the curve of accuracy against size: a model as it would be stored.</summary>
    public readonly struct CompressionPoint
    {
        public CompressionPoint(string stage, double zeros, byte[] file, double accuracy)
        {
            Stage = stage;
            Zeros = zeros;
            File = file;
            Accuracy = accuracy;
        }

        /// <summary>"original", "fast" (folded, with fast activations), "round", "final" or "refined".</summary>
        public string Stage { get; }

        /// <summary>Share of the weights that are zero.</summary>
        public double Zeros { get; }

        /// <summary>The model file, whole: any point of the curve can be what ships.</summary>
        public byte[] File { get; }

        /// <summary>Of the file.</summary>
        public long Bytes => File.Length;

        /// <summary>On the validation examples, by the weights as the file has them.</summary>
        public double Accuracy { get; }

        public override string ToString() => FormattableString.Invariant($"{Stage}: {100 * Zeros:F1} % zeros, {Bytes} bytes, accuracy {Accuracy:F4}");
    }
}
