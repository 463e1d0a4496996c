using System;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graft
{
    /// <summary>
    /// Philox in lanes of 64 bits, a block in each. netstandard2.1's vectors can neither multiply 32 by 32 bits nor shift, so the upper half
    /// of a product comes out of double precision: with the lower half taken away, which is exact in integers, the upper half is left with
    /// an error far below one half.
    /// <code>
    ///   w, y   bits of 2^52 + word, a double whose last bit counts 1: a word in the lower half under an exponent
    ///   x, z   a word in the lower half under zeros
    ///   upper  ((2^52 + word) - 2^52) * (factor / 2^32)  -  (2^20 + lower / 2^32)  +  (2^52 + 2^20)   = bits of 2^52 + upper half
    /// </code>
    /// </summary>
    sealed unsafe class VectorNoiseLoops : INoiseLoops
    {
        const ulong One = 0x4330000000000000, Fraction = 0x4130000000000000;
        const double Shift = 1 / 4294967296.0;

        /// <summary>0, 1, 2, …, one a lane.</summary>
        readonly Vector<ulong> lanes = new Vector<ulong>(Enumerable.Range(0, 8).Select(lane => (ulong)lane).ToArray());

        [MethodImpl(JustInTime.Best)]
        public void Draw(ulong seed, ulong stream, ulong first, uint* draws)
        {
            int count = Vector<ulong>.Count;
            Vector<ulong> lower = new Vector<ulong>(0xffffffff);
            Vector<uint> low0 = Vector.AsVectorUInt32(new Vector<ulong>(0xD2511F53)), low1 = Vector.AsVectorUInt32(new Vector<ulong>(0xCD9E8D57));
            Vector<double> high0 = new Vector<double>(0xD2511F53 * Shift), high1 = new Vector<double>(0xCD9E8D57 * Shift);
            Vector<uint> next0 = Vector.AsVectorUInt32(new Vector<ulong>(0x9E3779B9)), next1 = Vector.AsVectorUInt32(new Vector<ulong>(0xBB67AE85));
            // Two vectors of blocks at a time, so that one's operations fill the other's waits.
            for (int lane = 0; lane < 16; lane += 2 * count)
            {
                Vector<ulong> w = (new Vector<ulong>((uint)first + (uint)lane) + lanes) | new Vector<ulong>(One), v = w + new Vector<ulong>((ulong)count);
                Vector<ulong> x = new Vector<ulong>(first >> 32), y = new Vector<ulong>((uint)stream | One), z = new Vector<ulong>(stream >> 32);
                Vector<ulong> s = x, t = y, u = z;
                Vector<uint> k0 = Vector.AsVectorUInt32(new Vector<ulong>((uint)seed)), k1 = Vector.AsVectorUInt32(new Vector<ulong>(seed >> 32));
                for (int round = 0; round < 10; round++)
                {
                    Vector<ulong> p0 = Low(w, low0), p1 = Low(y, low1), q0 = Low(v, low0), q1 = Low(t, low1);
                    Vector<ulong> high = High(w, p0, high0) ^ z ^ Vector.AsVectorUInt64(k1);
                    w = High(y, p1, high1) ^ x ^ Vector.AsVectorUInt64(k0);
                    y = high;
                    x = p1;
                    z = p0;
                    high = High(v, q0, high0) ^ u ^ Vector.AsVectorUInt64(k1);
                    v = High(t, q1, high1) ^ s ^ Vector.AsVectorUInt64(k0);
                    t = high;
                    s = q1;
                    u = q0;
                    k0 += next0;
                    k1 += next1;
                }
                uint* to = draws + lane;
                At(to) = Vector.Narrow(w & lower, v & lower);
                At(to + 16) = Vector.Narrow(x, s);
                At(to + 32) = Vector.Narrow(y & lower, t & lower);
                At(to + 48) = Vector.Narrow(z, u);
            }
        }

        [MethodImpl(JustInTime.Best)]
        public void Drop(float* x, uint* draws, uint threshold, float scale, float* y, int count)
        {
            var bits = new Vector<int>(BitConverter.SingleToInt32Bits(scale));
            // Machines compare numbers with signs: both sides lose half their range.
            var half = new Vector<uint>(0x80000000);
            var least = new Vector<int>((int)(threshold ^ 0x80000000));
            for (int i = 0; i < count; i += Vector<float>.Count)
            {
                Vector<int> kept = Vector.GreaterThanOrEqual(Vector.AsVectorInt32(At(draws + i) ^ half), least);
                *(Vector<float>*)(y + i) = *(Vector<float>*)(x + i) * Vector.AsVectorSingle(kept & bits);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector<ulong> Low(Vector<ulong> word, Vector<uint> factor) => Vector.AsVectorUInt64(Vector.AsVectorUInt32(word) * factor);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector<ulong> High(Vector<ulong> word, Vector<ulong> low, Vector<double> factor) => Vector.AsVectorUInt64(
            (Vector.AsVectorDouble(word) - new Vector<double>(4503599627370496.0)) * factor - Vector.AsVectorDouble(low | new Vector<ulong>(Fraction))
            + new Vector<double>(4503599627370496.0 + 1048576.0));

        static ref Vector<uint> At(uint* array) => ref *(Vector<uint>*)array;
    }
}
