using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class SplitTests
    {
        // Three quarters of class a, one quarter of class b; the feature is the example's number.
        static Dataset Numbers(int count) => Dataset.OfFeatures(
            Enumerable.Range(0, count).Select(i => (float)i).ToArray(), new Shape(1),
            Enumerable.Range(0, count).Select(i => i % 4 == 3 ? 1 : 0).ToArray(), new[] { "a", "b" });

        [TestCase(false)]
        [TestCase(true)]
        public void BothPartsTogetherAreTheWhole(bool stratified)
        {
            var (first, second) = Split.ByCount(Numbers(100), 30, 5, stratified);
            Assert.That(first.Count, Is.EqualTo(30));
            Assert.That(first.Floats.Concat(second.Floats), Is.EquivalentTo(Enumerable.Range(0, 100)));
            Assert.That(first.Floats, Is.Ordered);
            Assert.That(first.Labels, Is.EqualTo(first.Floats.Select(i => (int)i % 4 == 3 ? 1 : 0)));
        }

        [Test]
        public void TheSeedDecides()
        {
            Assert.That(Split.ByCount(Numbers(100), 30, 5).First.Floats, Is.EqualTo(Split.ByCount(Numbers(100), 30, 5).First.Floats));
            Assert.That(Split.ByCount(Numbers(100), 30, 5).First.Floats, Is.Not.EqualTo(Split.ByCount(Numbers(100), 30, 6).First.Floats));
        }

        [TestCase(20, 15, 5)]
        [TestCase(30, 23, 7)] // 22.5 and 7.5: the first of equals is rounded up
        [TestCase(1, 1, 0)]
        public void StratifiedKeepsTheProportions(int count, int a, int b)
        {
            var (first, second) = Split.ByCount(Numbers(100), count, 9, stratified: true);
            Assert.That(first.CountPerClass(), Is.EqualTo(new[] { a, b }));
            Assert.That(second.CountPerClass(), Is.EqualTo(new[] { 75 - a, 25 - b }));
        }

        [TestCase(0.25, 100, 25)]
        [TestCase(0.001, 100, 1)]
        [TestCase(0.999, 100, 99)]
        public void AFractionLeavesSomethingOnBothSides(double fraction, int count, int expected) =>
            Assert.That(Split.ByFraction(Numbers(count), fraction, 1).First.Count, Is.EqualTo(expected));

        [Test]
        public void WhatCannotBePartedIsRefused()
        {
            Assert.That(() => Split.ByCount(Numbers(5), 5, 1), Throws.TypeOf<DatasetException>().With.Message.Contains("1 to 4"));
            Assert.That(() => Split.ByCount(Numbers(5), 0, 1), Throws.TypeOf<DatasetException>());
            Assert.That(() => Split.ByFraction(Numbers(5), double.NaN, 1), Throws.TypeOf<DatasetException>());
            Assert.That(() => Split.ByFraction(Numbers(5), 1, 1), Throws.TypeOf<DatasetException>());
            Assert.That(() => Split.ByFraction(Numbers(1), 0.5, 1), Throws.TypeOf<DatasetException>());
            Dataset targets = Dataset.OfTargets(new float[2], new Shape(1), new float[2], 1);
            Assert.That(() => Split.ByCount(targets, 1, 1, stratified: true), Throws.TypeOf<DatasetException>().With.Message.Contains("classes"));
        }
    }
}
