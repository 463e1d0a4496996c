using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>A program with fusion on gives the same results, within rounding, as with it off: on random networks, on every backend.</summary>
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class FusionTests
    {
        readonly string name;
        IBackend backend;

        public FusionTests(string name) => this.name = name;

        [OneTimeSetUp]
        public void Open() => backend = TestBackends.Get(name);

        [Test]
        public void RandomNetworksLearnTheSameFusedAndNot([Range(1, 16)] int seed)
        {
            var random = new RandomStream((ulong)seed, 77);
            int inputs = 1 + random.NextInt(30), outputs = 1 + random.NextInt(6), batch = 1 + random.NextInt(12);
            bool classes = random.NextInt(3) > 0;
            Network network = RandomNetworks.Network(inputs, outputs, ref random);
            Dataset data = RandomNetworks.Data(40, inputs, outputs, classes, ref random);
            ILoss loss = RandomNetworks.Loss(classes, ref random);
            Network other = network.Clone();
            RandomStream settings = random, same = random;

            using var fused = Train(network, data, loss, RandomNetworks.Settings(network, ref settings), batch, true);
            using var plain = Train(other, data, loss, RandomNetworks.Settings(other, ref same), batch, false);

            Assert.That(fused.Ops.Count, Is.LessThan(plain.Ops.Count), "nothing was fused");
            foreach (var (a, b) in network.Parameters.Zip(other.Parameters, (a, b) => (a, b)))
                Assert.That(Worst(a.Value.Data, b.Value.Data), Is.LessThan(2e-3), "a parameter differs after two epochs");
            Assert.That(fused.Curve.Last().TrainingLoss, Is.EqualTo(plain.Curve.Last().TrainingLoss).Within(1e-4).Percent.Or.EqualTo(plain.Curve.Last().TrainingLoss).Within(1e-5));
        }

        [Test]
        public void FourRewritesMakeNineteenOpsOfTheReferenceNetworksStep()
        {
            var random = new RandomStream(1, 1);
            var layers = Enumerable.Range(0, 5).SelectMany(_ => new ILayer[] { new Dense(10), new Elu() }).Append(new Dense(5)).ToArray();
            Dataset data = RandomNetworks.Data(20, 8, 5, true, ref random);
            using var fused = Train(new Network(new Shape(8), layers), data, new SoftmaxCrossEntropy(), new TrainingSettings(), 10, true);
            // Gather, six products forward, loss with gradient, five gradients of inputs, six updates.
            Assert.That(Counts(fused), Is.EqualTo(new Dictionary<string, int>
            {
                [nameof(GatherOp)] = 1,
                [nameof(DenseOp)] = 6,
                [nameof(SoftmaxCrossEntropyOp)] = 1,
                [nameof(DenseInputGradientOp)] = 5,
                [nameof(DenseWeightUpdateOp)] = 6,
            }));
            // Transposed weights, all that looks at one row at a time, all updates.
            Assert.That(fused.Ops.Count, Is.EqualTo(backend.Joined == null ? 19 : 3));
        }

        [Test]
        public void ANormalizationTakesItsActivationAndTheProductAboveItsDerivative()
        {
            var random = new RandomStream(1, 1);
            var layers = Enumerable.Range(0, 5).SelectMany(_ => new ILayer[] { new Dense(10), new BatchNormalization(), new Elu() }).Append(new Dense(5)).ToArray();
            Dataset data = RandomNetworks.Data(20, 8, 5, true, ref random);
            using var fused = Train(new Network(new Shape(8), layers), data, new SoftmaxCrossEntropy(), new TrainingSettings(), 10, true);
            Assert.That(Counts(fused), Is.EqualTo(new Dictionary<string, int>
            {
                [nameof(GatherOp)] = 1,
                [nameof(DenseOp)] = 6,
                [nameof(NormalizeOp)] = 5,
                [nameof(SoftmaxCrossEntropyOp)] = 1,
                [nameof(DenseInputGradientOp)] = 5,
                [nameof(NormalizeGradientOp)] = 5,
                [nameof(DenseWeightUpdateOp)] = 6,
                [nameof(UpdateOp)] = 10,
            }));
        }

        [Test]
        public void AnActivationBehindTheLastNormalizationFusesBothWays([Values(true, false)] bool frozen)
        {
            var random = new RandomStream(1, 1);
            var network = new Network(new Shape(8), new Dense(10), new BatchNormalization { Frozen = frozen }, new Tanh());
            Dataset data = RandomNetworks.Data(20, 8, 10, true, ref random);
            using var fused = Train(network, data, new SoftmaxCrossEntropy(), new TrainingSettings(), 10, true);
            Assert.That(Counts(fused).Keys, Has.None.EqualTo(nameof(MapOp)).And.None.EqualTo(nameof(MapGradientOp)));
            Assert.That(Parts(fused).OfType<ITakesActivation>().Single(op => !(op is DenseOp)).After, Is.EqualTo(Elementwise.Tanh));
            Assert.That(Parts(fused).OfType<ITakesDerivative>().Single().TimesDerivativeOf, Is.EqualTo(Elementwise.Tanh));
        }

        // The batch's gathering belongs to the step where the cached outputs are all that there is to gather.
        [Test]
        public void AHeadOnFrozenLayersLearnsInOneLaunchWhereThatIsFaster()
        {
            var random = new RandomStream(1, 1);
            Network Frozen() => new Network(new Shape(8), new Dense(10) { Frozen = true }, new Elu { Frozen = true }, new Dense(5));
            Dataset data = RandomNetworks.Data(20, 8, 5, true, ref random);
            using var plain = Train(Frozen(), data, new SoftmaxCrossEntropy(), new TrainingSettings(), 10, true);
            using var cached = Train(Frozen(), data, new SoftmaxCrossEntropy(), new TrainingSettings { CacheFrozen = true }, 10, true);
            bool whole = backend.Head != null;
            Assert.That(Parts(plain).Select(op => op.GetType().Name), Is.EqualTo(whole ? new[] { nameof(GatherOp), nameof(DenseOp), nameof(HeadStepOp) } : new[] { nameof(GatherOp), nameof(DenseOp), nameof(DenseOp), nameof(SoftmaxCrossEntropyOp), nameof(DenseWeightUpdateOp) }));
            Assert.That(Parts(cached).Select(op => op.GetType().Name), Is.EqualTo(whole ? new[] { nameof(HeadStepOp) } : new[] { nameof(GatherOp), nameof(DenseOp), nameof(SoftmaxCrossEntropyOp), nameof(DenseWeightUpdateOp) }));
        }

        static IEnumerable<Op> Parts(TrainingRun run) => run.Ops.SelectMany(op => op.Parts);
        static Dictionary<string, int> Counts(TrainingRun run) => Parts(run).Where(op => !(op is TransposeOp)).GroupBy(op => op.GetType().Name).ToDictionary(group => group.Key, group => group.Count());

        [Test]
        public void PenaltiesAndKeptZerosGoIntoTheUpdateWithTheRule()
        {
            var random = new RandomStream(1, 1);
            Dataset data = RandomNetworks.Data(20, 8, 5, true, ref random);
            TrainingSettings Penalized() => new TrainingSettings { Regularizer = new ElasticNet(0.01f, 0.02f), KeepZeros = true, Constraint = new MaxNorm(2) };
            Network Two() => new Network(new Shape(8), new Dense(10), new Elu(), new Dense(5));
            using var fused = Train(Two(), data, new SoftmaxCrossEntropy(), Penalized(), 10, true);
            using var plain = Train(Two(), data, new SoftmaxCrossEntropy(), Penalized(), 10, false);
            Assert.That(Parts(fused).OfType<DenseWeightUpdateOp>().Select(op => (op.Rule.ToString(), op.BiasRule.ToString())), Is.All.EqualTo(("adam l1 0.01 l2 0.02 zeros kept", "adam")));
            Assert.That(Parts(fused).OfType<PenaltyOp>(), Is.Empty);
            Assert.That(Parts(plain).OfType<PenaltyOp>().Count(), Is.EqualTo(2));
            Assert.That(fused.Ops.Skip(fused.Ops.Count - 2).Concat(plain.Ops.Skip(plain.Ops.Count - 2)), Is.All.TypeOf<MaxNormOp>(), "constraints hold for what the step leaves");
        }

        TrainingRun Train(Network network, Dataset data, ILoss loss, TrainingSettings settings, int batch, bool fuse)
        {
            settings.Loss = loss;
            settings.BatchSize = batch;
            settings.MaxEpochs = 2;
            settings.Fuse = fuse;
            var run = new TrainingRun(network, data, null, settings, backend);
            run.Run();
            return run;
        }

        // Relative to the larger of 1 and the values.
        static double Worst(float[] a, float[] b) => a.Zip(b, (x, y) => Math.Abs(x - y) / Math.Max(1, Math.Abs(x))).Max();
    }
}
