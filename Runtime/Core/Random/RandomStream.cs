using System;

namespace Graft
{
    /// <summary>
    /// Counter-based random numbers: Philox4x32-10 (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
    /// A draw depends on (seed, stream, index) alone, so every backend can make the same numbers anywhere, in any order.
    /// The struct walks the indices of one stream; copies walk on independently.
    /// </summary>
    public struct RandomStream
    {
        readonly ulong seed;
        readonly ulong stream;
        ulong block;
        uint a, b, c, d;
        int left;

        /// <summary>The stream's first draw comes next. Streams of one seed are independent of each other.</summary>
        /// <param name="seed">The key.</param>
        /// <param name="stream">What the numbers are for: one of <see cref="RandomStreams"/>, plus an index.</param>
        public RandomStream(ulong seed, ulong stream)
        {
            this.seed = seed;
            this.stream = stream;
            block = 0;
            a = b = c = d = 0;
            left = 0;
        }

        /// <summary>One draw: uniform over all 32-bit values.</summary>
        public uint NextUInt()
        {
            if (left == 0)
            {
                Block(seed, stream, block++, out a, out b, out c, out d);
                left = 4;
            }
            switch (left--)
            {
                case 4: return a;
                case 3: return b;
                case 2: return c;
                default: return d;
            }
        }

        /// <summary>Uniform in [0, 1), a multiple of 2^-24, by one draw.</summary>
        public float NextFloat() => (NextUInt() >> 8) * (1f / 16777216f);

        /// <summary>Uniform in [from, to), by one draw; rounding may give <paramref name="to"/> itself.</summary>
        public float NextFloat(float from, float to) => from + (to - from) * NextFloat();

        /// <summary>Uniform in 0 … count - 1 without bias, by one draw or, now and then, several (Lemire 2019).</summary>
        /// <param name="count">At least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">count is not positive.</exception>
        public int NextInt(int count)
        {
            if (count <= 0) throw new ArgumentOutOfRangeException(nameof(count), count, "A random index needs at least one value to choose from.");
            uint range = (uint)count, floor = (uint)(-count) % range;
            while (true)
            {
                ulong product = (ulong)NextUInt() * range;
                if ((uint)product >= floor) return (int)(product >> 32);
            }
        }

        /// <summary>Normal with mean 0 and variance 1: Box and Muller's transform (1958) of two draws, in double precision.</summary>
        public float NextNormal()
        {
            double radius = Math.Sqrt(-2 * Math.Log((NextUInt() + 1.0) / 4294967296.0));
            return (float)(radius * Math.Cos(2 * Math.PI * (NextUInt() / 4294967296.0)));
        }

        /// <summary>Puts the items into a random order, each as likely as the others, in place (Fisher, Yates 1938; Durstenfeld 1964).</summary>
        public void Shuffle<T>(Span<T> items)
        {
            for (int i = items.Length - 1; i > 0; i--)
            {
                int j = NextInt(i + 1);
                T item = items[i];
                items[i] = items[j];
                items[j] = item;
            }
        }

        /// <summary>Four 32-bit draws: the Philox4x32-10 block of key = seed, counter = (block, stream).</summary>
        /// <param name="seed">The key, low half first.</param>
        /// <param name="stream">The counter's upper 64 bits.</param>
        /// <param name="block">The counter's lower 64 bits: draws 4 block … 4 block + 3 of the stream.</param>
        /// <param name="a">The first of them.</param>
        /// <param name="b">The second.</param>
        /// <param name="c">The third.</param>
        /// <param name="d">The fourth.</param>
        public static void Block(ulong seed, ulong stream, ulong block, out uint a, out uint b, out uint c, out uint d)
        {
            // Locals: a compiler keeps these in registers, and what is handed out in memory.
            uint w = (uint)block, x = (uint)(block >> 32), y = (uint)stream, z = (uint)(stream >> 32), k0 = (uint)seed, k1 = (uint)(seed >> 32);
            for (int round = 0; round < 10; round++)
            {
                ulong p0 = (ulong)w * 0xD2511F53u, p1 = (ulong)y * 0xCD9E8D57u;
                w = (uint)(p1 >> 32) ^ x ^ k0;
                x = (uint)p1;
                y = (uint)(p0 >> 32) ^ z ^ k1;
                z = (uint)p0;
                k0 += 0x9E3779B9u;
                k1 += 0xBB67AE85u;
            }
            a = w;
            b = x;
            c = y;
            d = z;
        }
    }
}
