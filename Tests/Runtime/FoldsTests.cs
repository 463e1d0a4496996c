using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class FoldsTests
    {
        // Three quarters of class a, one quarter of class b; the feature is the example's number.
        static Dataset Numbers(int count) => Dataset.OfFeatures(
            Enumerable.Range(0, count).Select(i => (float)i).ToArray(), new Shape(1),
            Enumerable.Range(0, count).Select(i => i % 4 == 3 ? 1 : 0).ToArray(), new[] { "a", "b" });

        [TestCase(100, 3)]
        [TestCase(101, 5)]
        [TestCase(7, 7)]
        [TestCase(2, 2)]
        public void EveryExampleIsValidatedOnce(int count, int folds)
        {
            var parts = Folds.Of(Numbers(count), folds, 1);
            Assert.That(parts.Count, Is.EqualTo(folds));
            Assert.That(parts.SelectMany(part => part.Validation.Floats), Is.EquivalentTo(Enumerable.Range(0, count)));
            foreach (var (training, validation) in parts)
            {
                Assert.That(training.Floats.Concat(validation.Floats), Is.EquivalentTo(Enumerable.Range(0, count)));
                Assert.That(training.Floats, Is.Ordered);
                Assert.That(validation.Floats, Is.Ordered);
                Assert.That(validation.Labels, Is.EqualTo(validation.Floats.Select(i => (int)i % 4 == 3 ? 1 : 0)));
            }
        }

        [Test]
        public void FoldsHaveTheirShareOfEveryClass()
        {
            foreach (var (_, validation) in Folds.Of(Numbers(100), 3, 1))
            {
                Assert.That(validation.Count, Is.InRange(33, 34));
                Assert.That(validation.CountPerClass()[0], Is.EqualTo(25));
                Assert.That(validation.CountPerClass()[1], Is.InRange(8, 9));
            }
        }

        [Test]
        public void TheSeedDecides()
        {
            Assert.That(Folds.Of(Numbers(100), 3, 5)[0].Validation.Floats, Is.EqualTo(Folds.Of(Numbers(100), 3, 5)[0].Validation.Floats));
            Assert.That(Folds.Of(Numbers(100), 3, 5)[0].Validation.Floats, Is.Not.EqualTo(Folds.Of(Numbers(100), 3, 6)[0].Validation.Floats));
        }

        [Test]
        public void ARegressionIsPartedToo()
        {
            Dataset targets = Dataset.OfTargets(Enumerable.Range(0, 10).Select(i => (float)i).ToArray(), new Shape(1), new float[10], 1);
            Assert.That(Folds.Of(targets, 3, 1).SelectMany(part => part.Validation.Floats), Is.EquivalentTo(Enumerable.Range(0, 10)));
        }

        [Test]
        public void WhatCannotBePartedIsRefused()
        {
            Assert.That(() => Folds.Of(Numbers(5), 1, 1), Throws.TypeOf<DatasetException>().With.Message.Contains("2 or more"));
            Assert.That(() => Folds.Of(Numbers(5), 6, 1), Throws.TypeOf<DatasetException>().With.Message.Contains("fewer folds"));
        }
    }
}
