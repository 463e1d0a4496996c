using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// How a file stores the numbers of a tensor: each as a code of so many bytes, beside which a storage may keep a scale per output unit.
    /// Weights are matrices; vectors (biases, normalizations, slopes) are few and matter each, so none is stored in less than float16.
    /// A model that was loaded is saved again in the same storage as the same bytes.
    /// </summary>
    public abstract class WeightStorage
    {
        /// <summary>Every bit of every weight.</summary>
        public static WeightStorage Float32 { get; } = new Float32Storage();

        /// <summary>
        /// Two bytes each, rounded to the nearest IEEE half, of two equally near to the even one; at most 65504. A vector with a value beyond
        /// float16's normal range (other than 0) stays float32.
        /// </summary>
        public static WeightStorage Float16 { get; } = new Float16Storage();

        /// <summary>
        /// One byte each, -127 to 127, times a scale of the weight's unit: the unit's largest magnitude / 127, rounded to bfloat16. Vectors as
        /// with <see cref="Float16"/>.
        /// </summary>
        public static WeightStorage Int8 { get; } = new Int8Storage();

        /// <summary>All three, the truest first.</summary>
        public static IReadOnlyList<WeightStorage> All { get; } = new[] { Float32, Float16, Int8 };

        private protected WeightStorage(string name, int denseId, int sparseId, int width)
        {
            (Name, DenseId, SparseId, Width) = (name, denseId, sparseId, width);
        }

        /// <summary>"float32", "float16" or "int8".</summary>
        public string Name { get; }

        /// <summary>The file's number for tensors with every element in it, and for those without their zeros.</summary>
        internal int DenseId { get; }
        internal int SparseId { get; }

        /// <summary>Bytes of a code.</summary>
        internal int Width { get; }

        /// <summary>The one that reads this encoding; null where none does.</summary>
        internal static WeightStorage OfEncoding(int encoding)
        {
            foreach (WeightStorage storage in All)
                if (encoding == storage.DenseId || encoding == storage.SparseId) return storage;
            return null;
        }

        internal virtual bool HasScales => false;

        /// <summary>The name.</summary>
        public override string ToString() => Name;

        /// <summary>What is used for a tensor where this is asked for.</summary>
        internal abstract WeightStorage For(Tensor tensor);

        /// <summary>The scale of each unit as it is stored; null where there are none.</summary>
        internal virtual ushort[] Scales(Tensor tensor) => null;

        /// <summary>A number's code; 0 is zero's alone.</summary>
        /// <param name="value">Finite.</param>
        /// <param name="scale">Its unit's, as stored.</param>
        /// <param name="writer">For the exception where there is no code.</param>
        internal abstract uint Encode(float value, ushort scale, PayloadWriter writer);

        /// <summary>The codes' numbers before they are scaled; NaN where the file holds none.</summary>
        internal abstract void Decode(ReadOnlySpan<byte> codes, Span<float> values);
    }
}
