using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class ImagePairsTests
    {
        // Image i has the pixels (i, i) and the class of its place in labels.
        static Dataset Images(params int[] labels) => Dataset.OfImages(
            Enumerable.Range(0, labels.Length).SelectMany(i => new[] { (byte)i, (byte)i }).ToArray(), new Shape(1, 2), labels, new[] { "ant", "bee", "cat" });

        static (int first, int second)[] Pairs(Dataset pairs) => Enumerable.Range(0, pairs.Count).Select(i => ((int)pairs.Bytes[4 * i], (int)pairs.Bytes[4 * i + 2])).ToArray();

        [Test]
        public void EveryOtherPairIsOfOneClassAndNoImageMeetsItself()
        {
            // Class 2 has one image, class 1 two, and they do not stand in order.
            int[] labels = { 1, 0, 2, 0, 1, 0 };
            Dataset made = ImagePairs.Create(Images(labels), 2000, 1);
            Assert.That(made.ExampleShape, Is.EqualTo(new Shape(2, 2)));
            Assert.That(made.Targets.Select((target, i) => target == (i % 2 == 0 ? 1 : 0)), Is.All.True);
            var pairs = Pairs(made);
            for (int i = 0; i < pairs.Length; i++)
            {
                Assert.That(labels[pairs[i].first] == labels[pairs[i].second], Is.EqualTo(made.Targets[i] == 1), $"pair {i}");
                Assert.That(pairs[i].first, Is.Not.EqualTo(pairs[i].second), $"pair {i}");
            }
            Assert.That(pairs.Distinct().Count(), Is.EqualTo(30), "six images make 30 pairs: 8 of one class and 22 of two, and all come up");
            Assert.That(Enumerable.Range(0, pairs.Length).All(i => made.Bytes[4 * i] == made.Bytes[4 * i + 1]), "an image is whole");
        }

        [Test]
        public void TheSeedDecidesAndFewerAreTheBeginningOfMore()
        {
            Dataset digits = SyntheticDigits.Create(100, 1);
            Dataset pairs = ImagePairs.Create(digits, 50, 3);
            Assert.That(pairs.ExampleShape, Is.EqualTo(new Shape(56, 28)));
            Assert.That(ImagePairs.Create(digits, 50, 3).Bytes, Is.EqualTo(pairs.Bytes));
            Assert.That(ImagePairs.Create(digits, 20, 3).Bytes, Is.EqualTo(pairs.Take(0, 20).Bytes));
            Assert.That(ImagePairs.Create(digits, 50, 4).Bytes, Is.Not.EqualTo(pairs.Bytes));
        }

        [Test]
        public void PairsThatCannotBeMadeAreRefused()
        {
            void Refused(Dataset data, int count, string word) => Assert.That(() => ImagePairs.Create(data, count, 1), Throws.TypeOf<DatasetException>().With.Message.Contains(word));
            Refused(Images(0, 0, 1), 0, "0 pairs");
            Refused(Images(0, 0, 0), 2, "one class");
            Refused(Images(0, 1, 2), 2, "two images");
            Refused(Dataset.OfFeatures(new float[2], new Shape(1), new[] { 0, 0 }, new[] { "a" }), 2, "plain features");
            Refused(Dataset.OfImages(new byte[2], new Shape(1), new float[2], 1), 2, "targets instead of classes");
        }
    }
}
