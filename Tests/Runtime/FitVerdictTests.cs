using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class FitVerdictTests
    {
        [Test]
        public void ARisingValidationLossIsOverfitting()
        {
            // Minimum at epoch 3; the last quarter of the four epochs after it is the last one, 0.31.
            var curve = Curve((0.5, 0.85, 0.4, 0.87), (0.3, 0.9, 0.25, 0.92), (0.2, 0.94, 0.2, 0.935), (0.1, 0.97, 0.22, 0.935), (0.06, 0.98, 0.25, 0.93), (0.03, 0.99, 0.27, 0.93), (0.02, 1, 0.31, 0.93));
            var verdict = FitVerdict.Of(curve);
            Assert.That(verdict.Best.Epoch, Is.EqualTo(3));
            Assert.That(verdict.Rise, Is.EqualTo(0.55).Within(1e-12));
            Assert.That(verdict.TrainingFell, Is.True);
            Assert.That(verdict.AccuracyGap, Is.EqualTo(0.005).Within(1e-12));
            Assert.That(verdict.Overfits && verdict.OverfitsClearly, Is.True);
            Assert.That(verdict.StillLearning, Is.False, "its best epoch is long past");
            Assert.That(verdict.ToString(), Is.EqualTo(
                "Overfitting: at the best epoch, 3 of 7, 94.00 % of the training and 93.50 % of the validation examples are right, a gap of 0.50 points " +
                "(loss 0.2000 against 0.2000); after it the validation loss rose by 55 % while the training loss went on falling."));
        }

        [Test]
        public void AGapBetweenTheAccuraciesIsOverfittingBySoMuch()
        {
            FitVerdict slight = FitVerdict.Of(Curve((0.1, 0.97, 0.1, 0.97), (0.01, 0.998, 0.05, 0.985))), clear = FitVerdict.Of(Curve((0.1, 0.97, 0.2, 0.95), (0.01, 0.999, 0.15, 0.95)));
            Assert.That(slight.Overfits && !slight.OverfitsClearly, Is.True);
            Assert.That(slight.ToString(), Does.StartWith("Slight overfitting: ").And.Contain("a gap of 1.30 points"));
            Assert.That(clear.OverfitsClearly, Is.True);
            Assert.That(clear.LossGap, Is.EqualTo(0.14).Within(1e-12));
        }

        [Test]
        public void TrainingFiguresWorseThanValidationAreNone()
        {
            // As dropout has it.
            FitVerdict noisy = FitVerdict.Of(Curve((0.3, 0.9, 0.1, 0.97), (0.2, 0.95, 0.08, 0.98), (0.195, 0.951, 0.1, 0.975)));
            Assert.That(noisy.Rise, Is.EqualTo(0.25).Within(1e-12));
            Assert.That(noisy.Overfits, Is.False, "what rises is still below the training loss");
            FitVerdict verdict = FitVerdict.Of(Curve((0.3, 0.9, 0.1, 0.97), (0.2, 0.95, 0.08, 0.98), (0.195, 0.951, 0.0801, 0.98)));
            Assert.That(verdict.Overfits || verdict.Underfits || verdict.StillLearning, Is.False);
            Assert.That(verdict.ToString(), Does.StartWith("No overfitting: at the best epoch, 2 of 3, ").And.Contain("3.00 points more in validation").And.EndWith("stayed where it was."));
        }

        [Test]
        public void LowTrainingAccuracyIsUnderfittingAndAFallingLossSaysTrainLonger()
        {
            FitVerdict verdict = FitVerdict.Of(Curve((1.5, 0.3, 1.4, 0.35), (1.2, 0.5, 1.1, 0.52), (0.9, 0.62, 0.85, 0.63)));
            Assert.That(verdict.Underfits && verdict.StillLearning && !verdict.Overfits, Is.True);
            Assert.That(verdict.LastFall, Is.EqualTo(0.25).Within(1e-12));
            Assert.That(verdict.ToString(), Does.StartWith("Underfitting: ").And.Contain("by 25 % in its last tenth: train longer"));
            FitVerdict flat = FitVerdict.Of(Curve((0.9, 0.62, 0.85, 0.63), (0.9, 0.62, 0.85, 0.63)));
            Assert.That(flat.Underfits && !flat.StillLearning, Is.True);
            Assert.That(FitVerdict.Of(Curve((0.9, 0.62, 0.85, 0.63)), wanted: 0.6).Underfits, Is.False);
        }

        [Test]
        public void WithoutValidationAndForRegressionItSaysWhatItCan()
        {
            FitVerdict alone = FitVerdict.Of(Curve((0.5, 0.9, double.NaN, double.NaN), (0.1, 0.97, double.NaN, double.NaN)));
            Assert.That(alone.Best.Epoch, Is.EqualTo(2));
            Assert.That(alone.Overfits, Is.False);
            Assert.That(alone.ToString(), Does.StartWith("Overfitting cannot be told without validation examples: after 2 epochs 97.00 % of the training examples"));
            FitVerdict regression = FitVerdict.Of(Curve((0.5, double.NaN, 0.4, double.NaN), (0.1, double.NaN, 0.3, double.NaN), (0.05, double.NaN, 0.6, double.NaN)));
            Assert.That(regression.Overfits && regression.OverfitsClearly && !regression.Underfits, Is.True);
            Assert.That(regression.ToString(), Does.Contain("loss 0.1000 against 0.3000"));
            Assert.That(() => FitVerdict.Of(Array.Empty<CurvePoint>()), Throws.ArgumentException);
        }

        [Test]
        public void RunsThatOverfitAndRunsThatDoNotAreToldApart()
        {
            // Labels drawn at random can only be learned by heart.
            Dataset all = SmallRuns.Blobs(1800, 4), sense = all.Take(0, 900), unseen = all.Take(900, 900);
            var random = new RandomStream(5, 5);
            int[] labels = sense.Labels.Select(_ => random.NextInt(3)).ToArray();
            Dataset nonsense = Dataset.OfFeatures(sense.Floats, sense.ExampleShape, labels, sense.Classes);
            FitVerdict learned = Trained(sense, unseen, 8), byHeart = Trained(nonsense.Take(0, 60), unseen, 300);
            Assert.That(learned.Overfits, Is.False, learned.ToString());
            Assert.That(byHeart.Overfits, Is.True, byHeart.ToString());
        }

        [Test]
        public void CurvesComeBackFromTheirText()
        {
            var curve = Curve((0.5, 0.9, double.NaN, double.NaN), (0.1, double.NaN, 0.25, 0.97));
            Assert.That(LearningCurve.FromCsv(LearningCurve.ToCsv(curve)), Is.EqualTo(curve));
            Assert.That(() => LearningCurve.FromCsv("a,b\n1,2\n"), Throws.TypeOf<FormatException>().With.Message.Contains("no learning curve"));
            Assert.That(() => LearningCurve.FromCsv(LearningCurve.ToCsv(curve) + "3,x,,,,\n"), Throws.TypeOf<FormatException>().With.Message.Contains("Line 4"));
        }

        static FitVerdict Trained(Dataset training, Dataset validation, int epochs)
        {
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(SmallRuns.Small(3), training, validation, SmallRuns.Settings(epochs), backend);
            run.Run();
            return FitVerdict.Of(run.Curve);
        }

        static IReadOnlyList<CurvePoint> Curve(params (double loss, double accuracy, double validationLoss, double validationAccuracy)[] epochs) =>
            epochs.Select((epoch, i) => new CurvePoint(i + 1, epoch.loss, epoch.accuracy, epoch.validationLoss, epoch.validationAccuracy, i + 1)).ToArray();
    }
}
