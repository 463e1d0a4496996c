using System;
using System.Linq;
using Graft.OpenCL;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    public sealed class FrozenOutputsTests
    {
        [Test]
        public void HoldWhatTheLayersGive()
        {
            using var backend = new ManagedBackend(1);
            Network network = Frozen();
            Dataset data = Blobs(23, 1);
            using var residency = new Residency(backend);
            using var outputs = new FrozenOutputs(network, data, residency, batch: 10);
            int parts = 0;
            while (outputs.Prepare()) parts++;
            Assert.That(parts, Is.EqualTo(3));
            var found = new float[23 * 20];
            backend.Download(outputs.Features, found);
            var first = (Dense)network.Layers[0];
            for (int i = 0; i < 23; i++)
                for (int unit = 0; unit < 20; unit++)
                {
                    double sum = first.Biases.Value.Data[unit];
                    for (int feature = 0; feature < 2; feature++) sum += data.Floats[2 * i + feature] * first.Weights.Value.Data[feature * 20 + unit];
                    Assert.That(found[20 * i + unit], Is.EqualTo(sum > 0 ? sum : Math.Exp(sum) - 1).Within(1e-5));
                }
        }

        [Test]
        public void CopiesAreVariationsOfTheImages()
        {
            using var backend = new ManagedBackend(1);
            Dataset digits = SyntheticDigits.Create(30, 1);
            float[] plain = Outputs(backend, digits, null, 1), still = Outputs(backend, digits, new Augmentation(), 3), varied = Outputs(backend, digits, Augmentation.Digits, 3);
            for (int copy = 0; copy < 3; copy++)
            {
                Assert.That(still.Skip(copy * plain.Length).Zip(plain, (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-4), "without any extent");
                for (int other = copy + 1; other < 3; other++)
                    Assert.That(Enumerable.Range(0, plain.Length).Count(i => varied[copy * plain.Length + i] != varied[other * plain.Length + i]), Is.GreaterThan(plain.Length / 2));
            }
            Assert.That(Outputs(backend, digits, Augmentation.Digits, 3), Is.EqualTo(varied));
        }

        [Test]
        public void EpochsTakeTurnsWithTheCopies()
        {
            using var backend = new ManagedBackend(1);
            TrainingSettings settings = Cached();
            settings.Augmentation = Augmentation.Digits;
            settings.CachedCopies = 2;
            settings.Optimizer = new Sgd(1e-30f); // learns nothing
            using var run = new TrainingRun(Reader(), SyntheticDigits.Create(50, 1), SyntheticDigits.Create(20, 2), settings, backend);
            run.Run();
            double[] losses = run.Curve.Select(point => point.TrainingLoss).ToArray();
            for (int epoch = 2; epoch < losses.Length; epoch++) Assert.That(losses[epoch], Is.EqualTo(losses[epoch - 2]).Within(1e-6), $"epoch {epoch}");
            Assert.That(losses[1], Is.Not.EqualTo(losses[0]).Within(1e-4));
            Assert.That(run.Curve.Select(point => point.ValidationLoss).Distinct().Count(), Is.EqualTo(1), "what is validated is not varied");
        }

        [Test]
        public void ACacheAndAugmentationNeedEachOtherForCopies()
        {
            using var backend = new ManagedBackend(1);
            void Refused(bool cache, Augmentation augmentation, int copies, string word)
            {
                TrainingSettings settings = Cached();
                settings.CacheFrozen = cache;
                settings.Augmentation = augmentation;
                settings.CachedCopies = copies;
                Assert.That(() => new TrainingRun(Reader(), SyntheticDigits.Create(10, 1), null, settings, backend), Throws.TypeOf<TrainingException>().With.Message.Contains(word));
            }
            Refused(true, Augmentation.Digits, 0, "set CachedCopies");
            Refused(true, null, 3, "leave CachedCopies 0");
            Refused(false, Augmentation.Digits, 3, "leave CachedCopies 0");
            Refused(true, Augmentation.Digits, -1, "-1 cached copies");
        }

        [Test]
        public void NothingFrozenIsNothingToCache()
        {
            using var backend = new ManagedBackend(1);
            Network network = Small(1);
            network.Layers[2].Frozen = true; // not from the input on
            Assert.That(() => new TrainingRun(network, Blobs(95, 1), null, Cached(), backend), Throws.TypeOf<ShapeException>().With.Message.Contains("nothing to cache").And.Message.Contains("CacheFrozen"));
        }

        [Test]
        public void ATooLargeCacheIsRefusedBeforeItIsMade()
        {
            using var backend = new ManagedBackend(1);
            var network = new Network(new Shape(1), new Dense(300_000) { Frozen = true }, new Dense(3));
            Dataset data = Dataset.OfFeatures(new float[1000], new Shape(1), new int[1000], new[] { "a", "b", "c" });
            Assert.That(() => new TrainingRun(network, data, null, Cached(), backend), Throws.TypeOf<ShapeException>().With.Message.Contains("1200000000 bytes").And.Message.Contains("CacheFrozen"));
        }

        [Test]
        public void ACheckpointOfARunWithoutACacheIsAnotherRuns()
        {
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(Frozen(), Blobs(95, 1), null, Settings(3), backend);
            Assert.That(() => new TrainingRun(run.Capture(), Blobs(95, 1), null, Cached(), backend), Throws.TypeOf<TrainingException>().With.Message.Contains("frozen layers"));
        }

        // What does not change is neither read back nor copied epoch after epoch.
        [Test]
        public void OnlyWhatTrainsChangesOnTheDevice()
        {
            using var backend = new ManagedBackend(1);
            Network network = Frozen();
            using var residency = new Residency(backend);
            using var examples = new DeviceDataset(Blobs(40, 1), backend);
            using var epoch = new EpochMemory(backend, 40, 2);
            using var program = TrainingProgram.Compile(network, new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = new Adam() }, residency, examples, epoch, 20);
            var learned = network.Parameters.Skip(2).SelectMany(parameter => parameter.State.Values.Prepend(parameter.Value));
            Assert.That(residency.Changing, Is.EquivalentTo(learned));
        }

        [Test]
        public void AFailingDeviceHandsOverWithItsCache()
        {
            using OpenClBackend device = TestBackends.Device().Open(KernelVariant.Cpu);
            using var managed = new ManagedBackend(1);
            foreach (int launches in new[] { 1, 40 })
            {
                using var expected = new TrainingRun(Frozen(), Blobs(95, 1), Blobs(30, 2), Cached(), managed);
                using var run = new TrainingRun(Frozen(), Blobs(95, 1), Blobs(30, 2), Cached(), device);
                device.FailAfter(launches);
                Assert.That(expected.Run() && run.Run());
                Assert.That(run.FellBack);
                Assert.That(Values(run.Network).Zip(Values(expected.Network), (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-3));
                device.FailAfter(int.MaxValue);
            }
        }

        static float[] Outputs(IBackend backend, Dataset data, Augmentation augmentation, int copies)
        {
            Network network = Reader();
            using var residency = new Residency(backend);
            using var outputs = new FrozenOutputs(network, data, residency, augmentation, copies, 5, 12);
            while (outputs.Prepare()) { }
            var found = new float[copies * data.Count * 20];
            backend.Download(outputs.Features, found);
            return found;
        }

        static Network Reader()
        {
            var network = new Network(new Shape(28, 28), new Dense(20) { Frozen = true }, new Elu { Frozen = true }, new Dense(10));
            network.Initialize(3);
            return network;
        }

        static TrainingSettings Cached()
        {
            TrainingSettings settings = Settings(6);
            settings.CacheFrozen = true;
            return settings;
        }

        static Network Frozen()
        {
            Network network = Small(1);
            network.Layers[0].Frozen = network.Layers[1].Frozen = true;
            return network;
        }
    }
}
