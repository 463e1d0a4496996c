using System.Collections.Generic;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class ModelFileTests
    {
        [Test]
        public void AClassifierComesBackAsItWas()
        {
            Model model = TestFiles.Classifier(), read = ModelFile.Read(TestFiles.Open(model));
            Assert.That(read.Network.Input, Is.EqualTo(model.Network.Input));
            Assert.That(read.Network.Layers.Select(layer => layer.GetType()), Is.EqualTo(model.Network.Layers.Select(layer => layer.GetType())));
            Assert.That(read.Network.Layers.Select(layer => layer.Frozen), Is.EqualTo(model.Network.Layers.Select(layer => layer.Frozen)));
            Assert.That(read.Network.Layers.OfType<Elu>().Single().Function, Is.EqualTo(Elementwise.Elu(0.5f)));
            Assert.That(read.Network.Layers.OfType<LeakyRelu>().Single().Function, Is.EqualTo(Elementwise.LeakyRelu(0.2f)));
            Assert.That(read.Network.Parameters.Select(parameter => parameter.Shape), Is.EqualTo(model.Network.Parameters.Select(parameter => parameter.Shape)));
            Assert.That(read.Network.Parameters.SelectMany(parameter => parameter.Value.Data), Is.EqualTo(model.Network.Parameters.SelectMany(parameter => parameter.Value.Data)));
            Assert.That(read.Network.Parameters.All(parameter => parameter.State.Count == 0));
            Assert.That(read.Loss, Is.TypeOf<SoftmaxCrossEntropy>());
            Assert.That(read.Classes, Is.EqualTo(model.Classes));
            Assert.That(read.InputScale, Is.EqualTo(1 / 255f));
            Assert.That(read.Metadata, Is.EquivalentTo(model.Metadata));
        }

        [Test]
        public void EverySettingComesBackAsItWas()
        {
            byte[] bytes = TestFiles.Open(TestFiles.Varied());
            Network read = ModelFile.Read(bytes).Network;
            Assert.That(((SmoothedSoftmaxCrossEntropy)ModelFile.Read(bytes).Loss).Smoothing, Is.EqualTo(0.2f));
            Assert.That(TestFiles.Open(ModelFile.Read(bytes)), Is.EqualTo(bytes));
            Assert.That(read.Layers.OfType<Dropout>().Select(layer => layer.Rate), Is.EqualTo(new[] { 0.2f, 0.5f }));
            Assert.That(read.Layers.OfType<BatchNormalization>().Select(layer => (layer.Momentum, layer.Epsilon)), Is.EqualTo(new[] { (0.8f, 0.01f) }));
            Assert.That(read.Layers.OfType<RandomizedLeakyRelu>().Select(layer => (layer.Lower, layer.Upper)).Single(), Is.EqualTo((0.1f, 0.2f)));
            Assert.That(read.Layers.OfType<ParametricRelu>().Single().Slopes.Value.Data, Is.EqualTo(new[] { 0.25f, 0.25f, 0.25f }));
            read.Initialize(1);
            Assert.That(read.Layers.OfType<Dense>().Last().Weights.Value.Data, Is.All.EqualTo(0.3f), "the constant of the initializer");
        }

        [Test]
        public void RegressionsComeBackAsTheyWere()
        {
            foreach (ILoss loss in new ILoss[] { new MeanSquaredError(), new Huber(0.75f), new LogisticCrossEntropy() })
            {
                byte[] bytes = TestFiles.Open(TestFiles.Regression(loss));
                Model read = ModelFile.Read(bytes);
                Assert.That(read.Loss, Is.TypeOf(loss.GetType()));
                Assert.That(read.Classes, Is.Null);
                Assert.That(TestFiles.Open(read), Is.EqualTo(bytes));
            }
        }

        [Test]
        public void LayersWithinLayersComeBackAsTheyWere()
        {
            Model model = TestFiles.Nested();
            byte[] bytes = TestFiles.Open(model);
            Model read = ModelFile.Read(bytes);
            Assert.That(TestFiles.Open(read), Is.EqualTo(bytes));
            var outer = (Residual)read.Network.Layers[0];
            var sequence = (Sequence)outer.Body[1];
            Assert.That(outer.Projection.Weights.Value.Data, Is.EqualTo(((Residual)model.Network.Layers[0]).Projection.Weights.Value.Data));
            Assert.That(sequence.Layers[0], Is.TypeOf<Tanh>());
            Assert.That(new[] { outer.Frozen, sequence.Frozen, sequence.Layers[0].Frozen, sequence.Layers[1].Frozen }, Is.EqualTo(new[] { false, false, true, true }));
            Assert.That(((Residual)read.Network.Layers[1]).Projection, Is.Null);
            Assert.That(read.Network.Parameters.Select(parameter => parameter.Shape), Is.EqualTo(model.Network.Parameters.Select(parameter => parameter.Shape)));
        }

        [Test]
        public void EveryTypeThatATableListsIsInTheTestsFiles()
        {
            byte[][] payloads =
                new[] { TestFiles.Classifier(), TestFiles.Varied(), TestFiles.Regression(new MeanSquaredError()), TestFiles.Regression(new Huber()), TestFiles.Regression(new LogisticCrossEntropy()), TestFiles.Nested(), TestFiles.Grafted() }.Select(model => FileSurgery.Payload(TestFiles.Open(model))).ToArray();
            foreach (string id in LayerTypes.Table.Ids.Concat(LossTypes.Table.Ids).Concat(InitializerTypes.Table.Ids))
                Assert.That(payloads.Any(payload => Encoding.UTF8.GetString(payload).Contains(id)), $"'{id}' is new: put it into a model of {nameof(TestFiles)}");
        }

        [Test]
        public void EqualModelsAreEqualBytes()
        {
            Model model = TestFiles.Classifier();
            byte[] bytes = TestFiles.Open(model);
            Assert.That(TestFiles.Open(TestFiles.Classifier()), Is.EqualTo(bytes));
            Assert.That(TestFiles.Open(ModelFile.Read(bytes)), Is.EqualTo(bytes));
            var reversed = model.Metadata.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value);
            Assert.That(TestFiles.Open(new Model(model.Network, model.Loss, model.Classes, model.InputScale, reversed)), Is.EqualTo(bytes));
            Assert.That(TestFiles.Open(TestFiles.Classifier(6)), Is.Not.EqualTo(bytes));
        }

        // The bytes themselves, so that a change of the format is seen: every version must be readable for ever.
        [Test]
        public void TheFormatIsAsItIsDescribed()
        {
            var network = new Network(new Shape(1), new Dense(1, new Zeros()));
            network.Parameters.First().Value.Data[0] = 1;
            byte[] bytes = TestFiles.Open(new Model(network, new MeanSquaredError(), null, 0.5f, new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" }));
            string text(string value) => (0xa0 + value.Length).ToString("x2") + " " + string.Join(" ", value.Select(letter => ((int)letter).ToString("x2")));
            string payload = string.Join(" ", "86", text("input"), "91 01",
                text("layers"), "91 93", text("dense"), "c2 84", text("units"), "01", text("initializer"), text("zeros"),
                text("weights"), "93 00 92 01 01 c4 04 00 00 80 3f", text("biases"), "94 03 91 01 c4 00 c4 00",
                text("loss"), "92", text("mean_squared_error"), "80", text("classes"), "c0", text("inputScale"), "ca 3f 00 00 00",
                text("metadata"), "82", text("a"), text("1"), text("b"), text("2"));
            Assert.That(string.Join(" ", FileSurgery.Payload(bytes).Select(each => each.ToString("x2"))), Is.EqualTo(payload));
            Assert.That(bytes.Take(8), Is.EqualTo(Encoding.ASCII.GetBytes("GRAFTMOD")));
            Assert.That(bytes.Skip(8).Take(4), Is.EqualTo(new byte[] { 2, 0, 0, 0 }));
            Assert.That(FileSurgery.Seal(bytes, FileSurgery.Payload(bytes)), Is.EqualTo(bytes));
        }

        [Test]
        public void AnInitializerWithSettingsIsAListAndOthersAnIdAlone()
        {
            string Written(IInitializer initializer)
            {
                byte[] payload = FileSurgery.Payload(TestFiles.Open(new Model(new Network(new Shape(1), new Dense(1, initializer)), new MeanSquaredError(), null)));
                int from = FileSurgery.After(payload, "initializer", 0), to = FileSurgery.EndOf(payload, from);
                return string.Concat(payload.Skip(from).Take(to - from).Select(each => each < 128 && each > 31 ? ((char)each).ToString() : $"<{each:x2}>"));
            }
            Assert.That(Written(new Orthogonal()), Is.EqualTo("<aa>orthogonal"));
            Assert.That(Written(new Constant(0.5f)), Is.EqualTo("<92><a8>constant<81><a5>value<ca>?<00><00><00>"));
        }

        [Test]
        public void BytesInTheMiddleOfAnArrayCanBeRead()
        {
            byte[] bytes = TestFiles.Open(TestFiles.Classifier());
            var around = new byte[5].Concat(bytes).Concat(new byte[3]).ToArray();
            Assert.That(TestFiles.Open(ModelFile.Read(new System.ReadOnlyMemory<byte>(around, 5, bytes.Length))), Is.EqualTo(bytes));
        }
    }
}
