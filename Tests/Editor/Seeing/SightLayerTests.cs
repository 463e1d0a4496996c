using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Layers as people see them: one with weights and what follows it, and layers made of layers after what they are made of.</summary>
    public sealed class SightLayerTests
    {
        [Test]
        public void LayersWithinLayersAreNamedByTheirPath()
        {
            var network = new Network(
                new Shape(4), new BatchNormalization(), new Dense(6), new BatchNormalization(), new Dropout(0.3f), new Elu(),
                new Residual(new Dense(6), new Tanh()), new Relu(),
                new Branches(new Sequence(new Dense(3), new Relu()), new Dense(2)), new Dense(2));
            using var activations = new LayerActivations(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }));
            var layers = SightLayer.Of(activations.Layers);
            Assert.That(layers.Select(layer => layer.Name), Is.EqualTo(new[]
            {
                "Batch normalization 4", "Dense 6", "Residual, dense 6", "Residual 6", "Branches, dense 3", "Branches, dense 2", "Branches 5", "Dense 2",
            }));
            Assert.That(layers.Select(layer => layer.Detail), Is.EqualTo(new[] { "", "batch normalization, ELU", "tanh", "ReLU", "ReLU", "", "", "" }));
            Assert.That(layers.Select(layer => layer.Units), Is.EqualTo(new[] { 4, 6, 6, 6, 3, 2, 5, 2 }));
            // None is left out, and none stands twice.
            Assert.That(layers.SelectMany(layer => Enumerable.Range(layer.First, layer.Last - layer.First + 1)), Is.EqualTo(Enumerable.Range(0, activations.Layers.Count)));
        }
    }
}
