using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Graft.OpenCL;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    public sealed class TrainingRunTests
    {
        [Test]
        public void LearnsAndHoldsTheBestWeightsAtTheEnd()
        {
            using var backend = new ManagedBackend(1);
            Dataset validation = Blobs(90, 2);
            using var run = new TrainingRun(Small(1), Blobs(300, 1), validation, Settings(40, patience: 5), backend);
            Assert.That(run.Run(), Is.True);
            Outcomes outcomes = Evaluation.Run(run.Network, new SoftmaxCrossEntropy(), validation, backend);
            Assert.That(outcomes.Accuracy(validation.Labels), Is.GreaterThan(0.9));
            Assert.That(outcomes.MeanLoss, Is.EqualTo(run.Curve.Min(point => point.ValidationLoss)).Within(1e-9));
            Assert.That(run.Curve[run.Progress.BestEpoch - 1].ValidationLoss, Is.EqualTo(run.Progress.BestLoss));
            Assert.That(run.Curve.Last().TrainingLoss, Is.LessThan(run.Curve[0].TrainingLoss));
        }

        [Test]
        public void StopsWhenPatienceIsOver()
        {
            using var backend = new ManagedBackend(1);
            // Random labels: nothing to learn that validation would reward for long.
            var random = new RandomStream(1, 1);
            Dataset noise = RandomNetworks.Data(60, 2, 3, true, ref random), other = RandomNetworks.Data(60, 2, 3, true, ref random);
            using var run = new TrainingRun(Small(1), noise, other, Settings(500, patience: 4), backend);
            run.Run();
            Assert.That(run.Progress.Epoch, Is.EqualTo(run.Progress.BestEpoch + 4));
            Assert.That(run.Progress.Epoch, Is.LessThan(500));
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void TheSameSeedGivesTheSameBits(string name)
        {
            IBackend backend = TestBackends.Get(name);
            byte[] first = File(backend, 1), again = File(backend, 1), other = File(backend, 2);
            Assert.That(again, Is.EqualTo(first));
            Assert.That(other, Is.Not.EqualTo(first));
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void EveryBackendAgreesWithTheManagedOneAfterAHundredSteps(string name)
        {
            using var managed = new ManagedBackend(1);
            float[] AfterAHundredSteps(IBackend backend)
            {
                // Five steps an epoch, and no validation: the last weights are compared, not the best.
                using var run = new TrainingRun(Small(1), Blobs(95, 1), null, Settings(20), backend);
                run.Run();
                Assert.That(run.Progress.Step, Is.EqualTo(100));
                return Values(run.Network);
            }
            float[] expected = AfterAHundredSteps(managed), found = AfterAHundredSteps(TestBackends.Get(name));
            // Float sums in another order drift apart slowly; a hundred steps of Adam at 0.01 stay within a thousandth.
            Assert.That(found.Zip(expected, (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-3));
        }

        [Test]
        public void ARunResumedAtItsEndHoldsTheBestWeights()
        {
            using var backend = new ManagedBackend(1);
            float[] expected = Finished(backend, 1);
            using var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(6), backend);
            run.Run();
            run.Network.Parameters.First().Value.Data[0] += 1; // not the best weights, as in the last epoch's checkpoint
            using var resumed = new TrainingRun(run.Capture(), Blobs(95, 1), Blobs(30, 2), Settings(6), backend);
            Assert.That(resumed.Run() && resumed.IsFinished, Is.True);
            Assert.That(Values(resumed.Network), Is.EqualTo(expected));
        }

        [Test]
        public void ALossThatIsNoNumberIsReportedAndTheBestWeightsAreKept()
        {
            using var backend = new ManagedBackend(1);
            TrainingSettings settings = Settings(50, patience: 0);
            settings.Optimizer = new Sgd(1e30f);
            using var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), settings, backend);
            Assert.That(() => run.Run(), Throws.TypeOf<TrainingException>().With.Message.Contains("learning rate"));
            Assert.That(run.IsFinished);
            Assert.That(Values(run.Network).All(value => !float.IsNaN(value) && !float.IsInfinity(value)));
        }

        [Test]
        public void BadSettingsAreRefusedByName()
        {
            using var backend = new ManagedBackend(1);
            void Refused(Action<TrainingSettings> change, string word)
            {
                TrainingSettings settings = Settings(1);
                change(settings);
                Assert.That(() => new TrainingRun(Small(1), Blobs(95, 1), null, settings, backend), Throws.TypeOf<TrainingException>().With.Message.Contains(word));
            }
            Refused(settings => settings.BatchSize = 0, "batch size");
            Refused(settings => settings.MaxEpochs = 0, "epochs");
            Refused(settings => settings.Patience = -1, "patience");
            Assert.That(() => new Adam(float.NaN), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("learning rate"));
        }

        [Test]
        public void DataThatDoesNotFitIsRefused()
        {
            using var backend = new ManagedBackend(1);
            var narrow = new Network(new Shape(2), new Dense(2));
            Assert.That(() => new TrainingRun(narrow, Blobs(95, 1), null, Settings(1), backend), Throws.TypeOf<ShapeException>().With.Message.Contains("2 outputs"));
            var wide = new Network(new Shape(5), new Dense(3));
            Assert.That(() => new TrainingRun(wide, Blobs(95, 1), null, Settings(1), backend), Throws.TypeOf<ShapeException>().With.Message.Contains("5 inputs"));
            var frozen = new Network(new Shape(2), new Dense(3) { Frozen = true });
            Assert.That(() => new TrainingRun(frozen, Blobs(95, 1), null, Settings(1), backend), Throws.TypeOf<ShapeException>().With.Message.Contains("unfreeze"));
        }

        [Test]
        public void AFailingDeviceHandsOverToTheManagedBackend()
        {
            using OpenClBackend device = TestBackends.Device().Open(KernelVariant.Cpu);
            using var managed = new ManagedBackend(1);
            using var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(6), device);
            while (run.Progress.Epoch < 2) run.Advance(TimeSpan.FromTicks(1));
            int epochs = run.Progress.Epoch;
            device.FailAfter(3);
            Assert.That(run.Run(), Is.True);
            Assert.That(run.FellBack && run.Backend is ManagedBackend);
            Assert.That(epochs, Is.GreaterThan(0));
            Assert.That(run.Curve.Select(point => point.Epoch), Is.EqualTo(Enumerable.Range(1, 6)));
            float[] expected = Finished(managed, 1);
            Assert.That(Values(run.Network).Zip(expected, (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-3), "no step was lost or taken twice");
        }

        [Test]
        public void ADeviceThatFailsWhileAReportIsReadHandsOverToo([Values(true, false)] bool capture)
        {
            using OpenClBackend device = TestBackends.Device().Open(KernelVariant.Cpu);
            using var managed = new ManagedBackend(1);
            using var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(6), device);
            while (run.Progress.Epoch < 1 || run.Progress.StepInEpoch < 2) run.Advance(TimeSpan.FromTicks(1));
            device.FailAfter(0);
            if (capture) Assert.That(run.Capture().Progress.Curve.Count, Is.EqualTo(run.Progress.Epoch));
            else Assert.That(run.Report().Epoch, Is.EqualTo(run.Progress.Epoch + 1));
            Assert.That(run.FellBack);
            Assert.That(run.Run());
            Assert.That(Values(run.Network).Zip(Finished(managed, 1), (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-3));
        }

        [Test]
        public void OneWorkerTrainsAsynchronouslyOnTheCallersThread()
        {
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(Small(1), Blobs(95, 1), null, Settings(2), backend);
            var before = SynchronizationContext.Current;
            var queue = new QueueContext();
            SynchronizationContext.SetSynchronizationContext(queue);
            try
            {
                var task = run.RunAsync();
                int thread = Thread.CurrentThread.ManagedThreadId;
                while (!task.IsCompleted) queue.RunOne();
                Assert.That(task.Result);
                Assert.That(Thread.CurrentThread.ManagedThreadId, Is.EqualTo(thread));
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(before);
            }
        }

        [Test]
        public void CancelledBetweenSlicesItLeavesACheckpoint()
        {
            using var folder = new TestFiles.Folder();
            using var backend = new ManagedBackend(1);
            TrainingSettings settings = Settings(2);
            settings.CheckpointPath = folder.File("run.checkpoint");
            using var run = new TrainingRun(Small(1), Blobs(95, 1), null, settings, backend);
            using var cancellation = new CancellationTokenSource();
            cancellation.Cancel();
            Assert.That(run.RunAsync(cancellation.Token).Result, Is.False);
            Assert.That(CheckpointFile.Load(settings.CheckpointPath).Progress.Step, Is.EqualTo(0));
        }

        [Test]
        public void RegressionLearnsALine()
        {
            using var backend = new ManagedBackend(1);
            var random = new RandomStream(3, 3);
            var x = Enumerable.Range(0, 200).Select(_ => random.NextFloat(-1, 1)).ToArray();
            var data = Dataset.OfTargets(x, new Shape(1), x.Select(value => 3 * value - 1).ToArray(), 1);
            foreach (ILoss loss in new ILoss[] { new MeanSquaredError(), new Huber() })
            {
                var network = new Network(new Shape(1), new Dense(1));
                using var run = new TrainingRun(network, data, null, new TrainingSettings { Loss = loss, Optimizer = new Adam(0.05f), MaxEpochs = 60 }, backend);
                run.Run();
                Assert.That(((Dense)network.Layers[0]).Weights.Value.Data[0], Is.EqualTo(3).Within(0.01));
                Assert.That(((Dense)network.Layers[0]).Biases.Value.Data[0], Is.EqualTo(-1).Within(0.01));
            }
        }

        [Test]
        public void ALogisticLossHasAnAccuracyAndAnswersWithAProbability()
        {
            using var backend = new ManagedBackend(1);
            var random = new RandomStream(4, 3);
            var x = Enumerable.Range(0, 200).Select(_ => random.NextFloat(-1, 1)).ToArray();
            Dataset data = Dataset.OfTargets(x, new Shape(1), x.Select(value => value > 0.25f ? 1f : 0).ToArray(), 1);
            var network = new Network(new Shape(1), new Dense(1));
            var settings = new TrainingSettings { Loss = new LogisticCrossEntropy(), Optimizer = new Adam(0.1f), MaxEpochs = 60, Patience = 0 };
            using var run = new TrainingRun(network, data, data, settings, backend);
            run.Run();
            Assert.That(run.Curve.Last().ValidationAccuracy, Is.GreaterThan(0.97).And.LessThanOrEqualTo(1));
            Assert.That(run.Curve.Last().TrainingAccuracy, Is.GreaterThan(0.95).And.LessThanOrEqualTo(1));
            Assert.That(run.Curve.First().TrainingAccuracy, Is.LessThan(run.Curve.Last().TrainingAccuracy));
            using var predictor = new Predictor(run.Model);
            var answer = new float[1];
            predictor.Predict(new[] { 0.9f }, answer);
            Assert.That(answer[0], Is.GreaterThan(0.9f).And.LessThanOrEqualTo(1));
            predictor.Predict(new[] { -0.9f }, answer);
            Assert.That(answer[0], Is.LessThan(0.01f).And.GreaterThanOrEqualTo(0));
            Dataset wrong = Dataset.OfTargets(new float[] { 1, 2 }, new Shape(1), new float[] { 0, 5 }, 1);
            Assert.That(() => new TrainingRun(network, wrong, null, settings, backend), Throws.TypeOf<ShapeException>().With.Message.Contains("not 5"));
        }

        [Test]
        public void AStepAllocatesNothing([Values(true, false)] bool openCl)
        {
            IBackend backend = openCl ? (IBackend)TestBackends.Get("OpenCL, CPU kernels") : TestBackends.Get("managed, vectors");
            Dataset data = Blobs(100, 1);
            using var residency = new Residency(backend);
            using var examples = new DeviceDataset(data, backend);
            using var epoch = new EpochMemory(backend, 100, 10);
            backend.Upload(Enumerable.Range(0, 100).ToArray(), epoch.Order);
            using var program = TrainingProgram.Compile(Small(1), new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = new Adam() }, residency, examples, epoch, 10);
            for (int i = 0; i < 50; i++) program.Enqueue(new StepArguments(i, i % 10, i % 10 * 10));
            backend.Finish();
            Assert.That(Allocations.Of(() =>
            {
                for (int i = 0; i < 50; i++) program.Enqueue(new StepArguments(i, i % 10, i % 10 * 10));
            }), Is.EqualTo(0));
            backend.Finish();
        }

        sealed class QueueContext : SynchronizationContext
        {
            readonly Queue<(SendOrPostCallback, object)> posted = new Queue<(SendOrPostCallback, object)>();

            public override void Post(SendOrPostCallback callback, object state)
            {
                lock (posted) posted.Enqueue((callback, state));
            }

            public void RunOne()
            {
                lock (posted) Assert.That(posted, Is.Not.Empty, "the run waits for something that is not on this thread");
                var (callback, state) = posted.Dequeue();
                callback(state);
            }
        }
    }
}
