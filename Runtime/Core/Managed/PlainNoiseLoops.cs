using System;

namespace Graft
{
    sealed unsafe class PlainNoiseLoops : INoiseLoops
    {
        public void Draw(ulong seed, ulong stream, ulong first, uint* draws)
        {
            for (int lane = 0; lane < 16; lane++)
                RandomStream.Block(seed, stream, first + (ulong)lane, out draws[lane], out draws[16 + lane], out draws[32 + lane], out draws[48 + lane]);
        }

        public void Drop(float* x, uint* draws, uint threshold, float scale, float* y, int count)
        {
            int bits = BitConverter.SingleToInt32Bits(scale);
            // The sign of draw - threshold as a mask over the scale's bits: no processor guesses a random branch.
            for (int i = 0; i < count; i++) y[i] = x[i] * BitConverter.Int32BitsToSingle(bits & ~(int)(((long)draws[i] - threshold) >> 63));
        }
    }
}
