using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Networks and optimizers as options and windows describe them: what they build, and the words that stand in model files.</summary>
    public sealed class NetworkDesignTests
    {
        [Test]
        public void TheBooksNetworkIsBuilt()
        {
            Network network = NetworkDesign.Book.Build(new Shape(28, 28), 5, 1);
            Assert.That(network.Layers.Select(layer => LayerTypes.Table.IdOf(layer)), Is.EqualTo(Enumerable.Repeat(new[] { "dense", "elu" }, 5).SelectMany(pair => pair).Append("dense")));
            Assert.That(network.Outputs, Is.EqualTo(5));
            Assert.That(NetworkDesign.Book.ToString(), Is.EqualTo("100-100-100-100-100 elu he_normal"));
        }

        [Test]
        public void EachLayerMayBeAnother()
        {
            var design = new NetworkDesign(new[] { new HiddenLayer(30, "elu", true, 0.5f), new HiddenLayer(20, "tanh") }, "glorot_uniform", 0.2f);
            Network network = design.Build(new Shape(8), 3, 1);
            Assert.That(network.Layers.Select(layer => LayerTypes.Table.IdOf(layer)), Is.EqualTo(new[] { "dropout", "dense", "batch_normalization", "elu", "dropout", "dense", "tanh", "dense" }));
            Assert.That(design.ToString(), Is.EqualTo("dropout 0.2, 30 elu batch normalization dropout 0.5, 20 tanh, glorot_uniform"));
        }

        [Test]
        public void WhatIsAlikeIsSaidOnce()
        {
            Assert.That(new NetworkDesign(new[] { 30, 20 }, "relu", "he_normal", true).ToString(), Is.EqualTo("30-20 relu he_normal batch normalization"));
            Assert.That(new NetworkDesign(new HiddenLayer[0], "zeros").ToString(), Is.EqualTo("zeros"));
        }

        [TestCase("exponential", "adam rate 0.01 decay 0.9")]
        [TestCase("cosine", "adam rate 0.01 cosine over 7 epochs")]
        [TestCase("one_cycle", "adam rate 0.01 one cycle over 7 epochs")]
        [TestCase("plateau", "adam rate 0.01 times 0.9 after 5 epochs without a lower loss")]
        public void OptimizersAreSaidInWords(string schedule, string words) => Assert.That(new OptimizerChoice("adam", 0.01f, 0.9f, schedule, 7).ToString(), Is.EqualTo(words));

        [Test]
        public void TheRateGoesAsTheScheduleSays()
        {
            Assert.That(new OptimizerChoice("sgd", 0.1f).Build(100, 20).Rate, Is.InstanceOf<ConstantRate>());
            Assert.That(new OptimizerChoice("sgd", 0.1f, 0.5f).Build(100, 20).Rate.At(5), Is.EqualTo(0.05f).Within(1e-6), "half after an epoch of five steps");
            Assert.That(new OptimizerChoice("sgd", 0.1f, 1, "cosine", 20).Build(100, 20).Rate.At(9), Is.EqualTo(0.1f), "after a tenth of a hundred steps");
        }

        [Test]
        public void AnUnknownNameIsToldWithTheKnownOnes()
        {
            Assert.That(() => new OptimizerChoice("magic", 1).Build(1, 1), Throws.InstanceOf<KeyNotFoundException>().With.Message.Contains("adam"));
            Assert.That(() => new OptimizerChoice("adam", 1, 1, "magic").Build(1, 1), Throws.InstanceOf<KeyNotFoundException>().With.Message.Contains("cosine"));
        }
    }
}
