using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class DeflationTests
    {
        static readonly byte[] Sound = ModelFile.Write(TestFiles.Sparse());
        static readonly byte[] Payload = FileSurgery.Payload(Sound);

        [Test]
        public void APayloadIsDeflatedWhereThatPays()
        {
            byte[] open = TestFiles.Open(TestFiles.Sparse());
            Assert.That(FileSurgery.Flags(Sound), Is.EqualTo(FileSurgery.Deflated));
            Assert.That(FileSurgery.Flags(open), Is.EqualTo(0));
            Assert.That(Sound.Length, Is.LessThan(open.Length));
            Assert.That(Payload, Is.EqualTo(FileSurgery.Payload(open)));
            Assert.That(ModelFile.Write(ModelFile.Read(open)), Is.EqualTo(Sound));
            // Random floats hardly shrink.
            var network = new Network(new Shape(100), new Dense(50));
            network.Initialize(1);
            Assert.That(FileSurgery.Flags(ModelFile.Write(new Model(network, new MeanSquaredError(), null))), Is.EqualTo(0));
            // And what shrinks too far would look like a bomb.
            network = new Network(new Shape(100), new Dense(50, new Constant(0.5f)));
            network.Initialize(1);
            byte[] same = ModelFile.Write(new Model(network, new MeanSquaredError(), null));
            Assert.That(FileSurgery.Flags(same), Is.EqualTo(0));
            Assert.That(FileSurgery.Deflate(FileSurgery.Payload(same)).Length * 16, Is.LessThan(same.Length));
            ModelFile.Read(same);
        }

        [Test]
        public void LengthsThatCannotBe()
        {
            byte[] deflated = FileSurgery.Deflate(Payload);
            foreach (long length in new[] { -1, 0, deflated.Length, 16L * deflated.Length + 1 }) Refused(Sealed(deflated, length), "cannot stand for");
            foreach (long length in new[] { long.MaxValue, 1L << 32, (1L << 28) + 1 }) Refused(Sealed(deflated, length), "ModelLimits.InflatedBytes");
            Refused(Sealed(deflated, Payload.Length - 1), "goes on after");
            Refused(Sealed(deflated, Payload.Length + 1), "Get the file anew");
            Refused(Sealed(Payload, Payload.Length + 1, 0), "cannot stand for");
            Refused(Sealed(Payload, Payload.Length - 1, 0), "cannot stand for");
            foreach (int flag in new[] { 4, 1 << 30 }) Refused(Sealed(Payload, Payload.Length, flag), "update Graft");
            Refused(Sealed(Payload, 2 * Payload.Length), "Get the file anew");
            // Without its last bytes, the end alone, a runtime may find nothing amiss.
            for (int length = deflated.Length - 4; 16 * length >= Payload.Length; length--) Refused(Sealed(deflated.Take(length).ToArray(), Payload.Length), "Get the file anew");
        }

        [Test]
        public void ABombIsNotInflated()
        {
            byte[] bomb = FileSurgery.Deflate(new byte[50_000_000]);
            foreach (long length in new[] { 50_000_000, 16L * bomb.Length, 2L * bomb.Length }) Refused(Sealed(bomb, length), "", 17 * bomb.Length);
        }

        [Test]
        public void TheLimitsHoldForReadingAndWriting()
        {
            var limits = new ModelLimits { InflatedBytes = Payload.Length - 1 };
            Assert.That(() => ModelFile.Read(Sound, limits), Throws.TypeOf<ModelFileException>().With.Message.Contains("ModelLimits.InflatedBytes"));
            Assert.That(() => ModelFile.Write(TestFiles.Sparse(), limits), Throws.TypeOf<ModelFileException>().With.Message.Contains("ModelLimits.InflatedBytes"));
            var exact = new ModelLimits { InflatedBytes = Payload.Length, Bytes = Sound.Length };
            Assert.That(ModelFile.Write(ModelFile.Read(Sound, exact), exact), Is.EqualTo(Sound));
        }

        static byte[] Sealed(byte[] stored, long inflated, int flags = FileSurgery.Deflated) => FileSurgery.SealStored(Sound, stored, inflated, flags);

        static void Refused(byte[] bytes, string word, long memory = 0)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => ModelFile.Read(bytes), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(100_000 + memory));
        }
    }
}
