using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Axes end at round numbers, and values lie between them by difference or by factor.</summary>
    public sealed class PlotAxisTests
    {
        [TestCase(15000, 490000, new[] { 10000.0, 20000, 50000, 100000, 200000, 500000 })]
        [TestCase(0.0011, 0.0019, new[] { 0.001, 0.002 })]
        [TestCase(10, 10, new[] { 10.0, 20 })]
        [TestCase(1e-5, 0.5, new[] { 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1 })]
        public void FactorsHaveRoundTicks(double least, double most, double[] ticks)
        {
            PlotAxis axis = PlotAxis.Logarithmic("bytes");
            axis.Span(least, most);
            Assert.That(axis.Ticks, Is.EqualTo(ticks));
            Assert.That(axis.Place(ticks[0]), Is.EqualTo(0));
            Assert.That(axis.Place(ticks[ticks.Length - 1]), Is.EqualTo(1));
        }

        [Test]
        public void TheMiddleIsByFactorOrByDifference()
        {
            PlotAxis factors = PlotAxis.Logarithmic("rate"), differences = PlotAxis.Linear("accuracy");
            factors.Span(1, 100);
            differences.Span(0, 100);
            Assert.That(factors.Place(10), Is.EqualTo(0.5).Within(1e-12));
            Assert.That(differences.Place(50), Is.EqualTo(0.5));
            Assert.That(differences.Place(1000), Is.EqualTo(1), "at the edge");
        }

        [Test]
        public void WhatHasNoPlaceIsNotTaken()
        {
            PlotAxis axis = PlotAxis.Logarithmic("rate");
            Assert.That(axis.Takes(0) || axis.Takes(-1) || axis.Takes(double.NaN) || axis.Takes(double.PositiveInfinity), Is.False);
            Assert.That(axis.Takes(1e-9));
            Assert.That(PlotAxis.Linear("loss").Takes(-1));
        }

        [Test]
        public void WithoutValuesItSpansSomething()
        {
            PlotAxis axis = PlotAxis.Linear("loss");
            axis.Span(double.PositiveInfinity, double.NegativeInfinity);
            Assert.That(axis.Ticks, Is.EqualTo(new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 }).Within(1e-12));
        }
    }
}
