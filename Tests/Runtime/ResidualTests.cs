using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class ResidualTests
    {
        [Test]
        public void OnlyABodyOfAnotherWidthNeedsAProjection()
        {
            var same = new Residual(new Dense(6), new Elu(), new Dense(3));
            var wider = new Residual(new Dense(5));
            var network = new Network(new Shape(3), same, wider);
            Assert.That(same.Projection, Is.Null);
            Assert.That(wider.Projection.Weights.Shape, Is.EqualTo(new Shape(3, 5)));
            Assert.That(network.Outputs, Is.EqualTo(5));
            Assert.That(network.Parameters.Count(), Is.EqualTo(4 + 2 + 2));
            Assert.That(network.Parameters.Last().Shape, Is.EqualTo(new Shape(5)), "the projection's parameters follow the body's");
        }

        [Test]
        public void TheSeedDrawsEveryParameterWithin()
        {
            Network one = Drawn(1), again = Drawn(1), other = Drawn(2);
            Assert.That(SmallRuns.Values(one), Is.EqualTo(SmallRuns.Values(again)));
            foreach (var (a, b) in one.Parameters.Zip(other.Parameters, (a, b) => (a, b)).Where(pair => pair.a.Shape.Rank == 2)) Assert.That(a.Value.Data, Is.Not.EqualTo(b.Value.Data));
        }

        [Test]
        public void ACloneIsEqualAndItsOwn()
        {
            Network network = Drawn(3);
            ((Residual)network.Layers[0]).Body[0].Frozen = true;
            Network clone = network.Clone();
            Assert.That(SmallRuns.Values(clone), Is.EqualTo(SmallRuns.Values(network)));
            Assert.That(((Residual)clone.Layers[0]).Body[0].Frozen);
            clone.Initialize(9);
            Assert.That(SmallRuns.Values(network), Is.EqualTo(SmallRuns.Values(Drawn(3))));
        }

        [Test]
        public void AFrozenOneFreezesWhatIsWithinAndALayerWithinCanBeFrozenAlone()
        {
            string[] Training(Network network)
            {
                var g = new Graph(Mode.Training, 1, network.Input);
                network.Record(g, g.Input);
                return network.Parameters.Where(parameter => g.Parameters[parameter].Trains).Select(parameter => parameter.Shape.ToString()).ToArray();
            }
            var inner = new Dense(4);
            var outer = new Residual(new Sequence(inner, new Elu()), new Dense(5));
            var network = new Network(new Shape(3), outer, new Dense(2));
            Assert.That(Training(network), Is.EqualTo(new[] { "3 x 4", "4", "4 x 5", "5", "3 x 5", "5", "5 x 2", "2" }));
            inner.Frozen = true;
            Assert.That(Training(network), Is.EqualTo(new[] { "4 x 5", "5", "3 x 5", "5", "5 x 2", "2" }));
            inner.Frozen = false;
            outer.Frozen = true;
            Assert.That(Training(network), Is.EqualTo(new[] { "5 x 2", "2" }));
        }

        [Test]
        public void ABodyThatIsNotThereIsRefused()
        {
            Assert.That(() => new Residual(new ILayer[0]), Throws.TypeOf<ShapeException>().With.Message.Contains("at least one layer"));
            Assert.That(() => new Sequence(new ILayer[0]), Throws.TypeOf<ShapeException>().With.Message.Contains("at least one layer"));
        }

        // Weights a tenth of what they should be: twenty plain layers shrink signal and gradient to nothing, skip connections pass both by.
        [Test]
        public void TwentyLayersLearnOnlyWithSkipConnections()
        {
            ILayer[] Body() => new ILayer[] { new Dense(20), new Elu() };
            double plain = Accuracy(Enumerable.Range(0, 20).SelectMany(_ => Body())), skipping = Accuracy(Enumerable.Range(0, 20).Select(_ => new Residual(Body())));
            Assert.That(plain, Is.LessThan(0.5), "three classes");
            Assert.That(skipping, Is.GreaterThan(0.9));
        }

        static double Accuracy(IEnumerable<ILayer> hidden)
        {
            var network = new Network(new Shape(2), new ILayer[] { new Dense(20), new Elu() }.Concat(hidden).Append(new Dense(3)).ToArray());
            network.Initialize(1);
            foreach (Parameter weights in network.Parameters.Where(parameter => parameter.Shape.Rank == 2))
                for (int i = 0; i < weights.Shape.Count; i++) weights.Value.Data[i] *= 0.1f;
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(network, SmallRuns.Blobs(300, 1), null, SmallRuns.Settings(10), backend);
            run.Run();
            Dataset other = SmallRuns.Blobs(300, 2);
            return Evaluation.Run(network, new SoftmaxCrossEntropy(), other, backend).Accuracy(other.Labels);
        }

        static Network Drawn(ulong seed)
        {
            var network = new Network(new Shape(3), new Residual(new Dense(5), new Elu()), new Dense(2));
            network.Initialize(seed);
            return network;
        }
    }
}
