using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class SyntheticDigitsTests
    {
        const int Pixels = DigitCentring.PixelCount;

        static readonly Lazy<Dataset> Thousand = new Lazy<Dataset>(() => SyntheticDigits.Create(1000, 11));

        static ArraySegment<byte> Image(Dataset data, int index) => new ArraySegment<byte>(data.Bytes, index * Pixels, Pixels);

        [Test]
        public void SeedAndIndexDecideAnImage()
        {
            Dataset data = Thousand.Value, beginning = SyntheticDigits.Create(25, 11), other = SyntheticDigits.Create(25, 12);
            Assert.That(beginning.Labels, Is.EqualTo(data.Labels.Take(25)));
            Assert.That(beginning.Bytes.SequenceEqual(data.Bytes.Take(25 * Pixels)), Is.True);
            Assert.That(other.Labels, Is.Not.EqualTo(beginning.Labels));
            Assert.That(other.Bytes.SequenceEqual(beginning.Bytes), Is.False);
        }

        // Recorded from .NET on x64. Drawing uses + - * / and square roots of doubles alone and rounds to bytes at the end; a compiler that
        // fuses multiply and add (clang under IL2CPP on ARM may) could move a pixel by one, in theory.
        [Test]
        public void TheBitsAreTheSameOnEveryMachine()
        {
            ulong hash = 14695981039346656037; // FNV-1a
            foreach (byte pixel in Thousand.Value.Bytes) hash = unchecked((hash ^ pixel) * 1099511628211);
            Assert.That(hash, Is.EqualTo(14782013601844513625ul));
        }

        [Test]
        public void DrawingWalksTheStreamOn()
        {
            RandomStream one = new RandomStream(1, 2), two = new RandomStream(1, 2);
            byte[] first = SyntheticDigits.Draw(3, ref one);
            Assert.That(first, Has.Length.EqualTo(Pixels));
            Assert.That(SyntheticDigits.Draw(3, ref two), Is.EqualTo(first));
            Assert.That(SyntheticDigits.Draw(3, ref one), Is.Not.EqualTo(first));
        }

        [Test]
        public void EveryTenImagesHoldEveryDigitOnce()
        {
            Dataset data = Thousand.Value;
            for (int ten = 0; ten < 100; ten++) Assert.That(data.Labels.Skip(10 * ten).Take(10), Is.EquivalentTo(Enumerable.Range(0, 10)));
            Assert.That(Enumerable.Range(0, 100).Select(ten => data.Labels[10 * ten]).Distinct().Count(), Is.EqualTo(10));
            Assert.That(data.Classes, Is.EqualTo(Enumerable.Range(0, 10).Select(i => i.ToString())));
            Assert.That(data.ExampleShape, Is.EqualTo(new Shape(28, 28)));
        }

        [Test]
        public void EveryImageIsCentredAsMnistIs()
        {
            Dataset data = Thousand.Value;
            for (int i = 0; i < data.Count; i++)
            {
                var image = Image(data, i).ToArray();
                double mass = image.Sum(pixel => pixel);
                int[] inked = Enumerable.Range(0, Pixels).Where(p => image[p] >= 64).ToArray();
                int width = inked.Max(p => p % 28) - inked.Min(p => p % 28) + 1, height = inked.Max(p => p / 28) - inked.Min(p => p / 28) + 1;
                Assert.That(Enumerable.Range(0, Pixels).Sum(p => image[p] * (p % 28)) / mass, Is.EqualTo(14).Within(1), "image " + i);
                Assert.That(Enumerable.Range(0, Pixels).Sum(p => image[p] * (p / 28)) / mass, Is.EqualTo(14).Within(1), "image " + i);
                Assert.That(Math.Max(width, height), Is.InRange(19, 20), "image " + i);
                Assert.That(mass / 255, Is.InRange(15, 300), "ink of image " + i);
            }
        }

        // The nearest of 1,500 drawn digits names 200 others: far less than what a network reads, but no class may be lost.
        [Test]
        public void EveryClassCanBeToldFromTheOthers()
        {
            Dataset known = SyntheticDigits.Create(1500, 21), asked = SyntheticDigits.Create(200, 22);
            var right = new int[10];
            for (int i = 0; i < asked.Count; i++)
            {
                int nearest = 0, least = int.MaxValue;
                for (int k = 0; k < known.Count; k++)
                {
                    int distance = 0;
                    for (int p = 0; p < Pixels && distance < least; p++)
                    {
                        int difference = known.Bytes[k * Pixels + p] - asked.Bytes[i * Pixels + p];
                        distance += difference * difference;
                    }
                    if (distance >= least) continue;
                    least = distance;
                    nearest = k;
                }
                if (known.Labels[nearest] == asked.Labels[i]) right[asked.Labels[i]]++;
            }
            Assert.That(right.Sum(), Is.GreaterThan(125), string.Join(" ", right));
            Assert.That(right.Min(), Is.GreaterThanOrEqualTo(7), string.Join(" ", right));
        }

        [Test]
        public void WhatIsNoDigitIsRefused()
        {
            var random = new RandomStream(1, 1);
            Assert.That(() => SyntheticDigits.Draw(10, ref random), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => SyntheticDigits.Draw(-1, ref random), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => SyntheticDigits.Create(0, 1), Throws.TypeOf<DatasetException>());
        }

        [Test]
        public void StrokesAreADigitOnAPad([Range(0, 9)] int digit)
        {
            var random = new RandomStream(5, (ulong)digit);
            double[][] strokes = SyntheticDigits.Strokes(digit, ref random);
            var pad = new InkCanvas(1, 1);
            double least = 1, most = 0;
            foreach (double[] stroke in strokes)
            {
                Assert.That(stroke.Length % 2, Is.Zero);
                Assert.That(stroke.Length, Is.GreaterThanOrEqualTo(4));
                pad.Begin(stroke[0], stroke[1]);
                for (int i = 2; i < stroke.Length; i += 2) pad.MoveTo(stroke[i], stroke[i + 1]);
                pad.End();
                foreach (double at in stroke)
                {
                    least = System.Math.Min(least, at);
                    most = System.Math.Max(most, at);
                }
            }
            Assert.That(least, Is.EqualTo(0).Within(1e-9));
            Assert.That(most, Is.EqualTo(1).Within(1e-9), "the longer side is filled");
            var image = new byte[DigitCentring.PixelCount];
            Assert.That(pad.Render(image));
            int ink = 0;
            foreach (byte pixel in image) ink += pixel > 127 ? 1 : 0;
            Assert.That(ink, Is.InRange(20, 300));

            random = new RandomStream(5, (ulong)digit);
            Assert.That(SyntheticDigits.Strokes(digit, ref random), Is.EqualTo(strokes), "the same hand writes the same");
        }

        [Test]
        public void OnlyDigitsHaveStrokes()
        {
            var random = new RandomStream(1, 1);
            Assert.That(() => SyntheticDigits.Strokes(10, ref random), Throws.TypeOf<System.ArgumentOutOfRangeException>());
        }
    }
}
