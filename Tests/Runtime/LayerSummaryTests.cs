using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class LayerSummaryTests
    {
        [Test]
        public void LayersAreToldWithWhatTheFileHoldsOfThem()
        {
            var network = new Network(new Shape(6), new Dense(4), new Residual(new Dense(4, new HeNormal()), new LeakyRelu(0.25f)), new Dense(2));
            network.Initialize(1);
            float[] first = network.Parameters.First().Value.Data;
            for (int i = 0; i < 20; i++) first[i] = 0;
            byte[] file = ModelFile.Write(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }), null, new ModelFileSettings { Weights = WeightStorage.Int8 });
            StoredModel stored = ModelFile.Inspect(file);
            IReadOnlyList<LayerSummary> layers = LayerSummary.Of(stored.Model.Network, stored.Tensors);
            Assert.That(layers.Select(layer => layer.Type), Is.EqualTo(new[] { "dense", "residual", "dense" }));
            Assert.That(layers.Sum(layer => layer.Parameters), Is.EqualTo(network.ParameterCount));
            Assert.That(layers[0].Shapes, Is.EqualTo("weights 6 x 4, biases 4"));
            Assert.That(layers[0].Tensors[0].Stored.Value.Zeros, Is.EqualTo(20));
            Assert.That($"{layers[0].Tensors[0].Stored}", Is.EqualTo("sparse int8"));
            Assert.That(layers[0].Tensors[0].Parameter.Value.Data.Count(weight => weight == 0), Is.EqualTo(20));
            LayerSummary inner = layers[1].Within.First(each => each.Type == "dense");
            Assert.That(inner.Part, Is.Not.Null);
            Assert.That(inner.Tensors[0].Stored.Value.Shape, Is.EqualTo(new Shape(4, 4)), "those within come in the file's order");
            Assert.That($"{layers[2].Tensors[0].Stored}", Is.EqualTo("int8"));
            Assert.That(layers[2].Tensors[0].Stored.Value.Shape, Is.EqualTo(new Shape(4, 2)));
        }

        [Test]
        public void WithoutAFileNothingIsSaidOfIt()
        {
            LayerSummary layer = LayerSummary.Of(new Network(new Shape(3), new Dense(2))).Single();
            Assert.That(layer.Tensors.Select(each => each.Stored), Is.All.Null);
            Assert.That((layer.Parameters, layer.Shapes, layer.Frozen, layer.Part), Is.EqualTo((8, "weights 3 x 2, biases 2", false, (string)null)));
            Assert.That(layer.Settings, Does.StartWith("units 2"));
        }
    }
}
