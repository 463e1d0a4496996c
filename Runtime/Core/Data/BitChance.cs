namespace Graft
{
    /// <summary>How probable it is that the next bit is 0, in 4096ths, learned from the bits so far: their mean at first, later a running one.</summary>
    struct BitChance
    {
        public const int Bits = 12;
        const int Least = 32, Slowest = 30;
        ushort one;
        byte seen;

        public uint Zero => (1u << Bits) - One;

        // Half at first; what is stored differs by that, so that a new array needs no filling.
        uint One => (uint)((1 << (Bits - 1)) ^ one);

        public void Learn(bool bit)
        {
            if (seen < Slowest) seen++;
            // The n-th bit moves the mean by 1 / (n + 1/2): the half stands for what was believed before.
            int now = (int)One, moved = now + ((bit ? 1 << Bits : 0) - now) * 2 / (2 * seen + 1);
            one = (ushort)((1 << (Bits - 1)) ^ System.Math.Max(Least, System.Math.Min((1 << Bits) - Least, moved)));
        }
    }
}
