using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class ExampleMemoryTests
    {
        [Test]
        public void ImagesComeBackAsNearAsTheLevelsAllow([Values(2, 3, 4, 7, 16)] int levels)
        {
            Dataset digits = SyntheticDigits.Create(60, 1);
            ExampleMemory memory = ExampleMemory.Of(digits, levels);
            Dataset back = memory.ToDataset();
            Assert.That(back.Count, Is.EqualTo(60));
            Assert.That(back.Classes, Is.EqualTo(digits.Classes));
            Assert.That(back.ExampleShape, Is.EqualTo(digits.ExampleShape));
            int[] order = Enumerable.Range(0, 60).OrderBy(i => digits.Labels[i]).ToArray();
            Assert.That(back.Labels, Is.EqualTo(order.Select(i => digits.Labels[i])));
            byte[] expected = digits.Select(order).Bytes;
            double half = 255.0 / (levels - 1) / 2 + 0.5;
            Assert.That(back.Bytes.Zip(expected, (a, b) => Math.Abs(a - b)).Max(), Is.LessThanOrEqualTo(half));
            Assert.That(back.Bytes.Distinct().Count(), Is.EqualTo(levels));
        }

        [Test]
        public void WhatHasFewLevelsComesBackAsItWas()
        {
            var random = new RandomStream(1, 2);
            foreach (int levels in new[] { 2, 4, 16 })
            {
                byte[] noise = Enumerable.Range(0, 30 * 7 * 5).Select(_ => (byte)(random.NextInt(levels) * 255 / (levels - 1))).ToArray();
                Dataset images = Dataset.OfImages(noise, new Shape(7, 5), new int[30], new[] { "noise", "nothing" });
                ExampleMemory memory = ExampleMemory.Of(images, levels);
                Assert.That(memory.ToDataset().Bytes, Is.EqualTo(noise));
                // Noise cannot be coded smaller than it is; the coder's own loss is small.
                Assert.That(memory.Bytes, Is.LessThan(noise.Length * Math.Log(levels, 2) / 8 * 1.35 + 64));
            }
        }

        [Test]
        public void AllPaperAndAllInkTakeNextToNothing()
        {
            byte[] pixels = new byte[10 * 400].Concat(Enumerable.Repeat((byte)255, 10 * 400)).ToArray();
            Dataset images = Dataset.OfImages(pixels, new Shape(20, 20), Enumerable.Range(0, 20).Select(i => i / 10).ToArray(), new[] { "paper", "ink" });
            ExampleMemory memory = ExampleMemory.Of(images);
            Assert.That(memory.ToDataset().Bytes, Is.EqualTo(pixels));
            Assert.That(memory.Bytes, Is.LessThan(200));
        }

        [Test]
        public void FiveHundredDigitsFitIntoAMemory()
        {
            Dataset digits = SyntheticDigits.Create(500, 1);
            ExampleMemory memory = ExampleMemory.Of(digits);
            Assert.That(memory.Bytes, Is.LessThan(ExampleMemory.MostBytes));
            int[] order = Enumerable.Range(0, 500).OrderBy(i => digits.Labels[i]).ToArray();
            Assert.That(Math.Sqrt(memory.ToDataset().Bytes.Zip(digits.Select(order).Bytes, (a, b) => (double)(a - b) * (a - b)).Average()) / 255, Is.LessThan(0.05));
        }

        [Test]
        public void TheSameImagesAreTheSameBytes()
        {
            byte[] first = ExampleMemory.Of(SyntheticDigits.Create(40, 3)).Code.ToArray();
            Assert.That(ExampleMemory.Of(SyntheticDigits.Create(40, 3)).Code.ToArray(), Is.EqualTo(first));
            Assert.That(ExampleMemory.Of(ExampleMemory.Of(SyntheticDigits.Create(40, 3)).ToDataset()).Code.ToArray(), Is.EqualTo(first), "coding what was coded changes nothing");
        }

        [Test]
        public void AnyBytesAreSomeImages()
        {
            var random = new RandomStream(4, 4);
            for (int i = 0; i < 50; i++)
            {
                var code = Enumerable.Range(0, random.NextInt(40)).Select(_ => (byte)random.NextInt(256)).ToArray();
                var memory = new ExampleMemory(new Shape(5, 9), new[] { "a", "b" }, new[] { 3, 4 }, 2 + random.NextInt(15), code);
                Assert.That(memory.ToDataset().Count, Is.EqualTo(7));
            }
        }

        [Test]
        public void WhatCannotBeKeptIsRefused()
        {
            string[] classes = { "a", "b" };
            void Refused(TestDelegate make, string word) => Assert.That(make, Throws.TypeOf<DatasetException>().With.Message.Contains(word));
            Refused(() => ExampleMemory.Of(SmallRuns.Blobs(9, 1)), "images as bytes");
            Refused(() => ExampleMemory.Of(Dataset.OfImages(new byte[12], new Shape(2, 2, 3), new[] { 0 }, classes)), "2 x 2 x 3");
            Refused(() => ExampleMemory.Of(SyntheticDigits.Create(10, 1), 1), "levels");
            Refused(() => ExampleMemory.Of(SyntheticDigits.Create(10, 1), 17), "levels");
            Refused(() => new ExampleMemory(new Shape(2, 2), classes, new[] { 1 }, 4, default), "counts");
            Refused(() => new ExampleMemory(new Shape(2, 2), classes, new[] { 5, -4 }, 4, default), "counts");
            Refused(() => new ExampleMemory(new Shape(2, 2), classes, new[] { 0, 0 }, 4, default), "at least one");
            Refused(() => new ExampleMemory(new Shape(1000, 1000), classes, new[] { int.MaxValue, int.MaxValue }, 4, default), "pixels");
        }
    }
}
