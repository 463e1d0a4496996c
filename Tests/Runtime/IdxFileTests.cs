using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class IdxFileTests
    {
        string folder;

        [SetUp]
        public void MakeFolder() => Directory.CreateDirectory(folder = Path.Combine(Path.GetTempPath(), "graft-idx-" + Guid.NewGuid().ToString("N")));

        [TearDown]
        public void DeleteFolder() => Directory.Delete(folder, true);

        string At(string name) => Path.Combine(folder, name);

        // Three images of 2x4 with the pixels 0 … 23.
        static readonly byte[] Pixels = Enumerable.Range(0, 24).Select(i => (byte)i).ToArray();

        static byte[] ImageFile(params byte[] more) =>
            new byte[] { 0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 4 }.Concat(Pixels).Concat(more).ToArray();

        static byte[] Gzip(byte[] bytes)
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(bytes, 0, bytes.Length);
            return packed.ToArray();
        }

        static void Refuses(byte[] file, string problem)
        {
            // A file and a stream that cannot seek take different ways to the same answer.
            foreach (Stream stream in new[] { new MemoryStream(file), (Stream)new Trickle(file) })
            {
                var refusal = Assert.Throws<IdxFileException>(() => IdxFile.ReadImages(stream, "digits.idx"));
                Assert.That(refusal.Message, Does.StartWith("digits.idx: ").And.Contains(problem));
                Assert.That(refusal.File, Is.EqualTo("digits.idx"));
            }
        }

        [TestCase(false)]
        [TestCase(true)]
        public void WhatWasWrittenIsRead(bool gzip)
        {
            IdxFile.WriteImages(At("images"), Pixels, 2, 4, gzip);
            IdxFile.WriteLabels(At("labels"), new[] { 7, 0, 9 }, gzip);
            Assert.That(File.ReadAllBytes(At("images"))[0], Is.EqualTo(gzip ? 0x1f : 0));
            IdxImages images = IdxFile.ReadImages(At("images"));
            Assert.That(new[] { images.Count, images.Height, images.Width }, Is.EqualTo(new[] { 3, 2, 4 }));
            Assert.That(images.Pixels, Is.EqualTo(Pixels));
            Dataset data = IdxFile.ReadDataset(At("images"), At("labels"));
            Assert.That(data.ExampleShape, Is.EqualTo(new Shape(2, 4)));
            Assert.That(data.Labels, Is.EqualTo(new[] { 7, 0, 9 }));
            Assert.That(data.Classes, Is.EqualTo(Enumerable.Range(0, 10).Select(i => i.ToString())));
        }

        [Test]
        public void TheFormatIsTheWellKnownOne()
        {
            IdxFile.WriteImages(At("images"), Pixels, 2, 4);
            Assert.That(File.ReadAllBytes(At("images")), Is.EqualTo(ImageFile()));
            IdxFile.WriteLabels(At("labels"), new[] { 255, 1 });
            Assert.That(File.ReadAllBytes(At("labels")), Is.EqualTo(new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 255, 1 }));
        }

        [Test]
        public void AStreamMayGiveAByteAtATime()
        {
            Assert.That(IdxFile.ReadImages(new Trickle(ImageFile()), "plain").Pixels, Is.EqualTo(Pixels));
            Assert.That(IdxFile.ReadImages(new Trickle(Gzip(ImageFile())), "packed").Pixels, Is.EqualTo(Pixels));
        }

        [Test]
        public void MoreLabelsThanDigitsMakeMoreClasses()
        {
            IdxFile.WriteImages(At("images"), Pixels, 2, 4);
            IdxFile.WriteLabels(At("labels"), new[] { 1, 12, 3 });
            Assert.That(IdxFile.ReadDataset(At("images"), At("labels")).Classes.Last(), Is.EqualTo("12"));
        }

        [Test]
        public void EveryTruncationIsRefused()
        {
            byte[] plain = ImageFile(), packed = Gzip(plain);
            for (int length = 0; length < plain.Length; length++) Refuses(plain.Take(length).ToArray(), "fetch the file again");
            // The last ten bytes of gzip are the end mark and the checksum: without them every pixel may still be there.
            for (int length = 2; length < packed.Length - 10; length++) Refuses(packed.Take(length).ToArray(), "fetch the file again");
        }

        [Test]
        public void TrailingBytesAreRefused()
        {
            Refuses(ImageFile(1), "more bytes follow the 24");
            Refuses(Gzip(ImageFile(1)), "more bytes follow the 24");
        }

        [TestCase(0, (byte)1, "not an IDX file")]
        [TestCase(1, (byte)1, "not an IDX file")]
        [TestCase(2, (byte)0x0d, "0x0d")]
        [TestCase(3, (byte)1, "swapped")]
        [TestCase(4, (byte)0x7f, "promises more")]
        [TestCase(4, (byte)0xff, "promises more")]
        [TestCase(5, (byte)0xff, "cut short")]
        [TestCase(7, (byte)0, "dimension 0 is 0")]
        [TestCase(7, (byte)2, "more bytes follow")]
        [TestCase(15, (byte)0, "dimension 2 is 0")]
        public void AChangedHeaderIsRefused(int at, byte value, string problem)
        {
            byte[] file = ImageFile();
            file[at] = value;
            Refuses(file, problem);
            Refuses(Gzip(file), problem);
        }

        [Test]
        public void EveryOtherMutationIsReadOrRefusedButNothingElse()
        {
            byte[] packed = Gzip(ImageFile());
            for (int at = 0; at < packed.Length; at++)
            {
                for (int bit = 0; bit < 8; bit++)
                {
                    byte[] file = packed.ToArray();
                    file[at] ^= (byte)(1 << bit);
                    try
                    {
                        IdxFile.ReadImages(new MemoryStream(file), "mutated");
                    }
                    catch (IdxFileException) { }
                }
            }
        }

        [Test]
        public void AHostileHeaderDoesNotCostMemory()
        {
            byte[] file = { 0, 0, 8, 3, 0, 0, 0x40, 0, 0, 0, 0, 0xff, 0, 0, 0, 0xff, 1, 2, 3 };
            long before = GC.GetTotalMemory(false);
            Refuses(Gzip(file), "cut short");
            Assert.That(GC.GetTotalMemory(false) - before, Is.LessThan(64 << 20));
        }

        [Test]
        public void FilesThatDoNotBelongTogetherAreRefused()
        {
            IdxFile.WriteImages(At("images"), Pixels, 2, 4);
            IdxFile.WriteLabels(At("labels"), new[] { 1, 2 });
            Assert.That(() => IdxFile.ReadDataset(At("images"), At("labels")), Throws.TypeOf<IdxFileException>().With.Message.Contains("3 images"));
            Assert.That(() => IdxFile.ReadDataset(At("labels"), At("images")), Throws.TypeOf<IdxFileException>().With.Message.Contains("swapped"));
            Assert.That(() => IdxFile.ReadLabels(At("none")), Throws.TypeOf<IdxFileException>().With.Message.Contains("cannot be opened"));
        }

        [Test]
        public void WhatIdxCannotHoldIsNotWritten()
        {
            Assert.That(() => IdxFile.WriteLabels(At("a"), new[] { 256 }), Throws.TypeOf<IdxFileException>().With.Message.Contains("256"));
            Assert.That(() => IdxFile.WriteLabels(At("a"), new int[0]), Throws.TypeOf<IdxFileException>());
            Assert.That(() => IdxFile.WriteImages(At("a"), new byte[5], 2, 2), Throws.TypeOf<IdxFileException>().With.Message.Contains("2x2"));
            Assert.That(() => IdxFile.WriteImages(At("a"), new byte[5], 0, 2), Throws.TypeOf<IdxFileException>());
            Assert.That(() => IdxFile.WriteLabels(Path.Combine(At("none"), "a"), new[] { 1 }), Throws.TypeOf<IdxFileException>());
            Assert.That(File.Exists(At("a")), Is.False);
        }

        // A stream as a network gives it: no length, no seeking, one byte at a time.
        sealed class Trickle : MemoryStream
        {
            public Trickle(byte[] bytes) : base(bytes) { }

            public override bool CanSeek => false;

            public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
        }
    }
}
