using System;

namespace Graft
{
    /// <summary>Pads with nothing on them, or next to nothing: empty, a few specks, noise; centred as a drawing would be. Not for several threads.</summary>
    sealed class BlankPainter
    {
        const int PadSide = 56;

        readonly byte[] pad = new byte[PadSide * PadSide];

        /// <summary>Draws one into 28 * 28 bytes.</summary>
        public void Paint(ref RandomStream random, Span<byte> image)
        {
            Array.Clear(pad, 0, pad.Length);
            switch (random.NextInt(4))
            {
                case 0: break;
                case 1: Specks(ref random); break;
                case 2: Salt(ref random); break;
                default: Grain(ref random); break;
            }
            DigitCentring.Centre(pad, PadSide, PadSide, image);
        }

        void Specks(ref RandomStream random)
        {
            for (int left = 1 + random.NextInt(6); left > 0; left--)
            {
                int width = 1 + random.NextInt(3), height = 1 + random.NextInt(3), x = random.NextInt(PadSide - width), y = random.NextInt(PadSide - height);
                byte ink = (byte)(40 + random.NextInt(216));
                for (int row = y; row < y + height; row++) pad.AsSpan(row * PadSide + x, width).Fill(ink);
            }
        }

        // Single pixels all over, from one in a hundred to one in three.
        void Salt(ref RandomStream random)
        {
            int oneIn = 3 + random.NextInt(98);
            for (int i = 0; i < pad.Length; i++)
                if (random.NextInt(oneIn) == 0) pad[i] = (byte)(40 + random.NextInt(216));
        }

        void Grain(ref RandomStream random)
        {
            int level = 30 + random.NextInt(226);
            for (int i = 0; i < pad.Length; i++) pad[i] = (byte)random.NextInt(level);
        }
    }
}
