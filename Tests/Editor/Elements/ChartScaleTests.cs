using System;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Axes begin, step and end at round numbers and hold what is to be shown.</summary>
    public sealed class ChartScaleTests
    {
        [TestCase(0, 10, 5, 0, 10, 2)]
        [TestCase(0, 11, 5, 0, 15, 5)]
        [TestCase(0, 0.3, 5, 0, 0.3, 0.1)]
        [TestCase(0, 2.31, 5, 0, 2.5, 0.5)]
        [TestCase(93.1, 100, 5, 92, 100, 2)]
        [TestCase(99.2, 100, 5, 99.2, 100, 0.2)]
        [TestCase(-0.2, 1.1, 5, -0.5, 1.5, 0.5)]
        public void EndsAtRoundNumbers(double least, double most, int steps, double from, double to, double step)
        {
            ChartScale scale = ChartScale.Around(least, most, steps);
            Assert.That(new[] { scale.Least, scale.Most, scale.Step }, Is.EqualTo(new[] { from, to, step }).Within(1e-9));
            Assert.That(scale.Tick(scale.Ticks - 1), Is.EqualTo(to).Within(1e-9));
        }

        [Test]
        public void HoldsWhatItIsGivenInFewSteps()
        {
            var random = new Random(1);
            for (int i = 0; i < 1000; i++)
            {
                double least = random.NextDouble() * Math.Pow(10, random.Next(-4, 4)) - random.Next(2), most = least + random.NextDouble() * Math.Pow(10, random.Next(-4, 4));
                ChartScale scale = ChartScale.Around(least, most, 5);
                double hair = 1e-6 * scale.Step;
                Assert.That(scale.Least, Is.LessThanOrEqualTo(least + hair));
                Assert.That(scale.Most, Is.GreaterThanOrEqualTo(most - hair));
                Assert.That(scale.Ticks, Is.InRange(2, 6));
            }
        }

        [TestCase(1)]
        [TestCase(0)]
        [TestCase(100)]
        public void OneValueHasAnAxisToo(double value)
        {
            ChartScale scale = ChartScale.Around(value, value, 5);
            Assert.That(scale.Most, Is.GreaterThan(scale.Least));
            Assert.That(scale.Place(value), Is.InRange(0, 1));
        }

        [TestCase(0, 0.5, 5, "0.3")]
        [TestCase(0, 20, 5, "0")]
        [TestCase(0, 0.02, 4, "0.300")]
        public void TicksHaveAsManyDigitsAsTellThemApart(double least, double most, int steps, string text) =>
            Assert.That(ChartScale.Around(least, most, steps).Text(0.3), Is.EqualTo(text));

        [Test]
        public void WhatLiesOutsideIsAtTheEdge()
        {
            ChartScale scale = ChartScale.Around(0, 10, 5);
            Assert.That(new[] { scale.Place(-1), scale.Place(5), scale.Place(11) }, Is.EqualTo(new[] { 0, 0.5, 1 }));
        }
    }
}
