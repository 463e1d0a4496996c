using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    public sealed class CrossValidationTests
    {
        static readonly IBackend[] One = { new ManagedBackend(1) };

        static TrialDesign Recipe(Dataset training) => new TrialDesign(Small(1), Settings(6, 3));

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void AFoldsScoreIsThatOfARunWithoutItsExamples(string name)
        {
            IBackend backend = TestBackends.Get(name);
            ValidationScore score = CrossValidation.Run(Blobs(95, 1), 3, 7, Recipe, backend);
            var folds = Folds.Of(Blobs(95, 1), 3, 7);
            for (int fold = 0; fold < 3; fold++)
            {
                using var run = new TrainingRun(Small(1), folds[fold].Training, folds[fold].Validation, Settings(6, 3), backend);
                run.Run();
                CurvePoint best = run.Curve[run.Progress.BestEpoch - 1];
                Assert.That(score.Folds[fold].Loss, Is.EqualTo(best.ValidationLoss));
                Assert.That(score.Folds[fold].Accuracy, Is.EqualTo(best.ValidationAccuracy));
                Assert.That(score.Folds[fold].Epoch, Is.EqualTo(best.Epoch));
                Assert.That(score.Folds[fold].Epochs, Is.EqualTo(run.Curve.Count));
            }
            Assert.That(score.Accuracy, Is.GreaterThan(0.8));
        }

        [Test]
        public void FoldsSideBySideGiveTheSame()
        {
            ValidationPlan plan = ValidationPlan.CrossValidation(Blobs(95, 1), 3, 7);
            IBackend[] two = { new ManagedBackend(1), new ManagedBackend(1) };
            Assert.That(CrossValidation.Run(plan, Recipe, two).Folds.Select(fold => fold.Loss), Is.EqualTo(CrossValidation.Run(plan, Recipe, One).Folds.Select(fold => fold.Loss)));
        }

        [Test]
        public void ARegressionIsScoredByItsLoss()
        {
            float[] x = Enumerable.Range(0, 60).Select(i => i / 30f - 1).ToArray();
            Dataset line = Dataset.OfTargets(x, new Shape(1), x.Select(value => 2 * value + 1).ToArray(), 1);
            ValidationScore score = CrossValidation.Run(line, 4, 1, training =>
                new TrialDesign(new Network(new Shape(1), new Dense(1)), new TrainingSettings { Loss = new MeanSquaredError(), Optimizer = new Adam(0.1f), MaxEpochs = 80, BatchSize = 15 }), One[0]);
            Assert.That(score.Loss, Is.LessThan(1e-3));
            Assert.That(score.Accuracy, Is.NaN);
            Assert.That(score.Failure, Is.Null);
        }

        [Test]
        public void AHoldOutPlanScoresOnce()
        {
            ValidationPlan plan = ValidationPlan.HoldOut(Blobs(95, 1), Blobs(30, 2));
            ValidationScore score = CrossValidation.Run(plan, Recipe, One);
            using var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(6, 3), One[0]);
            run.Run();
            Assert.That(score.Folds.Single().Loss, Is.EqualTo(run.Progress.BestLoss));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void TheEpochCountsWhoseWeightsTheRunEndsWith(bool best)
        {
            TrainingSettings settings = Settings(12);
            settings.Optimizer = new Adam(0.1f);
            settings.RestoreBest = best;
            FoldScore score = CrossValidation.Run(ValidationPlan.HoldOut(Blobs(95, 1), Blobs(30, 2)), training => new TrialDesign(Small(1), settings), One).Folds.Single();
            Network network = Small(1);
            using var run = new TrainingRun(network, Blobs(95, 1), Blobs(30, 2), settings, One[0]);
            run.Run();
            Outcomes outcomes = Evaluation.Run(network, settings.Loss, Blobs(30, 2), One[0]);
            Assert.That(score.Loss, Is.EqualTo(outcomes.MeanLoss).Within(1e-6));
            Assert.That(score.Epoch, Is.EqualTo(best ? run.Progress.BestEpoch : 12));
            Assert.That(run.Progress.BestEpoch, Is.LessThan(12), "they differ");
        }

        [Test]
        public void ACancelledOneSaysSo()
        {
            using var stop = new CancellationTokenSource();
            stop.Cancel();
            Assert.That(() => CrossValidation.Run(Blobs(95, 1), 3, 7, Recipe, One[0], stop.Token), Throws.InstanceOf<OperationCanceledException>());
        }

        [Test]
        public void RefitTrainsTheTrialOncePerSeed()
        {
            var designer = new SmallSearch();
            Trial trial = SmallSearch.Space.Draw(1, 3);
            IBackend[] two = { new ManagedBackend(1), new ManagedBackend(1) };
            var results = Refit.Run(designer, trial, Blobs(95, 1), Blobs(30, 2), new ulong[] { 4, 5, 6 }, two);
            Assert.That(results.Select(result => result.Seed), Is.EqualTo(new[] { 4, 5, 6 }));
            foreach (RefitResult result in results)
            {
                TrialDesign design = designer.Design(trial, Blobs(95, 1), result.Seed);
                using var run = new TrainingRun(design.Network, Blobs(95, 1), Blobs(30, 2), design.Settings, One[0]);
                run.Run();
                Assert.That(Values(result.Model.Network), Is.EqualTo(Values(run.Network)));
                Assert.That(result.Epoch, Is.EqualTo(run.Progress.BestEpoch));
                Assert.That(result.Curve.Count, Is.EqualTo(run.Curve.Count));
            }
        }
    }
}
