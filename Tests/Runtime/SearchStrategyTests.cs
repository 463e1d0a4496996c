using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class SearchStrategyTests
    {
        [TestCase(27, 3, 3, 18, new[] { 27, 9, 3 }, new[] { 2, 6, 18 })]
        [TestCase(50, 3, 3, 12, new[] { 50, 17, 6 }, new[] { 1, 4, 12 })]
        [TestCase(16, 4, 2, 16, new[] { 16, 8, 4, 2 }, new[] { 2, 4, 8, 16 })]
        [TestCase(3, 2, 2, 1, new[] { 3, 2 }, new[] { 1, 1 })]
        public void HalvingDividesTrialsAndMultipliesEpochs(int trials, int rungs, int eta, int full, int[] expectedTrials, int[] expectedEpochs)
        {
            var halving = new SuccessiveHalving(trials, rungs, eta);
            Assert.That(halving.Rungs.Select(rung => rung.Trials), Is.EqualTo(expectedTrials));
            Assert.That(halving.Rungs.Select(rung => rung.Epochs(full)), Is.EqualTo(expectedEpochs));
        }

        [Test]
        public void ARandomSearchTrainsAllInFull()
        {
            Assert.That(new RandomSearch(50).Rungs.Single().Trials, Is.EqualTo(50));
            Assert.That(new RandomSearch(50).Rungs.Single().Epochs(12), Is.EqualTo(12));
        }

        [Test]
        public void WhatChoosesNothingIsRefused()
        {
            Assert.That(() => new RandomSearch(0), Throws.TypeOf<TuningException>());
            Assert.That(() => new SuccessiveHalving(9, 3, 3), Throws.TypeOf<TuningException>().With.Message.Contains("more than 9"));
            Assert.That(() => new SuccessiveHalving(50, 1), Throws.TypeOf<TuningException>().With.Message.Contains("2 or more"));
            Assert.That(() => new SuccessiveHalving(50, 3, 1), Throws.TypeOf<TuningException>().With.Message.Contains("2 or more"));
        }

        [Test]
        public void ScoresAreOrderedByAccuracyThenByLossAndFailuresComeLast()
        {
            FoldScore Fold(double accuracy, double loss) => new FoldScore(accuracy, loss, 1, 1, 1);
            ValidationScore Score(params FoldScore[] folds) => new ValidationScore(folds);
            var failed = Score(Fold(0.99, 0.1), new FoldScore(double.NaN, double.NaN, 0, 1, 1, "diverged"));
            var ordered = new[]
            {
                Score(Fold(0.9, 0.5), Fold(0.8, 0.5)), Score(Fold(0.8, 0.2), Fold(0.8, 0.2)), Score(Fold(0.8, 0.1), Fold(0.8, 0.4)), failed,
            };
            Assert.That(ordered.Reverse().OrderBy(score => score), Is.EqualTo(ordered));
            Assert.That(failed.CompareTo(failed), Is.EqualTo(0));
            Assert.That(failed.Failure, Is.EqualTo("diverged"));
            ValidationScore low = Score(Fold(double.NaN, 0.1)), high = Score(Fold(double.NaN, 0.2));
            Assert.That(low.CompareTo(high), Is.LessThan(0), "a regression is scored by its loss");
            Assert.That(high.CompareTo(low), Is.GreaterThan(0));
        }

        [Test]
        public void MeanAndSpreadAreThoseOfTheFolds()
        {
            var score = new ValidationScore(new[] { new FoldScore(0.9, 0.3, 1, 1, 2), new FoldScore(0.8, 0.5, 1, 1, 3), new FoldScore(0.7, 0.4, 1, 1, 4) });
            Assert.That(score.Accuracy, Is.EqualTo(0.8).Within(1e-12));
            Assert.That(score.AccuracySpread, Is.EqualTo(0.1).Within(1e-12));
            Assert.That(score.Loss, Is.EqualTo(0.4).Within(1e-12));
            Assert.That(score.LossSpread, Is.EqualTo(0.1).Within(1e-12));
            Assert.That(score.Seconds, Is.EqualTo(9));
            Assert.That(new ValidationScore(new[] { score.Folds[0] }).AccuracySpread, Is.NaN);
        }
    }
}
