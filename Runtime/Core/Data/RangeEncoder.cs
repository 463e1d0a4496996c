using System;

namespace Graft
{
    /// <summary>
    /// Arithmetic coding of bits in integers, so that the bytes are the same on every machine: a bit of probability p takes -log2 p bits.
    /// The interval's low end is kept in 33 bits; bytes that a carry could still change are held back (Martin, "Range encoding", 1979).
    /// </summary>
    sealed class RangeEncoder : IBitCoder
    {
        const uint Smallest = 1u << 24;
        byte[] bytes = new byte[4096];
        int count;
        ulong low;
        uint range = uint.MaxValue;
        long held;
        byte last;
        bool started;

        public bool Code(ref BitChance chance, bool bit)
        {
            uint zero = (range >> BitChance.Bits) * chance.Zero;
            if (bit)
            {
                low += zero;
                range -= zero;
            }
            else range = zero;
            chance.Learn(bit);
            while (range < Smallest)
            {
                range <<= 8;
                Shift();
            }
            return bit;
        }

        /// <summary>All bytes; the decoder takes zeros for granted at the end, so those are left out.</summary>
        public byte[] Finish()
        {
            for (int i = 0; i < 5; i++) Shift();
            while (count > 0 && bytes[count - 1] == 0) count--;
            return bytes.AsSpan(0, count).ToArray();
        }

        // Moves the highest byte out, as soon as no carry can change it any more: a byte of 255 waits for the next.
        void Shift()
        {
            bool carry = low > uint.MaxValue;
            if (carry || low < 0xff000000)
            {
                if (started) Append((byte)(last + (carry ? 1 : 0)));
                for (; held > 0; held--) Append((byte)(carry ? 0 : 255));
                last = (byte)(low >> 24);
                started = true;
            }
            else held++;
            low = (low << 8) & uint.MaxValue;
        }

        void Append(byte value)
        {
            if (count == bytes.Length) Array.Resize(ref bytes, 2 * count);
            bytes[count++] = value;
        }
    }
}
