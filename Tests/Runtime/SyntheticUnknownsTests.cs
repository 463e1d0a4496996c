using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class SyntheticUnknownsTests
    {
        const int Pixels = DigitCentring.PixelCount;

        static readonly Lazy<Dataset> Six = new Lazy<Dataset>(() => SyntheticUnknowns.Create(600, 5));

        static byte[] Image(Dataset data, int index) => data.Bytes.Skip(index * Pixels).Take(Pixels).ToArray();

        [Test]
        public void SeedAndIndexDecideAnImage()
        {
            Dataset data = Six.Value, beginning = SyntheticUnknowns.Create(50, 5), other = SyntheticUnknowns.Create(50, 6);
            Assert.That(beginning.Labels, Is.EqualTo(data.Labels.Take(50)));
            Assert.That(beginning.Bytes.SequenceEqual(data.Bytes.Take(50 * Pixels)), Is.True);
            Assert.That(other.Labels, Is.Not.EqualTo(beginning.Labels));
        }

        // Recorded from .NET on x64, as the digits' hash is.
        [Test]
        public void TheBitsAreTheSameOnEveryMachine()
        {
            ulong hash = 14695981039346656037; // FNV-1a
            foreach (byte pixel in Six.Value.Bytes) hash = unchecked((hash ^ pixel) * 1099511628211);
            Assert.That(hash, Is.EqualTo(3042625952324805423ul));
        }

        [Test]
        public void EveryLetterHasWaysOfWritingAndTheKindsTheirShares()
        {
            Dataset data = SyntheticUnknowns.Create(3000, 7);
            int[] counts = data.CountPerClass();
            Assert.That(data.Classes, Is.EqualTo(SyntheticUnknowns.Letters.Concat(new[] { SyntheticUnknowns.Scribble, SyntheticUnknowns.Blank })));
            Assert.That(counts.Min(), Is.GreaterThan(10));
            Assert.That(counts[data.Classes.Count - 2], Is.InRange(900, 1100), "scribbles");
            Assert.That(counts[data.Classes.Count - 1], Is.InRange(400, 600), "blanks");
            Assert.That(SyntheticUnknowns.LettersLikeDigits, Is.SubsetOf(SyntheticUnknowns.Letters));
        }

        [TestCase(UnknownKinds.Letters, 42)]
        [TestCase(UnknownKinds.Scribbles, 1)]
        [TestCase(UnknownKinds.Blanks, 1)]
        [TestCase(UnknownKinds.Scribbles | UnknownKinds.Blanks, 2)]
        public void OnlyWhatIsAskedForIsDrawn(UnknownKinds kinds, int classes) =>
            Assert.That(SyntheticUnknowns.Create(20, 1, kinds).Classes, Has.Count.EqualTo(classes));

        [Test]
        public void LettersAndScribblesAreCentredAsDigitsAre()
        {
            Dataset data = SyntheticUnknowns.Create(500, 9, UnknownKinds.Letters | UnknownKinds.Scribbles);
            for (int i = 0; i < data.Count; i++)
            {
                byte[] image = Image(data, i);
                int[] inked = Enumerable.Range(0, Pixels).Where(p => image[p] >= 64).ToArray();
                int width = inked.Max(p => p % 28) - inked.Min(p => p % 28) + 1, height = inked.Max(p => p / 28) - inked.Min(p => p / 28) + 1;
                Assert.That(Math.Max(width, height), Is.InRange(19, 20), $"image {i}, {data.Classes[data.Labels[i]]}");
                Assert.That(image.Sum(pixel => pixel) / 255.0, Is.InRange(4, 400), $"ink of image {i}, {data.Classes[data.Labels[i]]}");
            }
        }

        [Test]
        public void SomeBlankPadsAreEmptyAndSomeAreNot()
        {
            Dataset data = SyntheticUnknowns.Create(200, 3, UnknownKinds.Blanks);
            int empty = Enumerable.Range(0, data.Count).Count(i => Image(data, i).All(pixel => pixel == 0));
            Assert.That(empty, Is.InRange(40, 90));
        }

        // Letters that are like no digit must differ from each other: the nearest of 4,000 drawn ones names most of 300 others.
        [Test]
        public void LettersCanBeToldFromEachOther()
        {
            Dataset known = SyntheticUnknowns.Create(4000, 21, UnknownKinds.Letters), asked = SyntheticUnknowns.Create(300, 22, UnknownKinds.Letters);
            int right = 0;
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
                if (known.Labels[nearest] == asked.Labels[i]) right++;
            }
            Assert.That(right, Is.GreaterThan(120)); // by chance it would be 7
        }

        [Test]
        public void NothingToDrawIsRefused()
        {
            Assert.That(() => SyntheticUnknowns.Create(0, 1), Throws.TypeOf<DatasetException>());
            Assert.That(() => SyntheticUnknowns.Create(1, 1, 0), Throws.TypeOf<DatasetException>().With.Message.Contains("kind"));
            Assert.That(() => SyntheticUnknowns.Create(1, 1, (UnknownKinds)8), Throws.TypeOf<DatasetException>());
        }
    }
}
