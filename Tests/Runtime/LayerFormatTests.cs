using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Files whose layers nest in ways that they must not.</summary>
    public sealed class LayerFormatTests
    {
        static readonly byte[] Sound = TestFiles.Open(TestFiles.Nested());
        static readonly byte[] Relu = Layer("relu", 0x80);

        [Test]
        public void DepthIsHeldBeforeAListIsEntered()
        {
            Assert.That(ModelFile.Read(Deep(8)).Network.Outputs, Is.EqualTo(3));
            Refused(Deep(9), "layers 9 deep");
            Refused(Deep(9), "ModelLimits.Depth");
            Assert.That(ModelFile.Read(Deep(9), new ModelLimits { Depth = 9 }).Network.Outputs, Is.EqualTo(3));
            byte[] abyss = Deep(100_000);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Refused(abyss, "layers 9 deep");
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 * 1024));
        }

        [Test]
        public void WhatIsNestedTooDeepIsNotWritten()
        {
            Assert.That(() => TestFiles.Open(TestFiles.Nested(), new ModelLimits { Depth = 3 }), Throws.TypeOf<ModelFileException>().With.Message.Contains("ModelLimits.Depth"));
            Assert.That(TestFiles.Open(TestFiles.Nested(), new ModelLimits { Depth = 4 }), Is.EqualTo(Sound));
        }

        [Test]
        public void LayersOfAllListsCountTogether()
        {
            Model model = TestFiles.Nested();
            const int count = 17; // four, and thirteen within them
            Assert.That(TestFiles.Open(ModelFile.Read(Sound, new ModelLimits { Layers = count }), new ModelLimits { Layers = count }), Is.EqualTo(Sound));
            Assert.That(() => ModelFile.Read(Sound, new ModelLimits { Layers = count - 1 }), Throws.TypeOf<ModelFileException>().With.Message.Contains($"{count} layers"));
            Assert.That(() => TestFiles.Open(model, new ModelLimits { Layers = count - 1 }), Throws.TypeOf<ModelFileException>().With.Message.Contains($"{count} layers"));
            byte[] many = Layer("sequence", 0x81, Key("layers"), new byte[] { 0xdc, 2, 88 }, Enumerable.Repeat(Relu, 600).SelectMany(bytes => bytes).ToArray());
            Refused(WithLayers(new byte[] { 0x92 }, many, many), "1202 layers");
        }

        // Each one doubles the features and has no parameters: 28 of them ask for a gigabyte in an answer.
        [Test]
        public void WhatAnAnswerComputesIsHeldBeforeAnyOfItIsMade()
        {
            foreach (int count in new[] { 18, 20, 27, 29 }) Small(Doubled(count), "ModelLimits.Activations");
            Small(Doubled(30), "never more than 2147483647 features");
            Small(Doubled(340), "never more than 2147483647 features");
            // Bodies beside each other: the joined features are written once for each.
            Refused(WithLayers(new byte[] { 0x91 }, Layer("branches", 0x81, Key("bodies"), new byte[] { 0xdc, 3, 232 }, Enumerable.Repeat(Relu, 1000).SelectMany(bytes => bytes).ToArray())), "ModelLimits.Activations");
            // 3 features: two bodies give as many each, two places of 6, their sum of 6; then twice that, four times, eight times.
            const int written = 24 + 48 + 96 + 192;
            Model model = ModelFile.Read(Doubled(4), new ModelLimits { Activations = written });
            Assert.That(model.Network.Activations, Is.EqualTo(written));
            Assert.That(TestFiles.Open(model, new ModelLimits { Activations = written }), Is.Not.Empty);
            Assert.That(() => ModelFile.Read(Doubled(4), new ModelLimits { Activations = written - 1 }), Throws.TypeOf<ModelFileException>().With.Message.Contains($"{written} activations"));
            Assert.That(() => TestFiles.Open(model, new ModelLimits { Activations = written - 1 }), Throws.TypeOf<ModelFileException>().With.Message.Contains($"{written} activations"));
        }

        [Test]
        public void ResidualsThatAreNone()
        {
            Refused(FileSurgery.Replace(Sound, "projection", new byte[] { 0x90 }, 1), "one shape");
            Refused(FileSurgery.Replace(Sound, "projection", new byte[] { 0xc0 }), "Get the file anew");
            Refused(FileSurgery.Replace(Sound, "projection", new byte[] { 0x91 }.Concat(Relu).ToArray()), "one dense layer");
            Refused(FileSurgery.Replace(Sound, "projection", new byte[] { 0x92 }.Concat(Relu).Concat(Relu).ToArray()), "one dense layer");
            Refused(FileSurgery.Replace(Sound, "body", new byte[] { 0x90 }), "at least one layer");
            Refused(FileSurgery.Replace(Sound, "body", new byte[] { 0xdd, 0x7f, 0xff, 0xff, 0xff }), "Get the file anew");
            Refused(FileSurgery.Replace(Sound, "layers", new byte[] { 0x90 }, 1), "layer 1.2");
            Refused(FileSurgery.Replace(Sound, "bodies", new byte[] { 0x91 }.Concat(Relu).ToArray()), "two bodies");
            Refused(FileSurgery.Replace(Sound, "bodies", new byte[] { 0x93 }.Concat(Relu).Concat(Relu).Concat(Relu).ToArray()), "split evenly");
            Refused(FileSurgery.Replace(Sound, "body", new byte[] { 0x91, 0x93, 0xa1, 0x61, 0xc2, 0x80 }), "no layer 'a'");
        }

        // As many sequences around a rectifier as make lists so deep.
        static byte[] Deep(int depth)
        {
            byte[] front = new byte[] { 0x91, 0x93 }.Concat(Key("sequence")).Concat(new byte[] { 0xc2, 0x81 }).Concat(Key("layers")).ToArray();
            return WithLayers(Enumerable.Repeat(front, depth - 1).SelectMany(bytes => bytes).ToArray(), new byte[] { 0x91 }, Relu);
        }

        static byte[] Doubled(int count)
        {
            byte[] twice = Layer("branches", 0x81, Key("bodies"), new byte[] { 0x92 }, Relu, Relu);
            return WithLayers(new byte[] { 0xdc, (byte)(count >> 8), (byte)count }, Enumerable.Repeat(twice, count).SelectMany(bytes => bytes).ToArray());
        }

        static byte[] WithLayers(params byte[][] parts) => FileSurgery.Replace(Sound, "layers", Joined(parts));
        static byte[] Layer(string id, byte fields, params byte[][] rest) => Joined(new[] { new byte[] { 0x93 }, Key(id), new byte[] { 0xc2, fields } }.Concat(rest));
        static byte[] Key(string text) => new[] { (byte)(0xa0 + text.Length) }.Concat(Encoding.UTF8.GetBytes(text)).ToArray();
        static byte[] Joined(IEnumerable<byte[]> parts) => parts.SelectMany(bytes => bytes).ToArray();

        // Little is allocated, whatever the file asks for.
        static void Small(byte[] bytes, string word)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Refused(bytes, word);
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 * bytes.Length + 256 * 1024));
        }

        static void Refused(byte[] bytes, string word) => Assert.That(() => ModelFile.Read(bytes), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));
    }
}
