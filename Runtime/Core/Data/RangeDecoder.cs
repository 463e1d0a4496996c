using System;

namespace Graft
{
    /// <summary>Reads what <see cref="RangeEncoder"/> wrote. Any bytes can be read: what follows the last is taken for zeros, and each bit is one or the other.</summary>
    sealed class RangeDecoder : IBitCoder
    {
        const uint Smallest = 1u << 24;
        readonly ReadOnlyMemory<byte> bytes;
        int next;
        uint range = uint.MaxValue, code;

        public RangeDecoder(ReadOnlyMemory<byte> bytes)
        {
            this.bytes = bytes;
            for (int i = 0; i < 4; i++) code = code << 8 | Next();
        }

        public bool Code(ref BitChance chance, bool bit)
        {
            uint zero = (range >> BitChance.Bits) * chance.Zero;
            bit = code >= zero;
            if (bit)
            {
                code -= zero;
                range -= zero;
            }
            else range = zero;
            chance.Learn(bit);
            while (range < Smallest)
            {
                range <<= 8;
                code = code << 8 | Next();
            }
            return bit;
        }

        byte Next() => next < bytes.Length ? bytes.Span[next++] : (byte)0;
    }
}
