using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class MemoryFormatTests
    {
        static readonly byte[] Sound = TestFiles.Open(TestFiles.Remembering());

        [Test]
        public void AMemoryComesBackAsItWas()
        {
            ExampleMemory memory = TestFiles.Remembering().Memory, read = ModelFile.Read(Sound).Memory;
            Assert.That(read.ImageShape, Is.EqualTo(new Shape(2, 3)));
            Assert.That(read.Classes, Is.EqualTo(memory.Classes));
            Assert.That(read.Counts, Is.EqualTo(new[] { 2, 3 }));
            Assert.That(read.Levels, Is.EqualTo(4));
            Assert.That(read.ToDataset().Bytes, Is.EqualTo(memory.ToDataset().Bytes));
            Assert.That(TestFiles.Open(ModelFile.Read(Sound)), Is.EqualTo(Sound));
        }

        [Test]
        public void AModelWithoutOneIsWrittenAsBefore()
        {
            byte[] without = FileSurgery.Payload(TestFiles.Open(TestFiles.Classifier())), with = FileSurgery.Payload(Sound);
            Assert.That(ModelFile.Read(TestFiles.Open(TestFiles.Classifier())).Memory, Is.Null);
            Assert.That(without[0], Is.EqualTo(0x86));
            Assert.That(with[0], Is.EqualTo(0x87));
            Assert.That(with.Take(without.Length).Skip(1), Is.EqualTo(without.Skip(1)), "the memory follows all that was there");
        }

        [Test]
        public void WhatAMemoryTakesInAFileIsWhatItSays()
        {
            Model model = Digits(300);
            var plain = new Model(model.Network, model.Loss, model.Classes);
            int taken = TestFiles.Open(model).Length - TestFiles.Open(plain).Length - "memory".Length - 1;
            Assert.That(taken, Is.InRange(model.Memory.Bytes - 80, model.Memory.Bytes));
        }

        [Test]
        public void AMemoryBeyondTheLimitIsNeitherWrittenNorRead()
        {
            Model large = Digits(1000);
            Assert.That(large.Memory.Bytes, Is.GreaterThan(ExampleMemory.MostBytes));
            Assert.That(() => TestFiles.Open(large), Throws.TypeOf<ModelFileException>().With.Message.Contains("ModelLimits.Memory"));
            byte[] bytes = TestFiles.Open(large, new ModelLimits { Memory = 100_000 });
            Refused(bytes, "16384 is the limit");
            Assert.That(ModelFile.Read(bytes, new ModelLimits { Memory = 100_000 }).Memory.Count, Is.EqualTo(1000));
        }

        // Its images could not become a data set when they are asked for.
        [Test]
        public void AMemoryOfClassesThatCannotBeToldApartIsRefused() => Refused(FileSurgery.Rename(Sound, "nö", "yes"), "named twice");

        [Test]
        public void AnotherModelsMemoryIsRefused()
        {
            Model model = TestFiles.Remembering();
            Assert.That(() => new Model(model.Network, model.Loss, new[] { "no", "yes" }, 1, null, model.Memory), Throws.TypeOf<ArgumentException>().With.Message.Contains("classes"));
            var wide = new Network(new Shape(7), new Dense(2));
            Assert.That(() => new Model(wide, model.Loss, model.Classes, 1, null, model.Memory), Throws.TypeOf<ArgumentException>().With.Message.Contains("2 x 3"));
            var loss = new MeanSquaredError();
            Assert.That(() => new Model(model.Network, loss, null, 1, null, model.Memory), Throws.TypeOf<ArgumentException>());
        }

        [Test]
        public void ContentThatIsWrong()
        {
            byte[] huge = { 0xce, 0x7f, 0xff, 0xff, 0xff };
            byte[] Memory(byte[] shape, byte levels, byte[] counts, params byte[] code) =>
                FileSurgery.Replace(Sound, "memory", new byte[] { 0x94 }.Concat(shape).Append(levels).Concat(counts).Append((byte)0xc4).Append((byte)code.Length).Concat(code).ToArray());
            byte[] shape = { 0x92, 2, 3 }, two = { 0x92, 1, 1 };
            Assert.That(ModelFile.Read(Memory(shape, 4, two, 1, 2, 3)).Memory.ToDataset().Count, Is.EqualTo(2), "a sound one, made by hand");
            Refused(Memory(new byte[] { 0x91, 6 }, 4, two), "height x width");
            Refused(Memory(new byte[] { 0x92, 2, 4 }, 4, two), "does not fit a network");
            Refused(Memory(new byte[] { 0x92, 0, 3 }, 4, two), "size 0");
            Refused(Memory(new byte[] { 0x92 }.Concat(huge).Concat(huge).ToArray(), 4, two), "limit");
            Refused(Memory(shape, 1, two), "levels");
            Refused(Memory(shape, 17, two), "levels");
            Refused(Memory(shape, 4, new byte[] { 0x91, 1 }), "counts");
            Refused(Memory(shape, 4, new byte[] { 0x92, 0, 0 }), "at least one");
            Refused(Memory(shape, 4, new byte[] { 0x92, 1, 0xff }), "is -1");
            Refused(Memory(shape, 4, new byte[] { 0x92, 1 }.Concat(huge).ToArray()), "pixels");
            Refused(Memory(shape, 4, new byte[] { 0xdd, 0x7f, 0xff, 0xff, 0xff }), "");
            Refused(FileSurgery.Replace(Sound, "memory", new byte[] { 0xc0 }), "");
            Refused(FileSurgery.Replace(Sound, "memory", new byte[] { 0x93, 0x92, 2, 3, 4, 0x92, 1, 1 }), "3 parts");
            Refused(FileSurgery.Replace(Sound, "classes", new byte[] { 0xc0 }), "memory");
            Refused(FileSurgery.Rename(Sound, "memory", "memoir"), "'memoir' stands where 'memory' belongs");
            byte[] payload = FileSurgery.Payload(Sound);
            payload[0] = 0x89;
            Refused(FileSurgery.Seal(Sound, payload), "9 fields");
            payload[0] = 0x88;
            Refused(FileSurgery.Seal(Sound, payload), "Get the file anew");
            payload[0] = 0x86;
            Refused(FileSurgery.Seal(Sound, payload), "follow the last field");
        }

        static Model Digits(int count)
        {
            var network = new Network(new Shape(28, 28), new Dense(10));
            Dataset digits = SyntheticDigits.Create(count, 1);
            return new Model(network, new SoftmaxCrossEntropy(), digits.Classes, 1 / 255f, null, ExampleMemory.Of(digits));
        }

        static void Refused(byte[] bytes, string word)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => ModelFile.Read(bytes), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        }
    }
}
