using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graft
{
    /// <summary>What <c>Vector&lt;T&gt;</c> of netstandard2.1 lacks.</summary>
    static class VectorMath
    {
        /// <summary>
        /// exp, within 2 units in the last place between -87 and 88, and 0 or 2^127 and a bit beyond: exp(x) = 2^n exp(r) with
        /// r = x - n ln 2 in two parts (Cody, Waite) and |r| at most ln 2 / 2, where the Taylor polynomial of degree 7 is exact to
        /// rounding.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> Exp(Vector<float> x) =>
            ExpOfAtMost88(Vector.ConditionalSelect(Vector.GreaterThan(x, new Vector<float>(88f)), new Vector<float>(88f), x));

        /// <summary>exp where x is at most zero, 1 elsewhere.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector<float> ExpOfNegative(Vector<float> x) =>
            ExpOfAtMost88(Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), Vector<float>.Zero, x));

        // Bounds by comparison, not by Vector.Min and Max, which take some instructions more for the signs of zeros; what is no number stays none.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector<float> ExpOfAtMost88(Vector<float> x)
        {
            x = Vector.ConditionalSelect(Vector.LessThan(x, new Vector<float>(-87f)), new Vector<float>(-87f), x);
            // Adding 1.5 * 2^23 rounds to the nearest integer, which the last bits of the sum then hold.
            var magic = new Vector<float>(12582912f);
            Vector<float> rounded = x * new Vector<float>(1.44269504f) + magic, n = rounded - magic;
            Vector<float> r = x - n * new Vector<float>(0.693359375f) + n * new Vector<float>(2.12194440e-4f);
            Vector<float> p = new Vector<float>(1f / 5040);
            p = p * r + new Vector<float>(1f / 720);
            p = p * r + new Vector<float>(1f / 120);
            p = p * r + new Vector<float>(1f / 24);
            p = p * r + new Vector<float>(1f / 6);
            p = p * r + new Vector<float>(0.5f);
            p = p * r * r + r + Vector<float>.One;
            // 2^n: n + 127 as the exponent's bits; a multiplication by 2^23 is the shift that netstandard2.1 lacks, and what stands above n goes with it.
            Vector<int> exponent = (Vector.AsVectorInt32(rounded) + new Vector<int>(127)) * new Vector<int>(1 << 23);
            return p * Vector.AsVectorSingle(exponent);
        }
    }
}
