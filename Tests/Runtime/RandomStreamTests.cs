using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class RandomStreamTests
    {
        // The known-answer vectors published with Random123 for philox4x32-10: counter words, key words, result words.
        [TestCase(0ul, 0ul, 0ul, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
        [TestCase(0xfffffffffffffffful, 0xfffffffffffffffful, 0xfffffffffffffffful, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
        [TestCase(0x85a308d3243f6a88ul, 0x0370734413198a2eul, 0x299f31d0a4093822ul, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
        public void BlockMatchesThePublishedVectors(ulong block, ulong stream, ulong seed, uint a, uint b, uint c, uint d)
        {
            RandomStream.Block(seed, stream, block, out uint w, out uint x, out uint y, out uint z);
            Assert.That(new[] { w, x, y, z }, Is.EqualTo(new[] { a, b, c, d }));
        }

        [Test]
        public void DrawsAreUniformAndNormal()
        {
            var stream = new RandomStream(7, 3);
            var uniform = Enumerable.Range(0, 100_000).Select(_ => (double)stream.NextFloat()).ToArray();
            Assert.That(uniform.Average(), Is.EqualTo(0.5).Within(0.01));
            Assert.That(uniform.Min(), Is.GreaterThanOrEqualTo(0));
            Assert.That(uniform.Max(), Is.LessThan(1));
            var normal = Enumerable.Range(0, 100_000).Select(_ => (double)stream.NextNormal()).ToArray();
            Assert.That(normal.Average(), Is.EqualTo(0).Within(0.02));
            Assert.That(normal.Average(x => x * x), Is.EqualTo(1).Within(0.03));
        }

        [Test]
        public void ShuffleIsAPermutationThatTheSeedDecides()
        {
            int[] Shuffled(ulong seed)
            {
                var items = Enumerable.Range(0, 100).ToArray();
                var stream = new RandomStream(seed, 0);
                stream.Shuffle<int>(items);
                return items;
            }
            Assert.That(Shuffled(1), Is.EquivalentTo(Enumerable.Range(0, 100)));
            Assert.That(Shuffled(1), Is.EqualTo(Shuffled(1)));
            Assert.That(Shuffled(1), Is.Not.EqualTo(Shuffled(2)));
            Assert.That(Shuffled(1), Is.Not.EqualTo(Enumerable.Range(0, 100)));
        }

        [Test]
        public void NextIntNeedsSomethingToChooseFrom()
        {
            var stream = new RandomStream(1, 0);
            Assert.That(() => stream.NextInt(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }
}
