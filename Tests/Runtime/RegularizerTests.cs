using System;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>Penalties, clipping and constraints as a run applies them.</summary>
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class RegularizerTests
    {
        static readonly string[] Penalties = { "l1", "l2", "both" };

        readonly string name;
        IBackend backend;

        public RegularizerTests(string name) => this.name = name;

        [OneTimeSetUp]
        public void Open() => backend = TestBackends.Get(name);

        // A step of gradient descent at rate 1 is the gradient.
        [Test]
        public void AStepFollowsTheSlopeOfLossAndPenalty([ValueSource(nameof(Penalties))] string penalty, [Values(true, false)] bool fuse)
        {
            float l1 = penalty == "l2" ? 0 : 0.05f, l2 = penalty == "l1" ? 0 : 0.3f;
            IRegularizer regularizer = l2 == 0 ? new L1(l1) : l1 == 0 ? (IRegularizer)new L2(l2) : new ElasticNet(l1, l2);
            Dataset data = Blobs(20, 1);
            Network network = Trained(Settings(fuse, regularizer), data), before = Small(1);
            double Total() => DoubleNetwork.MeanLoss(before, data, new SoftmaxCrossEntropy()) + before.Parameters.Where(parameter => parameter.Shape.Rank == 2).Sum(parameter => parameter.Value.Data.Sum(w => l1 * Math.Abs(w) + l2 / 2 * w * (double)w));
            var random = new RandomStream(1, 1);
            foreach (var (parameter, after) in before.Parameters.Zip(network.Parameters, (a, b) => (a, b)))
                for (int draw = 0; draw < 8; draw++)
                {
                    int i = random.NextInt(parameter.Shape.Count);
                    float value = parameter.Value.Data[i];
                    parameter.Value.Data[i] = value + 1e-3f;
                    double above = Total(), width = parameter.Value.Data[i];
                    parameter.Value.Data[i] = value - 1e-3f;
                    double below = Total();
                    width -= parameter.Value.Data[i];
                    parameter.Value.Data[i] = value;
                    Assert.That(value - after.Value.Data[i], Is.EqualTo((above - below) / width).Within(2e-4), $"element {i} of {parameter.Shape}");
                }
        }

        [Test]
        public void ReportedLossesAreThoseOfTheData()
        {
            TrainingSettings settings = Settings(true, new L2(5));
            Network network = Small(1);
            using var run = new TrainingRun(network, Blobs(20, 1), Blobs(30, 2), settings, backend);
            run.Run();
            Assert.That(run.Curve[0].TrainingLoss, Is.EqualTo(DoubleNetwork.MeanLoss(Small(1), Blobs(20, 1), new SoftmaxCrossEntropy())).Within(1e-5));
            Assert.That(run.Curve[0].ValidationLoss, Is.EqualTo(DoubleNetwork.MeanLoss(network, Blobs(30, 2), new SoftmaxCrossEntropy())).Within(1e-4));
        }

        [Test]
        public void KeptZerosStayAndTheRestLearns([ValueSource(typeof(RegularizerTests), nameof(Optimizers))] IOptimizer optimizer, [Values(true, false)] bool fuse)
        {
            Network network = Small(1), before = Small(1);
            foreach (Parameter weights in network.Parameters.Where(parameter => parameter.IsWeights))
                for (int i = 0; i < weights.Shape.Count; i += 3) weights.Value.Data[i] = 0;
            using var run = new TrainingRun(network, Blobs(95, 1), null, new TrainingSettings { Optimizer = optimizer, BatchSize = 20, MaxEpochs = 2, KeepZeros = true, Regularizer = new L2(0.01f), Fuse = fuse }, backend);
            run.Run();
            foreach (var (parameter, was) in network.Parameters.Zip(before.Parameters, (a, b) => (a, b)))
                for (int i = 0; i < parameter.Shape.Count; i++)
                    Assert.That(parameter.Value.Data[i], parameter.IsWeights && i % 3 == 0 ? Is.EqualTo(0f) : Is.Not.EqualTo(was.Value.Data[i]), $"element {i} of {parameter.Shape}");
        }

        public static readonly IOptimizer[] Optimizers =
            { new Sgd(0.1f), new Momentum(0.1f), new Nesterov(0.1f), new AdaGrad(0.1f), new RmsProp(0.01f), new Adam(0.01f), new AdamW(0.01f, 0.1f), new Ftrl(0.1f) };

        [Test]
        public void ConstraintsHoldAfterEveryStep([Values(true, false)] bool fuse)
        {
            Network network = Small(1);
            using var run = new TrainingRun(network, Blobs(95, 1), null, new TrainingSettings { Optimizer = new Adam(0.05f), BatchSize = 20, MaxEpochs = 4, Constraint = new MaxNorm(0.8f), Fuse = fuse }, backend);
            run.Run();
            double[] lengths = network.Parameters.Where(parameter => parameter.IsWeights).SelectMany(weights =>
                Enumerable.Range(0, weights.Shape.Columns).Select(column => Math.Sqrt(Enumerable.Range(0, weights.Shape.Rows).Sum(row => Math.Pow(weights.Value.Data[row * weights.Shape.Columns + column], 2))))).ToArray();
            Assert.That(lengths.Max(), Is.EqualTo(0.8).Within(1e-6), "some reach it, and none is longer");
            Assert.That(lengths.Min(), Is.LessThan(0.79));
        }

        [Test]
        public void ClippingByValueHoldsEachStep([Values(true, false)] bool fuse)
        {
            TrainingSettings settings = Settings(fuse);
            settings.Clipping = new ClipByValue(0.01f);
            double[] free = Change(Settings(fuse)), clipped = Change(settings);
            Assert.That(clipped, Is.EqualTo(free.Select(value => Math.Max(-0.01, Math.Min(0.01, value)))).Within(1e-6));
            Assert.That(clipped.Count(value => Math.Abs(value) > 0.00999), Is.GreaterThan(10));
        }

        [Test]
        public void ClippingByGlobalNormKeepsTheDirection([Values(true, false)] bool fuse)
        {
            double[] free = Change(Settings(fuse));
            double norm = Math.Sqrt(free.Sum(value => value * value));
            foreach (double limit in new[] { norm / 4, norm * 2 })
            {
                TrainingSettings settings = Settings(fuse);
                settings.Clipping = new ClipByGlobalNorm((float)limit);
                Assert.That(Change(settings), Is.EqualTo(free.Select(value => value * Math.Min(1, limit / norm))).Within(1e-6));
            }
        }

        [Test]
        public void AResumedRunEndsInTheSameBits()
        {
            TrainingSettings All() => new TrainingSettings
            {
                Optimizer = new Ftrl(0.2f, 0.1f), Loss = new SmoothedSoftmaxCrossEntropy(0.1f), Regularizer = new ElasticNet(1e-3f, 1e-3f), Clipping = new ClipByGlobalNorm(0.5f), Constraint = new MaxNorm(2), KeepZeros = true,
                BatchSize = 20, MaxEpochs = 4, Patience = 0,
            };
            using var whole = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), All(), backend);
            whole.Run();
            using var part = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), All(), backend);
            for (int i = 0; i < 9; i++) part.Advance(TimeSpan.FromTicks(1));
            Checkpoint checkpoint = part.Capture();
            void Refused(Action<TrainingSettings> change, string word)
            {
                TrainingSettings other = All();
                change(other);
                Assert.That(() => new TrainingRun(checkpoint, Blobs(95, 1), Blobs(30, 2), other, backend), Throws.TypeOf<TrainingException>().With.Message.Contains(word));
            }
            Refused(settings => settings.Regularizer = null, "regularizer");
            Refused(settings => settings.Regularizer = new L1(1), "regularizer");
            Refused(settings => settings.Clipping = new ClipByGlobalNorm(0.6f), "clipping");
            Refused(settings => settings.Constraint = new MaxNorm(3), "constraint");
            Refused(settings => settings.KeepZeros = false, "zeros");
            Refused(settings => settings.Loss = new SmoothedSoftmaxCrossEntropy(0.2f), "loss");
            using var resumed = new TrainingRun(checkpoint, Blobs(95, 1), Blobs(30, 2), All(), backend);
            resumed.Run();
            Assert.That(Values(resumed.Network), Is.EqualTo(Values(whole.Network)));
        }

        [Test]
        public void ConstantsOutOfRangeAreRefusedByName()
        {
            void Refused(Action create, string word) => Assert.That(() => create(), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains(word));
            Refused(() => new L1(0), "l1");
            Refused(() => new L2(-1), "l2");
            Refused(() => new ElasticNet(1, float.NaN), "l2");
            Refused(() => new MaxNorm(0), "norm");
            Refused(() => new ClipByValue(0), "limit");
            Refused(() => new ClipByGlobalNorm(float.PositiveInfinity), "norm");
            Refused(() => new SmoothedSoftmaxCrossEntropy(1), "smoothed");
        }

        static TrainingSettings Settings(bool fuse, IRegularizer regularizer = null) =>
            new TrainingSettings { Optimizer = new Sgd(1), BatchSize = 20, MaxEpochs = 1, Regularizer = regularizer, Fuse = fuse };

        Network Trained(TrainingSettings settings, Dataset data)
        {
            Network network = Small(1);
            using var run = new TrainingRun(network, data, null, settings, backend);
            run.Run();
            return network;
        }

        // What one step takes from all parameters.
        double[] Change(TrainingSettings settings) => Values(Small(1)).Zip(Values(Trained(settings, Blobs(20, 1))), (before, after) => (double)before - after).ToArray();
    }
}
