using NUnit.Framework;

namespace Graft.Tests
{
    public sealed unsafe class NoiseLoopsTests
    {
        static readonly ulong[] Seeds = { 0, 1, 0x80000000, 0xffffffffffffffff, 0x123456789abcdef0 };
        static readonly ulong[] Streams = { 0, 7, 0xffffffff, 0xffffffffffffffff, 0x8000000080000000 };
        static readonly ulong[] Firsts = { 0, 16, 0xfffffff0, 0x7fffffff00000010, 0xfffffffffffffff0 };

        static INoiseLoops[] Forms => new INoiseLoops[] { new VectorNoiseLoops(), new PlainNoiseLoops() };

        [Test]
        public void DrawsAreTheBlocksOfTheStream(
            [ValueSource(nameof(Forms))] object form, [ValueSource(nameof(Seeds))] ulong seed, [ValueSource(nameof(Streams))] ulong stream,
            [ValueSource(nameof(Firsts))] ulong first)
        {
            var random = new RandomStream(seed, stream);
            uint* draws = stackalloc uint[64];
            for (int trial = 0; trial < 40; trial++)
            {
                ((INoiseLoops)form).Draw(seed, stream, first, draws);
                for (int lane = 0; lane < 16; lane++)
                {
                    RandomStream.Block(seed, stream, first + (ulong)lane, out uint a, out uint b, out uint c, out uint d);
                    uint[] drawn = { draws[lane], draws[16 + lane], draws[32 + lane], draws[48 + lane] };
                    Assert.That(drawn, Is.EqualTo(new[] { a, b, c, d }), $"block {lane} of {seed}, {stream}, {first}");
                }
                seed = (ulong)random.NextUInt() << 32 | random.NextUInt();
                stream = (ulong)random.NextUInt() << 32 | random.NextUInt();
                first = ((ulong)random.NextUInt() << 32 | random.NextUInt()) & ~15ul;
            }
        }

        [Test]
        public void DropsWhatLiesBelowTheThreshold([ValueSource(nameof(Forms))] object form)
        {
            uint[] edges = { 0, 1, 0x7fffffff, 0x80000000, 0x80000001, 0xfffffffe, 0xffffffff };
            float* x = stackalloc float[16], y = stackalloc float[16];
            uint* draws = stackalloc uint[16];
            foreach (uint threshold in edges)
            {
                for (int i = 0; i < 16; i++)
                {
                    x[i] = i - 7.5f;
                    draws[i] = edges[i % edges.Length];
                }
                ((INoiseLoops)form).Drop(x, draws, threshold, 1.25f, y, 16);
                for (int i = 0; i < 16; i++) Assert.That(y[i], Is.EqualTo(draws[i] >= threshold ? 1.25f * x[i] : 0), $"{draws[i]} at {threshold}");
            }
        }
    }
}
