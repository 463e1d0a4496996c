using System;
using System.Numerics;

namespace Graft
{
    /// <summary>For each mask of eight inputs the places whose bits are set, in a row, and how many.</summary>
    static unsafe class NonzeroTable
    {
        static readonly ManagedBuffer places = new ManagedBuffer(256L * Stride * sizeof(int)), counts = new ManagedBuffer(256);

        static NonzeroTable()
        {
            for (int mask = 0; mask < 256; mask++)
                for (int i = 0; i < 8; i++)
                    if ((mask >> i & 1) != 0) Places[mask * Stride + Counts[mask]++] = i;
        }

        /// <summary>Ints from one mask's places to the next: whole vectors.</summary>
        public static int Stride => Math.Max(8, Vector<int>.Count);

        public static int* Places { get; } = (int*)places.Pointer;
        public static byte* Counts { get; } = counts.Pointer;
    }
}
