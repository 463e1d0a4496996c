using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>What the settings mean, seen on a spot of ink that they move about; and copies that are kept.</summary>
    public sealed class AugmentationTests
    {
        const int Size = 29, Middle = 14, Copies = 600;

        ManagedBackend backend;

        [OneTimeSetUp]
        public void Open() => backend = new ManagedBackend(1);

        [OneTimeTearDown]
        public void Close() => backend.Dispose();

        [Test]
        public void ShiftMovesByUpToSoManyPixelsEitherWay()
        {
            (double x, double y)[] spots = Spots(new Augmentation(shift: 4), 0, 0);
            foreach (double[] moved in new[] { spots.Select(spot => spot.x).ToArray(), spots.Select(spot => spot.y).ToArray() }) IsUniform(moved, 4);
        }

        [Test]
        public void RotationTurnsAboutTheCentre()
        {
            (double x, double y)[] spots = Spots(new Augmentation(rotate: 30), 9, 0);
            IsUniform(spots.Select(spot => Math.Atan2(spot.y, spot.x) * 180 / Math.PI).ToArray(), 30);
            Assert.That(spots.Select(spot => Math.Sqrt(spot.x * spot.x + spot.y * spot.y)), Is.All.EqualTo(9).Within(0.1));
        }

        [Test]
        public void ScaleIsAFactorOfBothAxesAndStretchOfEach()
        {
            double limit = Math.Log(1.4);
            (double x, double y)[] scaled = Spots(new Augmentation(scale: 0.4f), 6, 6), stretched = Spots(new Augmentation(stretch: 0.4f), 6, 6);
            IsUniform(scaled.Select(spot => Math.Log(spot.x / 6)).ToArray(), limit);
            IsUniform(stretched.Select(spot => Math.Log(spot.x / 6)).ToArray(), limit);
            IsUniform(stretched.Select(spot => Math.Log(spot.y / 6)).ToArray(), limit);
            Assert.That(scaled.Select(spot => spot.x - spot.y), Is.All.EqualTo(0).Within(0.05));
            Assert.That(stretched.Max(spot => Math.Abs(spot.x - spot.y)), Is.GreaterThan(2));
        }

        [Test]
        public void ShearLeansUprightStrokes()
        {
            (double x, double y)[] spots = Spots(new Augmentation(shear: 30), 0, 8);
            Assert.That(spots.Max(spot => Math.Abs(spot.x)), Is.InRange(7.5 * Math.Tan(Math.PI / 6), 8.1 * Math.Tan(Math.PI / 6)));
            Assert.That(spots.Select(spot => spot.y), Is.All.EqualTo(8).Within(0.05));
        }

        [Test]
        public void CropStaysInsideTheImageAndEnlarges()
        {
            // The window is at least half as long as a side: a spot in the middle leaves it never, and is enlarged by up to four times.
            Dataset copies = new Augmentation(crop: 0.5f).Apply(Spot(0, 0), backend, 1, Copies);
            double[] ink = Enumerable.Range(0, Copies).Select(i => Ink(copies, i)).ToArray();
            double whole = Ink(Spot(0, 0), 0);
            Assert.That(ink.Min(), Is.GreaterThan(0.9 * whole));
            Assert.That(ink.Max(), Is.InRange(3 * whole, 4.1 * whole));
        }

        [Test]
        public void FlipIsAProbabilityAndOffForDigits()
        {
            double Flipped(float probability) => Spots(new Augmentation(flip: probability), 5, 3).Average(spot => spot.x < 0 ? 1.0 : 0);
            Assert.That(Flipped(0), Is.EqualTo(0));
            Assert.That(Flipped(1), Is.EqualTo(1));
            Assert.That(Flipped(0.3f), Is.EqualTo(0.3).Within(0.06));
            Assert.That(Augmentation.Digits.Flip, Is.EqualTo(0));
        }

        [Test]
        public void ProbabilityLeavesTheOthersAsTheyAre()
        {
            Dataset spot = Spot(5, 3), copies = new Augmentation(shift: 4, noise: 0.2f, probability: 0.3f).Apply(spot, backend, 1, Copies);
            double varied = Enumerable.Range(0, Copies).Average(i => copies.Take(i, 1).Bytes.SequenceEqual(spot.Bytes) ? 0.0 : 1);
            Assert.That(varied, Is.EqualTo(0.3).Within(0.06));
        }

        [TestCase(1f, 5f, 28, 28)]
        [TestCase(3f, 2f, 28, 28)]
        [TestCase(0.5f, 8f, 20, 50)]
        public void ElasticDisplacesByItsRootMeanSquare(float elastic, float smoothness, int height, int width)
        {
            var augmentation = new Augmentation(elastic: elastic, smoothness: smoothness);
            // The ops' tests hold the backends to this reference.
            foreach (int axis in new[] { 0, 16 })
            {
                double power = Enumerable.Range(0, 300).Average(row => new AugmentReference(augmentation, height, width, 1, 1, 0, row).Displacement(axis).Cast<double>().Average(d => d * d));
                Assert.That(Math.Sqrt(power), Is.EqualTo(elastic).Within(0.08 * elastic));
            }
        }

        [Test]
        public void NoiseHasItsStandardDeviation()
        {
            var grey = Dataset.OfFeatures(Enumerable.Repeat(0.5f, Size * Size).ToArray(), new Shape(Size, Size), new[] { 0 }, new[] { "grey" });
            float[] noisy = new Augmentation(noise: 0.1f).Apply(grey, backend, 1, 20).Floats;
            Assert.That(noisy.Average(), Is.EqualTo(0.5).Within(0.003));
            Assert.That(Math.Sqrt(noisy.Average(value => Math.Pow(value - 0.5, 2))), Is.EqualTo(0.1).Within(0.003));
        }

        [Test]
        public void CopiesComeOneAfterTheOtherWithTheirTargets()
        {
            Dataset digits = SyntheticDigits.Create(230, 1), same = new Augmentation().Apply(digits, backend, 1, 5), varied = Augmentation.Digits.Apply(digits, backend, 1, 5);
            Assert.That(same.Bytes, Is.EqualTo(Enumerable.Repeat(digits.Bytes, 5).SelectMany(bytes => bytes)));
            Assert.That(varied.Labels, Is.EqualTo(Enumerable.Repeat(digits.Labels, 5).SelectMany(labels => labels)));
            Assert.That(varied.Take(0, 230).Bytes, Is.Not.EqualTo(varied.Take(230, 230).Bytes));
            Assert.That(Augmentation.Digits.Apply(digits, backend, 1, 5).Bytes, Is.EqualTo(varied.Bytes));
            Assert.That(Augmentation.Digits.Apply(digits, backend, 2, 5).Bytes, Is.Not.EqualTo(varied.Bytes));

            float[] features = digits.Take(0, 3).Bytes.Select(value => value / 255f).ToArray(), targets = { 1, 2, 3, 4, 5, 6 };
            Dataset regression = new Augmentation().Apply(Dataset.OfTargets(features, new Shape(28, 28), targets, 2), backend, 1, 2);
            Assert.That(regression.Floats, Is.EqualTo(features.Concat(features)));
            Assert.That(regression.Targets, Is.EqualTo(targets.Concat(targets)));
            Dataset images = new Augmentation().Apply(Dataset.OfImages(digits.Take(0, 3).Bytes, new Shape(28, 28), targets, 2), backend, 1, 2);
            Assert.That(images.Targets, Is.EqualTo(targets.Concat(targets)));
            Assert.That(images.Bytes, Is.EqualTo(digits.Take(0, 3).Bytes.Concat(digits.Take(0, 3).Bytes)));
        }

        [Test]
        public void WhatCannotBeIsRefusedByName()
        {
            Assert.That(() => new Augmentation(shift: -1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("shift"));
            Assert.That(() => new Augmentation(rotate: 200), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("degrees"));
            Assert.That(() => new Augmentation(elastic: float.NaN), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("elastic"));
            Assert.That(() => new Augmentation(flip: 1.5f), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("flip"));
            Assert.That(() => Augmentation.Digits.Times(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Augmentation.Digits.Rule(new Shape(784)), Throws.TypeOf<ShapeException>().With.Message.Contains("784").And.Message.Contains("images"));
            Assert.That(() => Augmentation.Digits.Rule(new Shape(28, 28, 3)), Throws.TypeOf<ShapeException>().With.Message.Contains("28 x 28 x 3"));
            Assert.That(() => Augmentation.Digits.Rule(new Shape(1000, 1000)), Throws.TypeOf<ShapeException>().With.Message.Contains("smaller"));
            Assert.That(() => Augmentation.Digits.Apply(Spot(0, 0), backend, 1, 0), Throws.TypeOf<DatasetException>().With.Message.Contains("at least 1"));
            Assert.That(() => Augmentation.Digits.Apply(Spot(0, 0), backend, 1, 3_000_000), Throws.TypeOf<DatasetException>().With.Message.Contains("fewer copies"));
        }

        [Test]
        public void ItsTextNamesEverySetting()
        {
            Augmentation[] all =
            {
                new Augmentation(), new Augmentation(shift: 1), new Augmentation(rotate: 1), new Augmentation(scale: 1), new Augmentation(stretch: 1), new Augmentation(shear: 1),
                new Augmentation(elastic: 1), new Augmentation(smoothness: 1), new Augmentation(brightness: 1), new Augmentation(contrast: 1), new Augmentation(noise: 1),
                new Augmentation(crop: 0.5f), new Augmentation(flip: 1), new Augmentation(probability: 0.5f),
            };
            Assert.That(all.Select(each => each.ToString()).Distinct().Count(), Is.EqualTo(all.Length));
            Assert.That(Augmentation.Digits.ToString(), Does.Contain("rotate 10, scale 0.1"));
            Assert.That(Augmentation.Digits.Times(2).ToString(), Does.Contain("rotate 20, scale 0.2").And.Contain("smoothness 5").And.Contain("probability 1"));
        }

        // Where the spot's middle goes, from the image's.
        (double x, double y)[] Spots(Augmentation augmentation, int x, int y)
        {
            Dataset copies = augmentation.Apply(Spot(x, y), backend, 1, Copies);
            return Enumerable.Range(0, Copies).Select(i => (Moment(copies, i, (column, row) => column) - Middle, Moment(copies, i, (column, row) => row) - Middle)).ToArray();
        }

        // Round and soft, so that its centre of mass goes where its middle goes.
        static Dataset Spot(int x, int y)
        {
            byte[] pixels = Enumerable.Range(0, Size * Size).Select(i => (byte)Math.Round(255 * Math.Exp(-(Math.Pow(i % Size - Middle - x, 2) + Math.Pow(i / Size - Middle - y, 2)) / 3))).ToArray();
            return Dataset.OfImages(pixels, new Shape(Size, Size), new[] { 0 }, new[] { "spot" });
        }

        static double Ink(Dataset data, int image) => Enumerable.Range(image * Size * Size, Size * Size).Sum(i => (double)data.Bytes[i]);

        static double Moment(Dataset data, int image, Func<int, int, double> of) =>
            Enumerable.Range(0, Size * Size).Sum(i => data.Bytes[image * Size * Size + i] * of(i % Size, i / Size)) / Ink(data, image);

        // Within the limits, filling them, and as spread as a uniform distribution: limit / sqrt(3).
        static void IsUniform(double[] values, double limit)
        {
            Assert.That(values.Max(value => Math.Abs(value)), Is.InRange(0.97 * limit, 1.01 * limit));
            Assert.That(values.Average(), Is.EqualTo(0).Within(0.1 * limit));
            Assert.That(Math.Sqrt(values.Average(value => value * value)), Is.EqualTo(limit / Math.Sqrt(3)).Within(0.06 * limit));
        }
    }
}
