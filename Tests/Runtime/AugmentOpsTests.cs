using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class AugmentOpsTests : OpTests
    {
        const int Batch = 9, First = 3, Images = 14, Step = 5;
        const ulong Seed = 0x1234_5678_9abc, Stream = RandomStreams.Augmentation + 1;

        static readonly int[] Order = Enumerable.Range(0, Images).Select(i => i * 5 % Images).ToArray();

        /// <summary>Each setting alone, all together, and some sizes that are no digit's.</summary>
        static readonly Dictionary<string, Augmentation> Settings = new Dictionary<string, Augmentation>
        {
            ["shift"] = new Augmentation(shift: 3),
            ["rotate"] = new Augmentation(rotate: 40),
            ["scale"] = new Augmentation(scale: 0.5f),
            ["stretch"] = new Augmentation(stretch: 0.5f),
            ["shear"] = new Augmentation(shear: 30),
            ["elastic"] = new Augmentation(elastic: 2, smoothness: 3),
            ["brightness"] = new Augmentation(brightness: 0.4f),
            ["contrast"] = new Augmentation(contrast: 0.5f),
            ["noise"] = new Augmentation(noise: 0.2f),
            ["crop"] = new Augmentation(crop: 0.5f),
            ["flip"] = new Augmentation(flip: 0.5f),
            ["all"] = new Augmentation(2, 30, 0.3f, 0.2f, 15, 1.5f, 4, 0.3f, 0.4f, 0.1f, 0.3f, 0.4f, 0.7f),
            ["digits"] = Augmentation.Digits,
        };

        static readonly string[] Names = Settings.Keys.ToArray();
        static readonly (int, int)[] Sizes = { (1, 2), (5, 3), (16, 16), (9, 40) };

        public AugmentOpsTests(string backend) : base(backend) { }

        [Test]
        public void ImagesAreVariedAsTheReferenceSays([ValueSource(nameof(Names))] string name, [Values(true, false)] bool bytes) => Matches(Settings[name], 28, 28, bytes);

        [Test]
        public void ImagesOfAnySizeAreVaried([ValueSource(nameof(Sizes))] (int height, int width) size, [Values(true, false)] bool bytes) => Matches(Settings["all"], size.height, size.width, bytes);

        [Test]
        public void TheLargestImagesAreVaried([Values(true, false)] bool bytes)
        {
            const int side = 256;
            var shape = new Shape(side, side);
            Assert.That(shape.Count, Is.EqualTo(Augmentation.MostPixels));
            using var managed = new ManagedBackend(1);
            byte[] pixels = Stored(side, side, true).Cast<double>().Take(2 * shape.Count).Select(value => (byte)value).ToArray();
            Dataset images = bytes ? Dataset.OfImages(pixels, shape, new int[2], new[] { "noise" }) : Dataset.OfFeatures(pixels.Select(value => value / 255f).ToArray(), shape, new int[2], new[] { "noise" });
            double[] Copies(IBackend backend)
            {
                Dataset copies = Settings["all"].Apply(images, backend, Seed);
                return bytes ? copies.Bytes.Select(value => value / 255.0).ToArray() : copies.Floats.Select(value => (double)value).ToArray();
            }
            // A byte may be rounded the other way; a place in a large image is exact to some 1e-4 pixels.
            Close(Copies(Backend), Copies(managed), bytes ? 1.01 / 255 : 1e-3);
        }

        [Test]
        public void NothingOnIsGatherBitForBit([Values(true, false)] bool bytes, [Values(true, false)] bool never)
        {
            // Either nothing is set, or no image is drawn to be varied.
            Augmentation augmentation = never ? new Augmentation(2, 30, 0.3f, 0.2f, 15, 1.5f, 4, 0.3f, 0.4f, 0.1f, 0.3f, 0.4f, probability: 0) : new Augmentation();
            View features = Features(28, 28, bytes), plain = Result(Batch, 784), x = Result(Batch, 784), targets = Ints(new int[Batch]);
            float scale = bytes ? 1f / 255 : 1;
            Run(Backend.Data.Gather(features, Labels(), Ints(Order), plain, targets, scale), first: First);
            Run(Augmented(augmentation, features, x, targets, 28, 28, scale));
            Assert.That(Raw(x), Is.EqualTo(Raw(plain)));
        }

        [Test]
        public void TheSeedAndTheStepDecide()
        {
            View features = Features(28, 28, true), x = Result(Batch, 784), targets = Ints(new int[Batch]);
            float[] Images(ulong seed, int step)
            {
                Run(Augmented(Settings["all"], features, x, targets, 28, 28, 1f / 255, seed), step);
                return Raw(x);
            }
            float[] images = Images(1, 4);
            Assert.That(Images(1, 4), Is.EqualTo(images));
            Assert.That(Images(2, 4), Is.Not.EqualTo(images));
            Assert.That(Images(1, 5), Is.Not.EqualTo(images));
            ILaunch launch = Augmented(Settings["all"], features, x, targets, 28, 28, 1f / 255);
            IsDeterministic(() => Run(launch, Step), x);
        }

        [Test]
        public void TargetsComeAlong([Values(1, 3, 17)] int outputs)
        {
            double[,] wanted = References.Random(Images, outputs, 2);
            View x = Result(Batch, 784), targets = Result(Batch, outputs);
            AugmentRule rule = Augmentation.Digits.Rule(new Shape(28, 28));
            Run(Backend.Data.GatherAugmented(Features(28, 28, true), Dirty(wanted), Ints(Order), Table(rule), x, targets, 1f / 255, rule, Seed, Stream), Step);
            Close(Read(targets), References.Matrix(Batch, outputs, (row, column) => wanted[Order[First + row], column]), 0);
        }

        void Matches(Augmentation augmentation, int height, int width, bool bytes)
        {
            float scale = bytes ? 1f / 255 : 0.5f;
            View x = Result(Batch, height * width), targets = Ints(new int[Batch]);
            Run(Augmented(augmentation, Features(height, width, bytes), x, targets, height, width, scale), Step);
            double[,] stored = Stored(height, width, bytes);
            double[][,] expected = Enumerable.Range(0, Batch).Select(row =>
                new AugmentReference(augmentation, height, width, Seed, Stream, Step, row).Apply(References.Matrix(height, width, (y, u) => scale * stored[Order[First + row], y * width + u]))).ToArray();
            // Where a pixel comes from is exact to some 1e-5 pixels, and the value changes by up to 1 from a pixel to the next.
            Close(Read(x), References.Matrix(Batch, height * width, (row, pixel) => expected[row][pixel / width, pixel % width]), 1e-4);
            PaddingIsZero(x);
        }

        ILaunch Augmented(Augmentation augmentation, View features, View x, View targets, int height, int width, float scale, ulong seed = Seed)
        {
            AugmentRule rule = augmentation.Rule(new Shape(height, width));
            return Backend.Data.GatherAugmented(features, Labels(), Ints(Order), Table(rule), x, targets, scale, rule, seed, Stream);
        }

        View Table(AugmentRule rule) => Vector(rule.Table.Data.Select(value => (double)value).ToArray());
        View Labels() => Ints(Enumerable.Range(0, Images).ToArray());

        View Features(int height, int width, bool bytes)
        {
            double[,] stored = Stored(height, width, bytes);
            if (!bytes) return Dirty(stored);
            View features = Allocate(new Shape(Images, height * width), ElementType.Byte);
            Backend.Upload(stored.Cast<double>().Select(value => (byte)value).ToArray(), features);
            return features;
        }

        // Noise as images: every wrong corner shows.
        static double[,] Stored(int height, int width, bool bytes) =>
            References.Map(References.Random(Images, height * width, 1), value => bytes ? Math.Floor(127.5 * (value + 1)) : value + 1);

        static void Run(ILaunch launch, int step = 0) => launch.Enqueue(new StepArguments(step, 0, First));
    }
}
