using System;

namespace Graft
{
    /// <summary>
    /// Weights as whole multiples, -127 to 127, of their unit's scale, which is bfloat16: the upper half of a float. With its eight bits a
    /// product is an exact float, below infinity even for the largest, so that a model which is loaded and saved again has the same scales and multiples.
    /// </summary>
    sealed class Int8Storage : WeightStorage
    {
        const int Largest = 127;
        const float SmallestNormal = 1.17549435e-38f; // 2^-126

        public Int8Storage() : base("int8", 2, 5, 1) { }

        internal override bool HasScales => true;
        internal override WeightStorage For(Tensor tensor) => tensor.Shape.Rank > 1 ? this : Float16.For(tensor);

        internal override ushort[] Scales(Tensor tensor)
        {
            var largest = new float[TensorFormat.Units(tensor.Shape)];
            for (int i = 0; i < tensor.Data.Length; i++) largest[i % largest.Length] = Math.Max(largest[i % largest.Length], Math.Abs(tensor.Data[i]));
            return Array.ConvertAll(largest, magnitude => Nearest((float)(magnitude / (double)Largest)));
        }

        internal override uint Encode(float value, ushort scale, PayloadWriter writer)
        {
            float step = Single(scale);
            // A scale of 0 is that of a unit whose weights are all 0, or too small for a float's exponent.
            double multiple = step == 0 ? 0 : Math.Round((double)value / step);
            return (byte)(sbyte)Math.Max(-Largest, Math.Min(Largest, multiple));
        }

        internal override void Decode(ReadOnlySpan<byte> codes, Span<float> values)
        {
            for (int i = 0; i < values.Length; i++) values[i] = codes[i] == 0x80 ? float.NaN : (sbyte)codes[i];
        }

        /// <summary>A scale as a float.</summary>
        public static float Single(ushort scale) => BitConverter.Int32BitsToSingle(scale << 16);

        // To the nearest, of two equally near the even one. Below a float's least exponent bfloat16 has fewer than eight bits, and a model that is saved
        // again would get other scales: such a unit's weights are zero.
        static ushort Nearest(float value)
        {
            if (value < SmallestNormal) return 0;
            int bits = BitConverter.SingleToInt32Bits(value);
            return (ushort)(bits + 0x7fff + (bits >> 16 & 1) >> 16);
        }
    }
}
