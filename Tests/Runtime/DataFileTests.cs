using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class DataFileTests
    {
        // So few bytes are not deflated, so that the payload lies open.
        static readonly byte[] Sound = DataFile.Write(Noise(1, 5, new Shape(2, 3), new[] { "star", "nö", "none of these" }));

        /// <summary>Images and labels by chance.</summary>
        internal static Dataset Noise(ulong seed, int count, Shape shape, string[] classes)
        {
            var random = new RandomStream(seed, 0);
            var pixels = new byte[count * shape.Count];
            for (int i = 0; i < pixels.Length; i++) pixels[i] = (byte)random.NextInt(256);
            var labels = new int[count];
            for (int i = 0; i < count; i++) labels[i] = random.NextInt(classes.Length);
            return Dataset.OfImages(pixels, shape, labels, classes);
        }

        [Test]
        public void WhateverImagesComeBack()
        {
            var random = new RandomStream(7, 0);
            for (ulong seed = 0; seed < 40; seed++)
            {
                int[] sizes = Enumerable.Range(0, 1 + random.NextInt(4)).Select(_ => 1 + random.NextInt(9)).ToArray();
                string[] classes = Enumerable.Range(0, 1 + random.NextInt(200)).Select(number => "class " + number).ToArray();
                Dataset was = Noise(seed, 1 + random.NextInt(300), new Shape(sizes), classes);
                byte[] file = DataFile.Write(was);
                Dataset read = DataFile.Read(file);
                AssertSame(read, was);
                Assert.That(DataFile.Write(read), Is.EqualTo(file), "one content is one file");
            }
        }

        [Test]
        public void AFileIsReplacedAsAWhole()
        {
            string path = Path.Combine(Path.GetTempPath(), "graft-data-" + Guid.NewGuid().ToString("N") + ".graftdata");
            try
            {
                Dataset digits = SyntheticDigits.Create(200, 3);
                DataFile.Save(Noise(1, 3, new Shape(4), new[] { "a" }), path);
                DataFile.Save(digits, path);
                AssertSame(DataFile.Load(path), digits);
                Assert.That(new FileInfo(path).Length, Is.LessThan(digits.Bytes.Length / 3), "drawn digits are mostly paper");
                File.WriteAllBytes(path, File.ReadAllBytes(path).Take(1000).ToArray());
                Assert.That(() => DataFile.Load(path), Throws.TypeOf<ModelFileException>().With.Message.Contains(path));
            }
            finally
            {
                File.Delete(path);
            }
            Assert.That(() => DataFile.Load(path), Throws.TypeOf<ModelFileException>().With.Message.Contains("does not exist"));
        }

        [Test]
        public void BlankImagesAreNoBomb()
        {
            Dataset blank = Dataset.OfImages(new byte[100_000], new Shape(100), new int[1000], new[] { "nothing" });
            AssertSame(DataFile.Read(DataFile.Write(blank)), blank);
        }

        [Test]
        public void OtherFilesAreNamed()
        {
            Assert.That(() => DataFile.Read(ModelFile.Write(TestFiles.Classifier())), Throws.TypeOf<ModelFileException>().With.Message.Contains("load it with ModelFile"));
            Assert.That(() => ModelFile.Read(Sound), Throws.TypeOf<ModelFileException>().With.Message.Contains("is a data set: load it with DataFile"));
            Assert.That(() => DataFile.Write(Dataset.OfFeatures(new float[2], new Shape(2), new int[1], new[] { "a" })), Throws.TypeOf<ModelFileException>().With.Message.Contains("give images as bytes"));
            Assert.That(() => DataFile.Write(Dataset.OfImages(new byte[2], new Shape(2), new float[1], 1)), Throws.TypeOf<ModelFileException>().With.Message.Contains("give images as bytes"));
        }

        [Test]
        public void EveryTruncationAndEveryFlippedBitIsRefused()
        {
            for (int length = 0; length < Sound.Length; length++) Refused(Sound.Take(length).ToArray(), "");
            for (int bit = 0; bit < 8 * Sound.Length; bit++)
            {
                byte[] flipped = (byte[])Sound.Clone();
                flipped[bit / 8] ^= (byte)(1 << bit % 8);
                Refused(flipped, "");
            }
        }

        [Test]
        public void WhatIsNoDataSetIsRefused()
        {
            Refused(FileSurgery.Replace(Sound, "shape", new byte[] { 0x92, 2, 4 }), "30 pixels are not those of 5 images of 8");
            Refused(FileSurgery.Replace(Sound, "shape", new byte[] { 0x92, 0, 4 }), "size 0");
            Refused(FileSurgery.Replace(Sound, "shape", new byte[] { 0x92, 0xce, 0x7f, 0xff, 0xff, 0xff, 0xce, 0x7f, 0xff, 0xff, 0xff }), "pixels is the limit");
            Refused(FileSurgery.Replace(Sound, "classes", new byte[] { 0x90 }), "and there are 0");
            Refused(FileSurgery.Replace(Sound, "classes", new byte[] { 0x93, 0xa1, 97, 0xa1, 98, 0xa1, 97 }), "named twice");
            Refused(FileSurgery.Replace(Sound, "classes", new byte[] { 0x93, 0xa1, 97, 0xa1, 98, 0xa0 }), "has no name");
            Refused(FileSurgery.Replace(Sound, "labels", new byte[] { 0x90 }), "30 pixels");
            Refused(FileSurgery.Replace(Sound, "labels", new byte[] { 0x95, 0, 1, 2, 3, 0 }), "image 3 is of class 3");
            Refused(FileSurgery.Replace(Sound, "labels", new byte[] { 0x95, 0, 1, 2, 0xff, 0 }), "a label is -1");
            Refused(FileSurgery.Replace(Sound, "labels", new byte[] { 0xdd, 0x7f, 0xff, 0xff, 0xff }), "cannot be read");
            Refused(FileSurgery.Replace(Sound, "labels", new byte[] { 0xdd, 0, 0x10, 0, 0 }), "cannot be read");
            Refused(FileSurgery.Replace(Sound, "pixels", new byte[] { 0xc4, 1, 9 }), "1 pixels are not those");
        }

        [Test]
        public void LimitsHoldBothWays()
        {
            Dataset data = DataFile.Read(Sound);
            foreach (ModelLimits limits in new[] { new ModelLimits { Images = 4 }, new ModelLimits { Classes = 2 }, new ModelLimits { Inputs = 5 }, new ModelLimits { NameLength = 7 }, new ModelLimits { Bytes = Sound.Length - 1 } })
            {
                Assert.That(() => DataFile.Read(Sound, limits), Throws.TypeOf<ModelFileException>());
                Assert.That(() => DataFile.Write(data, limits), Throws.TypeOf<ModelFileException>().With.Message.Contains("limit"));
            }
            Assert.That(DataFile.Write(data, new ModelLimits { Images = 5, Classes = 3, Inputs = 6, Bytes = Sound.Length }), Is.EqualTo(Sound));
        }

        [TestCase(false)]
        [TestCase(true)]
        public void DamagedFilesEndInADataSetOrAnException(bool deflated)
        {
            byte[] file = deflated ? DataFile.Write(SyntheticDigits.Create(4, 1)) : Sound;
            Assert.That(FileSurgery.Flags(file), Is.EqualTo(deflated ? FileSurgery.Deflated : 0));
            int sound = FuzzCheck.Run(file, 2_000, 5, 64, 64 * 1024, bytes => DataFile.Read(bytes), data => DataFile.Write(data));
            Assert.That(sound, Is.GreaterThan(0), "some changed pixels must be readable, or the mutations never reach the parser");
        }

        static void AssertSame(Dataset read, Dataset was)
        {
            Assert.That(read.ExampleShape, Is.EqualTo(was.ExampleShape));
            Assert.That(read.Classes, Is.EqualTo(was.Classes));
            Assert.That(read.Labels, Is.EqualTo(was.Labels));
            Assert.That(read.Bytes.AsSpan().SequenceEqual(was.Bytes), Is.True);
        }

        static void Refused(byte[] bytes, string word) => Assert.That(() => DataFile.Read(bytes), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));
    }
}
