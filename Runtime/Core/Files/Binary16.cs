using System;

namespace Graft
{
    /// <summary>
    /// IEEE 754 binary16: sign, five bits of exponent, ten of fraction; finite to 65504, normal from 2^-14, down to 2^-24. netstandard2.1 has
    /// no Half.
    /// </summary>
    static class Binary16
    {
        public const float Largest = 65504, SmallestNormal = 1f / 16384;

        /// <summary>The nearest, of two equally near the one with an even fraction; infinity from 65520.</summary>
        public static ushort FromSingle(float value)
        {
            uint bits = (uint)BitConverter.SingleToInt32Bits(value), sign = bits >> 16 & 0x8000, magnitude = bits & 0x7fffffff;
            if (magnitude > 0x7f800000) return (ushort)(sign | 0x7e00);
            if (magnitude >= 0x47800000) return (ushort)(sign | 0x7c00);
            // Normal: the exponents' biases differ by 112, the fractions by 13 bits. A carry out of the fraction is the next exponent.
            if (magnitude >= 0x38800000) return (ushort)(sign | Nearest(magnitude - (112u << 23), 13));
            // Subnormal: a whole number of 2^-24, the fraction with its leading one moved down.
            int shift = 126 - (int)(magnitude >> 23);
            return (ushort)(sign | (shift > 24 ? 0 : Nearest(magnitude & 0x7fffff | 0x800000, shift)));
        }

        public static float ToSingle(ushort code)
        {
            int exponent = code >> 10 & 31, fraction = code & 0x3ff;
            float magnitude = exponent == 0 ? fraction * (1f / (1 << 24)) : BitConverter.Int32BitsToSingle(exponent == 31 ? 0x7f800000 | fraction << 13 : exponent + 112 << 23 | fraction << 13);
            return code >= 0x8000 ? -magnitude : magnitude;
        }

        static uint Nearest(uint value, int shift)
        {
            uint half = 1u << shift - 1, rest = value & (1u << shift) - 1, kept = value >> shift;
            return rest > half || (rest == half && (kept & 1) == 1) ? kept + 1 : kept;
        }
    }
}
