using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class SearchSpaceTests
    {
        const int Draws = 2000;

        static SearchSpace Space() => new SearchSpace()
            .Choice("activation", "elu", "relu", "tanh").Integer("layers", 2, 5).Integer("neurons", 16, 70, 16).Uniform("dropout", 0, 0.5).LogUniform("rate", 1e-4, 1e-2);

        static TrialValue[] Drawn(string name) => Enumerable.Range(0, Draws).Select(i => Space().Draw(1, i).Values[name]).ToArray();

        [Test]
        public void ADrawDependsOnSeedAndIndexAlone()
        {
            SearchSpace used = Space();
            for (int i = 0; i < 7; i++) used.Draw(1, i);
            Assert.That(used.Draw(1, 7).ToString(), Is.EqualTo(Space().Draw(1, 7).ToString()));
            Assert.That(Space().Draw(1, 7).ToString(), Is.Not.EqualTo(Space().Draw(1, 8).ToString()));
            Assert.That(Space().Draw(1, 7).ToString(), Is.Not.EqualTo(Space().Draw(2, 7).ToString()));
            Assert.That(Space().Draw(1, 7).Index, Is.EqualTo(7));
        }

        [Test]
        public void EveryChoiceAndEveryWholeNumberIsDrawnAboutAsOften()
        {
            foreach (var (name, values) in new[] { ("activation", new TrialValue[] { "elu", "relu", "tanh" }), ("layers", new TrialValue[] { 2, 3, 4, 5 }), ("neurons", new TrialValue[] { 16, 32, 48, 64 }) })
            {
                var counts = Drawn(name).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
                Assert.That(counts.Keys, Is.EquivalentTo(values));
                // Five standard deviations of a binomial count.
                double expected = Draws / (double)values.Length, spread = Math.Sqrt(expected * (1 - 1.0 / values.Length));
                Assert.That(counts.Values, Is.All.InRange(expected - 5 * spread, expected + 5 * spread));
            }
        }

        [Test]
        public void RangesAreUniformByNumberOrByLogarithm()
        {
            double[] dropout = Drawn("dropout").Select(value => value.Number).ToArray(), rate = Drawn("rate").Select(value => value.Number).ToArray();
            Assert.That(dropout, Is.All.InRange(0, 0.5));
            Assert.That(dropout.Average(), Is.EqualTo(0.25).Within(0.02));
            Assert.That(rate, Is.All.InRange(1e-4, 1e-2));
            Assert.That(rate.Average(Math.Log10), Is.EqualTo(-3).Within(0.07));
            Assert.That(rate.Average(value => Math.Pow(Math.Log10(value) + 3, 2)), Is.EqualTo(1 / 3.0).Within(0.05));
        }

        [Test]
        public void PositionsRunFromOneEndToTheOther()
        {
            SearchSpace space = Space();
            foreach (Dimension dimension in space.Dimensions)
                for (int i = 0; i < 50; i++) Assert.That(dimension.Position(space.Draw(1, i).Values[dimension.Name]), Is.InRange(0, 1), dimension.ToString());
            Assert.That(space.Dimensions.Select(each => each.Name), Is.EqualTo(new[] { "activation", "layers", "neurons", "dropout", "rate" }));
            Assert.That(space.Dimensions[4].Position(1e-3), Is.EqualTo(0.5).Within(1e-9));
            Assert.That(space.Dimensions[0].Position("relu"), Is.EqualTo(0.5));
            Assert.That(space.Dimensions[1].Position(5), Is.EqualTo(1));
        }

        [Test]
        public void ADimensionReplacesTheOneOfItsName()
        {
            SearchSpace space = Space().Choice("layers", 3);
            Assert.That(space.Dimensions.Count, Is.EqualTo(5));
            Assert.That(space.Draw(9, 9).Values["layers"].Integer, Is.EqualTo(3));
            Assert.That(space.ToString(), Does.Contain("layers: 3;").And.Contain("rate: 0.0001 to 0.01 by logarithm"));
        }

        [Test]
        public void WhatCannotBeSearchedIsRefused()
        {
            Assert.That(() => new SearchSpace().Draw(1, 0), Throws.TypeOf<TuningException>().With.Message.Contains("empty"));
            Assert.That(() => new SearchSpace().Uniform("x", 2, 1), Throws.TypeOf<TuningException>().With.Message.Contains("'x'"));
            Assert.That(() => new SearchSpace().Uniform("x", double.NaN, 1), Throws.TypeOf<TuningException>());
            Assert.That(() => new SearchSpace().LogUniform("x", 0, 1), Throws.TypeOf<TuningException>().With.Message.Contains("above 0"));
            Assert.That(() => new SearchSpace().Integer("x", 1, 4, 0), Throws.TypeOf<TuningException>().With.Message.Contains("step"));
            Assert.That(() => new SearchSpace().Choice("x"), Throws.TypeOf<TuningException>());
            Assert.That(() => new SearchSpace().Choice("x", "a", "a"), Throws.TypeOf<TuningException>().With.Message.Contains("twice"));
            Assert.That(() => new SearchSpace().Choice(" ", "a"), Throws.TypeOf<TuningException>().With.Message.Contains("name"));
            Assert.That(() => new TrialValue("elu").Number, Throws.TypeOf<TuningException>().With.Message.Contains("elu"));
            Assert.That(() => new TrialValue("0.5").Integer, Throws.TypeOf<TuningException>());
        }
    }
}
