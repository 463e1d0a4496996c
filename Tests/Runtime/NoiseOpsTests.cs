using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class NoiseOpsTests : OpTests
    {
        const ulong Seed = 0x0123456789abcdef, Stream = RandomStreams.Noise + 3;
        const double Tolerance = 1e-6;

        static readonly int[] Rows = { 1, 3, 33 };
        static readonly int[] Columns = { 1, 16, 17, 100, 784 };
        static readonly float[] Rates = { 0, 0.2f, 0.5f, 0.9f };

        public NoiseOpsTests(string backend) : base(backend) { }

        [Test]
        public void DropoutMultipliesWithTheMaskOfItsDraws([ValueSource(nameof(Rates))] float rate, [ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            const int step = 123_456_789;
            double[,] x = References.Random(rows, columns, 1);
            View y = Result(rows, columns), clean = Result(rows, columns);
            RunAt(step, Backend.Noise.Dropout(Dirty(x), y, rate, Seed, Stream));
            RunAt(step, Backend.Noise.Dropout(Clean(x), clean, rate, Seed, Stream));
            Close(Read(y), References.Matrix(rows, columns, (row, column) => x[row, column] * NoiseDraws.Mask(NoiseDraws.Of(Seed, Stream, step, columns, row, column), rate)), Tolerance);
            PaddingIsFinite(y);
            PaddingIsZero(clean);
            Assert.That(Read(clean), Is.EqualTo(Read(y)));
        }

        [Test]
        public void MasksAreTheSameBitsOnEveryBackend()
        {
            using var managed = new ManagedBackend(1, false);
            View ones = managed.Allocate(new Shape(37, 784), ElementType.Float32), reference = managed.Allocate(ones.Shape, ElementType.Float32);
            var expected = new float[37 * 784];
            managed.Upload(Enumerable.Repeat(0.7f, expected.Length).ToArray(), ones);
            foreach (int step in new[] { 0, 1, int.MaxValue })
            {
                managed.Noise.Dropout(ones, reference, 0.3f, Seed, Stream).Enqueue(new StepArguments(step, 0, 0));
                managed.Download(reference, expected);
                Assert.That(Dropped(step, 37, 784, 0.3f, Seed, Stream, 0.7f), Is.EqualTo(expected));
            }
        }

        [Test]
        public void MasksDifferByStepStreamAndSeedAndBySeedAlone()
        {
            float[] mask = Dropped(5, 20, 100, 0.5f, Seed, Stream);
            Assert.That(Dropped(5, 20, 100, 0.5f, Seed, Stream), Is.EqualTo(mask));
            var others = new[] { Dropped(6, 20, 100, 0.5f, Seed, Stream), Dropped(5, 20, 100, 0.5f, Seed, Stream + 1), Dropped(5, 20, 100, 0.5f, Seed + 1, Stream) };
            // Independent masks of one half agree on about half of their 2000 elements; five deviations are 112.
            foreach (float[] other in others) Assert.That(mask.Zip(other, (a, b) => a == b).Count(same => same), Is.EqualTo(1000).Within(112));
        }

        [Test]
        public void SoManyAreKeptThatTheMeanStays([ValueSource(nameof(Rates))] float rate)
        {
            const int count = 200 * 784;
            float[] y = Dropped(7, 200, 784, rate, Seed, Stream);
            double kept = y.Count(value => value != 0) / (double)count, deviation = Math.Sqrt(rate * (1 - rate) / count);
            Assert.That(kept, Is.EqualTo(1 - rate).Within(5 * deviation + 1e-6));
            Assert.That(y.Average(value => (double)value), Is.EqualTo(1).Within(5 * deviation / (1 - rate) + 1e-6));
            // Neither rows nor columns are dropped as a whole: each has its share.
            for (int column = 0; column < 784; column += 97)
                Assert.That(Enumerable.Range(0, 200).Count(row => y[row * 784 + column] != 0) / 200.0, Is.EqualTo(1 - rate).Within(5 * Math.Sqrt(rate * (1 - rate) / 200) + 1e-6));
        }

        [Test]
        public void TheGradientPassesThroughTheSameMask()
        {
            double[,] x = References.Random(9, 33, 2), dy = References.Random(9, 33, 3);
            View y = Result(9, 33), dx = Result(9, 33);
            ILaunch forward = Backend.Noise.Dropout(Dirty(x), y, 0.4f, Seed, Stream), backward = Backend.Noise.Dropout(Clean(dy), dx, 0.4f, Seed, Stream);
            RunAt(11, forward);
            RunAt(11, backward);
            double[,] slope = References.Map(Read(y), x, (output, input) => output / input);
            Close(Read(dx), References.Map(dy, slope, (above, own) => above * own), 1e-5);
            PaddingIsZero(dx);
        }

        [Test]
        public void RandomSlopesAreThoseOfTheirDraws([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            const int step = 77;
            double[,] x = References.Random(rows, columns, 4, 3), dy = References.Random(rows, columns, 5);
            View y = Result(rows, columns), dx = Result(rows, columns);
            RunAt(step, Backend.Noise.RandomizedLeakyRelu(Dirty(x), y, 0.125f, 0.75f, Seed, Stream));
            RunAt(step, Backend.Noise.RandomizedLeakyReluGradient(y, Clean(dy), dx, 0.125f, 0.75f, Seed, Stream));
            double[,] slopes = References.Matrix(rows, columns, (row, column) =>
                x[row, column] > 0 ? 1 : NoiseDraws.Slope(NoiseDraws.Of(Seed, Stream, step, columns, row, column), 0.125, 0.75));
            Close(Read(y), References.Map(x, slopes, (value, slope) => value * slope), Tolerance);
            Close(Read(dx), References.Map(dy, slopes, (above, slope) => above * slope), Tolerance);
            PaddingIsFinite(y);
            PaddingIsZero(dx);
        }

        [Test]
        public void RandomSlopesFillTheirRangeEvenly()
        {
            View y = Result(200, 784);
            RunAt(1, Backend.Noise.RandomizedLeakyRelu(Dirty(References.Matrix(200, 784, (row, column) => -1)), y, 0.25f, 0.75f, Seed, Stream));
            double[] slopes = ReadVector(y).Select(value => -value).ToArray();
            Assert.That(slopes.Min(), Is.InRange(0.25, 0.2501));
            Assert.That(slopes.Max(), Is.InRange(0.7499, 0.75));
            Assert.That(slopes.Average(), Is.EqualTo(0.5).Within(5 * 0.5 / Math.Sqrt(12.0 * slopes.Length)));
            Assert.That(slopes.Average(slope => (slope - 0.5) * (slope - 0.5)), Is.EqualTo(0.25 / 12).Within(2).Percent);
        }

        [Test]
        public void ASlopeOfZeroIsARectifier()
        {
            double[,] x = References.Random(3, 40, 6), dy = References.Random(3, 40, 7);
            View y = Result(3, 40), dx = Result(3, 40);
            Run(Backend.Noise.RandomizedLeakyRelu(Dirty(x), y, 0, 0, Seed, Stream));
            Run(Backend.Noise.RandomizedLeakyReluGradient(y, Clean(dy), dx, 0, 0, Seed, Stream));
            Close(Read(y), References.Map(x, value => Math.Max(0, value)), 0);
            Close(Read(dx), References.Map(x, dy, (value, slope) => value > 0 ? slope : 0), 0);
        }

        [Test]
        public void WhatIsNotANumberShows()
        {
            double[,] x = References.Matrix(1, 64, (row, column) => double.NaN);
            View y = Result(1, 64);
            Run(Backend.Noise.Dropout(Dirty(x), y, 0.5f, Seed, Stream));
            Assert.That(ReadVector(y), Is.All.NaN, "a diverged run must show");
            Run(Backend.Noise.RandomizedLeakyRelu(Dirty(x), y, 0, 0.5f, Seed, Stream));
            Assert.That(ReadVector(y), Is.All.NaN, "a diverged run must show");
        }

        [Test]
        public void EveryOpIsDeterministic()
        {
            View x = Dirty(References.Random(33, 300, 7)), y = Result(33, 300);
            IsDeterministic(() => Run(Backend.Noise.Dropout(x, y, 0.5f, Seed, Stream)), y);
            IsDeterministic(() => Run(Backend.Noise.RandomizedLeakyRelu(x, y, 0.1f, 0.3f, Seed, Stream)), y);
            IsDeterministic(() => Run(Backend.Noise.RandomizedLeakyReluGradient(x, x, y, 0.1f, 0.3f, Seed, Stream)), y);
        }

        void RunAt(int step, ILaunch launch) => launch.Enqueue(new StepArguments(step, 0, 0));

        // What becomes of an array of one value.
        float[] Dropped(int step, int rows, int columns, float rate, ulong seed, ulong stream, float value = 1)
        {
            View y = Result(rows, columns);
            RunAt(step, Backend.Noise.Dropout(Dirty(References.Matrix(rows, columns, (row, column) => value)), y, rate, seed, stream));
            return ReadVector(y).Select(each => (float)each).ToArray();
        }
    }
}
