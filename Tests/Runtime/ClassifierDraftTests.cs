using System;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>What a draft cannot be is said where it is used, by the name of the property and with what it can be.</summary>
    public sealed class ClassifierDraftTests
    {
        [TestCase(0)]
        [TestCase(-1)]
        public void ABatchHoldsSomething(int size) => Refused("BatchSize", "at least 1", () => Settings(new ClassifierDraft { BatchSize = size }));

        [TestCase(0)]
        [TestCase(-3)]
        public void EpochsAreSome(int epochs) => Refused("Epochs", "at least 1", () => Settings(new ClassifierDraft { Epochs = epochs }));

        [Test]
        public void PatienceIsNotNegative() => Refused("Patience", "zero or", () => Settings(new ClassifierDraft { Patience = -1 }));

        [Test]
        public void LayersAreNotNegative() => Refused("Layers", "zero or", () => Network(new ClassifierDraft { Layers = -1 }));

        [Test]
        public void NeuronsAreSome() => Refused("Neurons", "at least 1", () => Network(new ClassifierDraft { Neurons = 0 }));

        [TestCase(-1)]
        [TestCase(0)]
        [TestCase(double.NaN)]
        [TestCase(1e-60)] // nothing, as the float that it becomes
        public void TheRateIsPositive(double rate) => Refused("Rate", "positive", () => Settings(new ClassifierDraft { Rate = rate }));

        [TestCase(0)]
        [TestCase(1.5)]
        [TestCase(double.NaN)]
        public void AShareOfTheRateIsLeft(double left)
        {
            foreach (string schedule in new[] { "exponential", "cosine" })
                Refused("RateLeft", "above 0 and at most 1", () => Settings(new ClassifierDraft { RateLeft = left, Schedule = schedule }));
        }

        [TestCase(-1)]
        [TestCase(double.NaN)]
        public void TheDecayIsNotNegative(double decay) => Refused("WeightDecay", "zero or", () => Settings(new ClassifierDraft { WeightDecay = decay }));

        [TestCase(-1)]
        [TestCase(double.NaN)]
        public void TheStrengthOfTheAugmentationIsNotNegative(double strength) => Refused("Augmentation", "zero or", () => Settings(new ClassifierDraft { Augmentation = strength }));

        [TestCase(1)]
        [TestCase(-0.1)]
        [TestCase(double.NaN)]
        public void SharesAreBelowOne(double share)
        {
            Refused("Dropout", "below 1", () => Network(new ClassifierDraft { Dropout = share }));
            Refused("InputDropout", "below 1", () => Network(new ClassifierDraft { InputDropout = share }));
            Refused("Momentum", "below 1", () => Network(new ClassifierDraft { Normalization = true, Momentum = share }));
            Assert.That(() => Network(new ClassifierDraft { Momentum = share }), Throws.Nothing, "nothing is normalized");
        }

        [Test]
        public void NamesAreGiven()
        {
            Refused("Activation", "elu", () => Network(new ClassifierDraft { Activation = null }));
            Refused("Initializer", "he_normal", () => Network(new ClassifierDraft { Initializer = null }));
            Refused("Schedule", "cosine", () => Settings(new ClassifierDraft { Schedule = null }));
        }

        [Test]
        public void WithoutExamplesThereIsNoSchedule() => Refused("examples", "at least 1", () => new ClassifierDraft().Settings(0, 1));

        [Test]
        public void NumbersThatAreLargeAreNoOthers()
        {
            Assert.That(Rate(new ClassifierDraft { BatchSize = int.MaxValue, Schedule = "cosine" }, 20), Is.LessThan(1e-4), "a step an epoch, whatever a batch has room for");
            Assert.That(Rate(new ClassifierDraft { Epochs = int.MaxValue, Schedule = "cosine", RateLeft = 0.01 }, 20), Is.EqualTo(0.001f).Within(1e-6));
        }

        static float Rate(ClassifierDraft draft, int step)
        {
            draft.RateLeft = 0.01;
            var row = new float[UpdateRule.TableColumns];
            Settings(draft).Optimizer.Row(row, step);
            return row[0];
        }

        static TrainingSettings Settings(ClassifierDraft draft) => draft.Settings(100, 1);

        static Network Network(ClassifierDraft draft) => draft.Network(new Shape(4), 3, 1);

        static void Refused(string name, string remedy, Action use) =>
            Assert.That(() => use(), Throws.InstanceOf<ArgumentException>().With.Message.Contains(remedy).And.Property("ParamName").EqualTo(name));
    }
}
