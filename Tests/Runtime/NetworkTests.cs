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
            var network = new Network(new Shape(3), new Dense(4, new Constant(0.3f)) { Frozen = true }, new Elu(0.3f), new LeakyRelu(0.2f), new BatchNormalization(0.8f, 0.01f), new Dense(2));
            var random = new RandomStream(6, 6);
            RandomNetworks.Learned((BatchNormalization)network.Layers[3], ref random);
            Network clone = network.Clone();
            Assert.That(clone.Parameters.Select(p => p.Value.Data), Is.EqualTo(network.Parameters.Select(p => p.Value.Data)));
            Assert.That(clone.Layers[0].Frozen);
            Assert.That(((Elu)clone.Layers[1]).Function, Is.EqualTo(Elementwise.Elu(0.3f)));
            Assert.That(((BatchNormalization)clone.Layers[3]).Momentum, Is.EqualTo(0.8f));
            Assert.That(((BatchNormalization)clone.Layers[3]).Epsilon, Is.EqualTo(0.01f));
            clone.Initialize(5);
            Assert.That(clone.Parameters.First().Value.Data, Is.All.EqualTo(0.3f), "settings of initializers are copied too");
            Assert.That(((Dense)clone.Layers[4]).Weights.Value.Data, Is.Not.EqualTo(((Dense)network.Layers[4]).Weights.Value.Data));
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
