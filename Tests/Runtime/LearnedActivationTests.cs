using System;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>Activations that learn, or draw, their slope below zero.</summary>
    public sealed class LearnedActivationTests
    {
        [Test]
        public void SlopesStartAtAQuarterAndAreLearned()
        {
            var learning = new ParametricRelu();
            var frozen = new ParametricRelu { Frozen = true };
            var network = new Network(new Shape(2), new Dense(20), learning, new Dense(20), frozen, new Dense(3));
            Assert.That(learning.Slopes.Value.Data, Is.EqualTo(Enumerable.Repeat(0.25f, 20)));
            network.Initialize(1);
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(network, Blobs(95, 1), null, Settings(5), backend);
            run.Run();
            Assert.That(learning.Slopes.Value.Data.Distinct().Count(), Is.EqualTo(20));
            Assert.That(frozen.Slopes.Value.Data, Is.All.EqualTo(0.25f));
            Assert.That(run.Curve.Last().TrainingLoss, Is.LessThan(run.Curve[0].TrainingLoss));
        }

        [Test]
        public void SlopesOfAnotherWidthAreRefused()
        {
            var used = new ParametricRelu();
            var first = new Network(new Shape(4), used);
            Assert.That(first.Outputs, Is.EqualTo(4));
            Assert.That(() => new Network(new Shape(5), used), Throws.TypeOf<ShapeException>().With.Message.Contains("5 features"));
        }

        [Test]
        public void ARandomSlopeIsItsMeanWhereNothingTrains()
        {
            var network = new Network(new Shape(2), new RandomizedLeakyRelu(0.2f, 0.4f));
            using var predictor = new Predictor(new Model(network, new MeanSquaredError(), null));
            var answer = new float[2];
            predictor.Predict(new[] { -1f, 2f }, answer);
            Assert.That(answer, Is.EqualTo(new[] { -0.3f, 2f }).Within(1e-6f));

            network.Layers[0].Frozen = true;
            var g = new Graph(Mode.Training, 3, network.Input);
            network.Record(g, g.Input);
            Assert.That(g.Ops.Single(), Is.TypeOf<MapOp>());
        }

        [TestCase(-0.1f, 0.3f)]
        [TestCase(0.3f, 0.2f)]
        [TestCase(0.1f, float.PositiveInfinity)]
        [TestCase(float.NaN, 0.3f)]
        public void RangesThatAreNoneAreRefused(float lower, float upper) =>
            Assert.That(() => new RandomizedLeakyRelu(lower, upper), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("slope"));
    }
}
