using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>What is no model, each with a word that its message must have.</summary>
    public sealed class ModelFileRefusalTests
    {
        static readonly byte[] Sound = TestFiles.Open(TestFiles.Classifier());
        static readonly byte[] HugeInt = { 0xd2, 0x7f, 0xff, 0xff, 0xff };
        static readonly byte[] NaN = { 0xca, 0x7f, 0xc0, 0, 0 };

        [Test]
        public void FramesThatAreWrong()
        {
            Refused(new byte[0], "empty");
            Refused(null, "empty");
            Refused(Encoding.ASCII.GetBytes("a text file that is long enough to have a whole frame, were it one"), "no model of Graft");
            Refused(new byte[] { 0xff }, "no model of Graft");
            Refused(Encoding.ASCII.GetBytes("GRAFT"), "cut short");
            Refused(CheckpointFile.Write(TestFiles.Checkpoint()), "load it with CheckpointFile");
            Refused(With(Sound, 8, 3), "update Graft");
            Refused(With(Sound, 8, 0), "format 0");
            Refused(Sound.Take(Sound.Length - 1).ToArray(), "cut short");
            Refused(With(Sound, 19, 0x80), "cut short");
            Refused(Sound.Concat(new byte[] { 0 }).ToArray(), "after its end");
            for (int at = 8; at < Sound.Length; at++) Refused(With(Sound, at, (byte)(Sound[at] ^ 16)), at < 12 ? "format" : at < 20 ? "e" : "checksum");
            for (int length = 0; length < Sound.Length; length++) Refused(Sound.Take(length).ToArray(), length == 0 ? "empty" : "cut short");
        }

        [Test]
        public void ContentThatIsWrong()
        {
            byte[] payload = FileSurgery.Payload(Sound);
            Refused(FileSurgery.Seal(Sound, payload.Concat(new byte[] { 0xc0 }).ToArray()), "follow the last field");
            Refused(FileSurgery.Seal(Sound, payload.Take(payload.Length - 1).ToArray()), "Get the file anew");
            Refused(FileSurgery.Seal(Sound, new byte[0]), "Get the file anew");
            Refused(FileSurgery.Rename(Sound, "leaky_relu", "sneaky_elu"), "sneaky_elu");
            Refused(FileSurgery.Rename(Sound, "units", "unity"), "'unity' stands where 'units' belongs");
            Refused(FileSurgery.Rename(Sound, "units", "un\n\u001bs"), "'un??s' stands where 'units' belongs");
            Refused(FileSurgery.Rename(Sound, "recipe", "accura"), "'accura' follows");
            Refused(FileSurgery.Replace(Sound, "alpha", NaN), "NaN");
            Refused(FileSurgery.Replace(Sound, "alpha", new byte[] { 0xcb, 0, 0, 0, 0, 0, 0, 0, 0 }), "32-bit float");
            Refused(FileSurgery.Replace(Sound, "loss", new byte[] { 0x92, 0xa3, 0x61, 0x62, 0x63, 0x80 }), "no loss 'abc'");
            Refused(FileSurgery.Replace(Sound, "loss", new byte[] { 0x92, 0xa1, 0xff, 0x80 }), "loss");
            Refused(FileSurgery.Replace(Sound, "classes", new byte[] { 0xc0 }), "class");
            Refused(FileSurgery.Replace(Sound, "classes", new byte[] { 0x91, 0xa1, 0x61 }), "1 classes do not name 2 outputs");
            Refused(FileSurgery.Replace(Sound, "layers", new byte[] { 0x90 }), "at least one layer");
            Refused(FileSurgery.Replace(Sound, "initializer", new byte[] { 0xc0 }), "text");
        }

        [Test]
        public void SettingsThatALayerOrALossWouldNotTake()
        {
            byte[] huber = TestFiles.Open(TestFiles.Regression(new Huber(2)));
            Refused(FileSurgery.Replace(huber, "delta", new byte[] { 0xca, 0xbf, 0x80, 0, 0 }), "positive");
            byte[] varied = TestFiles.Open(TestFiles.Varied());
            Refused(FileSurgery.Replace(varied, "rate", new byte[] { 0xca, 0x3f, 0x80, 0, 0 }), "below 1");
            Refused(FileSurgery.Replace(varied, "lower", new byte[] { 0xca, 0xbf, 0x80, 0, 0 }), "at least 0");
            Refused(FileSurgery.Replace(varied, "upper", new byte[] { 0xca, 0, 0, 0, 0 }), "at least the lower one");
            Refused(FileSurgery.Replace(varied, "slopes", new byte[] { 0x93, 0, 0x92, 1, 3, 0xc4, 12 }.Concat(new byte[12]).ToArray()), "slopes of 1 x 3");
            Refused(FileSurgery.Replace(Sound, "units", HugeInt), "");
            Refused(FileSurgery.Replace(Sound, "units", new byte[] { 0xff }), "");
            Refused(FileSurgery.Replace(Sound, "units", new byte[] { 5 }), "do not belong to a dense layer of 5 units");
            Refused(FileSurgery.Replace(Sound, "units", new byte[] { 0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff }), "Get the file anew");
            Refused(FileSurgery.Replace(Sound, "weights", new byte[] { 0xc0 }), "Get the file anew");
            Refused(FileSurgery.Replace(Sound, "input", new byte[] { 0x91, 5 }), "5");
        }

        [Test]
        public void InitializersWithTheWrongSettings()
        {
            byte[] text(string id) => new[] { (byte)(0xa0 + id.Length) }.Concat(Encoding.ASCII.GetBytes(id)).ToArray();
            byte[] list(params byte[][] items) => new[] { (byte)(0x90 + items.Length) }.Concat(items.SelectMany(item => item)).ToArray();
            byte[] value(params byte[] number) => new byte[] { 0x81 }.Concat(text("value")).Concat(number).ToArray();
            byte[] half = { 0xca, 0x3f, 0, 0, 0 };
            byte[] With(byte[] initializer) => FileSurgery.Replace(Sound, "initializer", initializer);
            byte[] sound = With(list(text("constant"), value(half)));
            Assert.That(TestFiles.Open(ModelFile.Read(sound)), Is.EqualTo(sound));
            Refused(With(text("constant")), "with settings has none");
            Refused(With(list(text("zeros"), new byte[] { 0x80 })), "without settings has some");
            Refused(With(list(text("constant"))), "1 parts instead of 2");
            Refused(With(list(text("constant"), new byte[] { 0x80 })), "'value' is missing");
            Refused(With(list(text("constant"), value(NaN))), "NaN");
            Refused(With(list(text("constance"), value(half))), "constance");
            Refused(With(list(list(text("constant"), value(half)), value(half))), "layer 1");
            Small(With(Enumerable.Repeat((byte)0x92, 200_000).ToArray()));
        }

        [Test]
        public void NormalizationsThatAreNone()
        {
            byte[] sound = TestFiles.Open(TestFiles.Varied());
            byte[] real(float value) => new byte[] { 0xca }.Concat(BitConverter.GetBytes(value).Reverse()).ToArray();
            byte[] tensor(params float[] values) => new byte[] { 0x93, 0, 0x91, (byte)values.Length, 0xc4, (byte)(4 * values.Length) }.Concat(values.SelectMany(BitConverter.GetBytes)).ToArray();
            Refused(FileSurgery.Replace(sound, "momentum", real(1)), "momentum");
            Refused(FileSurgery.Replace(sound, "momentum", real(-0.5f)), "momentum");
            Refused(FileSurgery.Replace(sound, "epsilon", real(0)), "epsilon");
            foreach (string key in new[] { "gamma", "beta", "runningMean", "runningVariance" })
            {
                Refused(FileSurgery.Replace(sound, key, tensor(1, 1)), "vectors of one length");
                Refused(FileSurgery.Replace(sound, key, new byte[] { 0xc0 }), "Get the file anew");
            }
            Refused(FileSurgery.Replace(sound, "runningVariance", tensor(1, -1, 1)), "not negative");
            // One length, but not that of the layer before.
            byte[] four = sound;
            foreach (string key in new[] { "gamma", "beta", "runningMean", "runningVariance" }) four = FileSurgery.Replace(four, key, tensor(1, 1, 1, 1));
            Refused(four, "4 features");
        }

        [Test]
        public void CountsThatAreNotThere()
        {
            byte[] huge = { 0x7f, 0xff, 0xff, 0xf0 };
            foreach (string key in new[] { "input", "layers", "loss", "classes", "metadata", "weights", "units", "initializer", "inputScale" })
                foreach (byte code in new byte[] { 0xc6, 0xdb, 0xdd, 0xdf, 0xc9, 0xd2, 0xce })
                    Small(FileSurgery.Replace(Sound, key, new[] { code }.Concat(huge).ToArray()));
            byte[] tensor(params byte[] sizes) => new byte[] { 0x93, 0, (byte)(0x90 + sizes.Length / 5) }.Concat(sizes).Concat(new byte[] { 0xc4, 0 }).ToArray();
            Small(FileSurgery.Replace(Sound, "weights", tensor(HugeInt)));
            Small(FileSurgery.Replace(Sound, "weights", tensor(HugeInt.Concat(HugeInt).Concat(HugeInt).ToArray())));
            Small(FileSurgery.Replace(Sound, "input", new byte[] { 0x92 }.Concat(HugeInt).Concat(HugeInt).ToArray()));
            Refused(FileSurgery.Replace(Sound, "weights", new byte[] { 0x93, 7, 0x91, 1, 0xc4, 0 }), "encoding 7");
            // A file of activations only has no weights to be held against.
            byte[] elu = TestFiles.Open(new Model(new Network(new Shape(2), new Elu()), new MeanSquaredError(), null));
            Refused(FileSurgery.Replace(elu, "input", new byte[] { 0x91 }.Concat(HugeInt).ToArray()), "ModelLimits");
        }

        [Test]
        public void DeepNestingIsRefusedWhereItBegins()
        {
            foreach (string key in new[] { "input", "layers", "loss", "metadata", "weights" })
                Small(FileSurgery.Replace(Sound, key, Enumerable.Repeat((byte)0x91, 200_000).ToArray()));
            Small(FileSurgery.Seal(Sound, Enumerable.Repeat((byte)0x81, 200_000).ToArray()));
        }

        [Test]
        public void WeightsThatAreNoNumbers()
        {
            foreach (float weight in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
            {
                Model model = TestFiles.Classifier();
                model.Network.Parameters.Last().Value.Data[1] = weight;
                Assert.That(() => TestFiles.Open(model), Throws.TypeOf<ModelFileException>().With.Message.Contains("learning rate"));
                byte[] payload = FileSurgery.Payload(Sound);
                int data = FileSurgery.After(payload, "weights", 0) + 7;
                BitConverter.GetBytes(weight).CopyTo(payload, data);
                Refused(FileSurgery.Seal(Sound, payload), "weight");
            }
        }

        [Test]
        public void WhatIsBeyondTheLimits()
        {
            Model model = TestFiles.Classifier();
            var limits = new Dictionary<string, ModelLimits>
            {
                ["ModelLimits.Bytes"] = new ModelLimits { Bytes = Sound.Length - 1 }, ["parameters"] = new ModelLimits { Parameters = 50 }, ["inputs"] = new ModelLimits { Inputs = 5 },
                ["layers"] = new ModelLimits { Layers = model.Network.Layers.Count - 1 }, ["classes"] = new ModelLimits { Classes = 1 }, ["bytes"] = new ModelLimits { NameLength = 10 },
                ["text"] = new ModelLimits { TextLength = 3 }, ["activations"] = new ModelLimits { Activations = model.Network.Activations - 1 }, ["limit"] = new ModelLimits { Entries = 2 },
            };
            foreach (var pair in limits)
            {
                Assert.That(() => ModelFile.Read(Sound, pair.Value), Throws.TypeOf<ModelFileException>().With.Message.Contains(pair.Key), "reading");
                Assert.That(() => TestFiles.Open(model, pair.Value), Throws.TypeOf<ModelFileException>().With.Message.Contains(pair.Key), "writing");
            }
            var exact = new ModelLimits { Bytes = Sound.Length, Parameters = model.Network.ParameterCount, Activations = model.Network.Activations, Inputs = 6, Layers = model.Network.Layers.Count, Classes = 2, NameLength = 21, Entries = 3 };
            Assert.That(TestFiles.Open(ModelFile.Read(Sound, exact), exact), Is.EqualTo(Sound));
        }

        [Test]
        public void FilesThatCannotBeRead()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("a.graft");
            Assert.That(() => ModelFile.Load(path), Throws.TypeOf<ModelFileException>().With.Message.Contains(path).And.Message.Contains("does not exist"));
            Assert.That(() => ModelFile.Load(folder.File("none/a.graft")), Throws.TypeOf<ModelFileException>().With.Message.Contains("folder does not exist"));
            Assert.That(() => ModelFile.Load(folder.Path), Throws.TypeOf<ModelFileException>().With.Message.Contains("is a folder"));
            foreach (string none in new[] { null, "" }) Assert.That(() => ModelFile.Load(none), Throws.TypeOf<ModelFileException>().With.Message.Contains("no path"));
            Assert.That(() => ModelFile.Load("a\0b"), Throws.TypeOf<ModelFileException>());
            File.WriteAllBytes(path, new byte[0]);
            Assert.That(() => ModelFile.Load(path), Throws.TypeOf<ModelFileException>().With.Message.Contains(path).And.Message.Contains("empty"));
        }

        // A file of a gigabyte, which takes no room on the disk, must be refused before it is read.
        [Test]
        public void AnOversizedFileIsNotRead()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("large.graft");
            using (var stream = File.Create(path)) stream.SetLength(1L << 30);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => ModelFile.Load(path), Throws.TypeOf<ModelFileException>().With.Message.Contains("ModelLimits.Bytes"));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        }

        [Test]
        public void ALayerThatNoTableHasIsNotWritten()
        {
            var model = new Model(new Network(new Shape(2), new Strange()), new MeanSquaredError(), null);
            Assert.That(() => TestFiles.Open(model), Throws.TypeOf<ModelFileException>().With.Message.Contains("add it with an id"));
        }

        static byte[] With(byte[] bytes, int at, byte value)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] = value;
            return changed;
        }

        static void Refused(byte[] bytes, string word) => Assert.That(() => ModelFile.Read(bytes), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));

        static void Small(byte[] bytes)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Refused(bytes, "");
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        }

        sealed class Strange : Activation
        {
            public override Elementwise Function => Elementwise.Tanh;
        }
    }
}
