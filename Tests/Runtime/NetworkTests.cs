using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class NetworkTests
    {
        [Test]
        public void LayersLearnTheirInputsFromTheNetwork()
        {
            var network = new Network(new Shape(28, 28), new Dense(100), new Elu(), new Dense(5));
            Assert.That(network.Outputs, Is.EqualTo(5));
            Assert.That(network.ParameterCount, Is.EqualTo(784 * 100 + 100 + 100 * 5 + 5));
            Assert.That(((Dense)network.Layers[2]).Weights.Shape, Is.EqualTo(new Shape(100, 5)));
        }

        [Test]
        public void ACloneIsEqualAndItsOwn()
        {
            var network = new Network(new Shape(3), new Dense(4, new GlorotUniform()) { Frozen = true }, new Elu(0.3f), new LeakyRelu(0.2f), new BatchNormalization(0.8f, 0.01f), new Dense(2));
            var random = new RandomStream(6, 6);
            RandomNetworks.Learned((BatchNormalization)network.Layers[3], ref random);
            Network clone = network.Clone();
            Assert.That(clone.Parameters.Select(p => p.Value.Data), Is.EqualTo(network.Parameters.Select(p => p.Value.Data)));
            Assert.That(clone.Layers[0].Frozen);
            Assert.That(((Elu)clone.Layers[1]).Function, Is.EqualTo(Elementwise.Elu(0.3f)));
            Assert.That(((BatchNormalization)clone.Layers[3]).Momentum, Is.EqualTo(0.8f));
            Assert.That(((BatchNormalization)clone.Layers[3]).Epsilon, Is.EqualTo(0.01f));
            clone.Initialize(5);
            Assert.That(clone.Parameters.First().Value.Data, Is.Not.EqualTo(network.Parameters.First().Value.Data));
        }

        [Test]
        public void InitialValuesHaveTheVarianceTheyPromise()
        {
            void Has(IInitializer initializer, double variance)
            {
                var network = new Network(new Shape(300), new Dense(200, initializer));
                network.Initialize(7);
                float[] w = ((Dense)network.Layers[0]).Weights.Value.Data;
                Assert.That(w.Average(x => (double)x), Is.EqualTo(0).Within(0.002));
                Assert.That(w.Average(x => (double)x * x), Is.EqualTo(variance).Within(3).Percent);
                Assert.That(((Dense)network.Layers[0]).Biases.Value.Data, Is.All.EqualTo(0f));
            }
            Has(new HeNormal(), 2.0 / 300);
            Has(new HeUniform(), 2.0 / 300);
            Has(new GlorotNormal(), 2.0 / 500);
            Has(new GlorotUniform(), 2.0 / 500);
        }

        [Test]
        public void EqualWeightsNeverBecomeDifferent()
        {
            // Chapter 11, exercise 1: units that start equal stay equal, whatever the value.
            var network = new Network(new Shape(4), new Dense(6), new Tanh(), new Dense(3));
            foreach (Parameter parameter in network.Parameters) parameter.Value.Data.AsSpan().Fill(0.37f);
            var random = new RandomStream(2, 2);
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(network, RandomNetworks.Data(50, 4, 3, true, ref random), null, new TrainingSettings { MaxEpochs = 5, Optimizer = new Adam(0.05f) }, backend);
            run.Run();
            float[] w = ((Dense)network.Layers[0]).Weights.Value.Data;
            for (int i = 0; i < 4; i++) Assert.That(w.Skip(6 * i).Take(6).Distinct().Count(), Is.EqualTo(1), $"input {i}");
            Assert.That(w[0], Is.Not.EqualTo(0.37f));
        }

        [Test]
        public void ALayerStandsOnce()
        {
            var elu = new Elu();
            Assert.That(() => new Network(new Shape(2), new Dense(2), elu, new Dense(2), elu), Throws.TypeOf<ShapeException>());
            Assert.That(() => new Network(new Shape(2), new Residual(elu), new Dense(2), elu), Throws.TypeOf<ShapeException>(), "within another layer too");
            Assert.That(() => new Network(new Shape(2)), Throws.TypeOf<ShapeException>());
            Assert.That(() => new Dense(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }
}
