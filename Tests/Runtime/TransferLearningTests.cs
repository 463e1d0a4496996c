using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class TransferLearningTests
    {
        [Test]
        public void ReusedLayersAreCopiedAndTheHeadIsNew()
        {
            Network old = Pretrained();
            Network grafted = TransferLearning.Reuse(old, 2, 1, 7, 3);
            var before = old.Layers.OfType<Dense>().ToArray();
            var after = grafted.Layers.OfType<Dense>().ToArray();
            Assert.That(after.Select(layer => layer.Units), Is.EqualTo(new[] { 4, 5, 7 }));
            Assert.That(after[1].Weights.Value.Data, Is.EqualTo(before[1].Weights.Value.Data));
            Assert.That(after[1].Weights.Value, Is.Not.SameAs(before[1].Weights.Value));
            Assert.That(grafted.Layers.Select(layer => layer.Frozen), Is.EqualTo(new[] { true, true, false, false, false }));
            Assert.That(after[2].Weights.Value.Data.Any(value => value != 0));
            Assert.That(after[2].Biases.Value.Data, Is.All.EqualTo(0f));
        }

        [Test]
        public void FrozenLayersKeepEveryBitAndTheRestLearns()
        {
            Network grafted = TransferLearning.Reuse(Pretrained(), 2, 1, 3, 3);
            var before = grafted.Parameters.Select(parameter => parameter.Value.Clone().Data).ToArray();
            var random = new RandomStream(5, 5);
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(grafted, RandomNetworks.Data(30, 6, 3, true, ref random), null, new TrainingSettings { MaxEpochs = 2 }, backend);
            run.Run();
            var after = grafted.Parameters.Select(parameter => parameter.Value.Data).ToArray();
            for (int i = 0; i < before.Length; i++)
                Assert.That(after[i].SequenceEqual(before[i]), Is.EqualTo(i < 2), $"parameter {i}");
        }

        [TestCase(0, 0, "reuse 1 to 3")]
        [TestCase(4, 0, "reuse 1 to 3")]
        [TestCase(2, 3, "frozen")]
        public void LayersThatAreNotThereAreRefused(int reused, int frozen, string word) =>
            Assert.That(() => TransferLearning.Reuse(Pretrained(), reused, frozen, 3, 1), Throws.TypeOf<ShapeException>().With.Message.Contains(word));

        [Test]
        public void AHiddenLayerIsWhatHasWeightsWithWhatFollowsIt()
        {
            var network = new Network(new Shape(4), new Elu(), new Dense(4), new Elu(), new Residual(new Dense(4), new Elu(), new Dense(4)), new Tanh(), new Relu(), new Residual(new Elu()), new Dense(6), new Dense(2));
            Assert.That(TransferLearning.HiddenLayers(network), Is.EqualTo(3));
            Network grafted = TransferLearning.Reuse(network, 2, 1, 5, 1);
            Assert.That(grafted.Layers.Select(layer => layer.GetType().Name), Is.EqualTo(new[] { "Elu", "Dense", "Elu", "Residual", "Tanh", "Relu", "Residual", "Dense" }));
            Assert.That(grafted.Layers.Select(layer => layer.Frozen), Is.EqualTo(new[] { true, true, true, false, false, false, false, false }));
            Assert.That(grafted.Outputs, Is.EqualTo(5));
        }

        [Test]
        public void MarksWithinAReusedLayerAreSetAnew()
        {
            var inner = new Dense(4) { Frozen = true };
            var network = new Network(new Shape(4), new Residual(inner, new Elu()), new Dense(2));
            for (int frozen = 0; frozen < 2; frozen++)
            {
                var reused = (Residual)TransferLearning.Reuse(network, 1, frozen, 3, 1).Layers[0];
                Assert.That(reused.Frozen, Is.EqualTo(frozen == 1));
                Assert.That(reused.Body[0].Frozen, Is.False);
            }
            Assert.That(inner.Frozen, "the other network is not changed");
        }

        [Test]
        public void ABodyOfAParallelLayerBecomesANetworkOfItsOwn()
        {
            var pair = new Parallel(new Sequence(new Dense(4), new Elu(), new Dense(3), new Elu()), new Sequence(new Dense(4), new Tanh()));
            var network = new Network(new Shape(4, 3), pair, new Dense(1));
            network.Initialize(5);
            Network first = TransferLearning.Body(network, pair, 0, 10, 7), second = TransferLearning.Body(network, pair, 1, 2, 7);
            Assert.That(first.Layers.Select(layer => layer.GetType().Name), Is.EqualTo(new[] { "Dense", "Elu", "Dense", "Elu", "Dense" }));
            Assert.That(first.Layers.Select(layer => layer.Frozen), Is.EqualTo(new[] { true, true, true, true, false }));
            Assert.That(first.Input, Is.EqualTo(new Shape(2, 3)));
            Assert.That(first.Outputs, Is.EqualTo(10));
            Assert.That(first.Parameters.First().Value.Data, Is.EqualTo(network.Parameters.First().Value.Data));
            Assert.That(first.Parameters.First().Value, Is.Not.SameAs(network.Parameters.First().Value));
            Assert.That(second.Parameters.First().Value.Data, Is.EqualTo(network.Parameters.ElementAt(4).Value.Data));
            Assert.That(pair.Bodies[0].Frozen, Is.False, "the other network is not changed");
        }

        [Test]
        public void ABodysInputIsItsPartOfTheShape()
        {
            Shape InputOf(Shape shape, params ILayer[] before)
            {
                var pair = new Parallel(new Dense(1), new Dense(1));
                return TransferLearning.Body(new Network(shape, before.Append(pair).ToArray()), pair, 0, 2, 1).Input;
            }
            Assert.That(InputOf(new Shape(2, 28, 28)), Is.EqualTo(new Shape(28, 28)));
            Assert.That(InputOf(new Shape(3, 6)), Is.EqualTo(new Shape(9)));
            Assert.That(InputOf(new Shape(6)), Is.EqualTo(new Shape(3)));
            Assert.That(InputOf(new Shape(4, 6), new Dense(8)), Is.EqualTo(new Shape(4)));
        }

        [Test]
        public void BodiesThatAreNotThereAreRefused()
        {
            var pair = new Parallel(new Dense(1), new Dense(1));
            var network = new Network(new Shape(2), pair);
            Assert.That(() => TransferLearning.Body(network, pair, 2, 2, 1), Throws.TypeOf<ShapeException>().With.Message.Contains("0 to 1"));
            Assert.That(() => TransferLearning.Body(network.Clone(), pair, 0, 2, 1), Throws.TypeOf<ShapeException>().With.Message.Contains("not of this network"));
        }

        [Test]
        public void OldOutputsStayAndNewOnesAreDrawn()
        {
            Model old = Classifier();
            Network extended = TransferLearning.Extend(old, new[] { "c", "d", "e" }, 3);
            float[] example = { 0.3f, -1, 2, 0.5f, 0.1f, 1 };
            float[] before = Logits(old.Network, example), after = Logits(extended, example);
            Assert.That(after.Take(2), Is.EqualTo(before));
            Assert.That(after.Skip(2).Distinct().Count(), Is.EqualTo(3));
            Assert.That(after.Skip(2).All(value => value != 0));
            Assert.That(extended.Layers.All(layer => !layer.Frozen));
            Assert.That(Logits(TransferLearning.Extend(old, new[] { "c", "d", "e" }, 4), example).Skip(2), Is.Not.EqualTo(after.Skip(2)));
            Assert.That(Logits(old.Network, example), Is.EqualTo(before), "the model is as it was");
        }

        [Test]
        public void ClassesTakeTheOrderThatIsNamed()
        {
            Model old = Classifier();
            float[] example = { 0.3f, -1, 2, 0.5f, 0.1f, 1 };
            float[] before = Logits(old.Network, example), after = Logits(TransferLearning.WithClasses(old, new[] { "b", "0", "a" }, 3), example);
            Assert.That(new[] { after[2], after[0] }, Is.EqualTo(before));
        }

        [Test]
        public void ClassesThatCannotBeAddedAreRefused()
        {
            void Refused(TestDelegate extend, string word) => Assert.That(extend, Throws.TypeOf<ShapeException>().With.Message.Contains(word));
            Refused(() => TransferLearning.Extend(Classifier(), new[] { "c", "b" }, 1), "knows class \"b\" already");
            Refused(() => TransferLearning.Extend(Classifier(), new[] { "c", "c" }, 1), "named twice");
            Refused(() => TransferLearning.Extend(new Model(Pretrained(), new MeanSquaredError(), null), new[] { "c" }, 1), "regression");
            var none = new Network(new Shape(2), new Tanh());
            Refused(() => TransferLearning.Extend(new Model(none, new SoftmaxCrossEntropy(), new[] { "a", "b" }), new[] { "c" }, 1), "dense layer");
        }

        [TestCase(0, 0)]
        [TestCase(1, 2)]
        [TestCase(2, 4)]
        [TestCase(3, 6)]
        public void LayersAreFrozenFromTheInputAndUnfrozenFromTheTop(int hidden, int layers)
        {
            Network network = Pretrained(), other = Pretrained();
            other.Layers[6].Frozen = true;
            TransferLearning.Freeze(network, hidden);
            TransferLearning.UnfreezeTop(other, 3 - hidden);
            Assert.That(network.FrozenLayers, Is.EqualTo(layers));
            Assert.That(network.Layers.Skip(layers).All(layer => !layer.Frozen));
            Assert.That(other.Layers.Select(layer => layer.Frozen), Is.EqualTo(network.Layers.Select(layer => layer.Frozen)));
        }

        [Test]
        public void WhatStandsBeforeTheFirstHiddenLayerIsFrozenWithIt()
        {
            var network = new Network(new Shape(3), new Tanh(), new Dense(2), new Elu(), new Dense(2));
            TransferLearning.Freeze(network, 0);
            Assert.That(network.FrozenLayers, Is.EqualTo(0));
            TransferLearning.Freeze(network, 1);
            Assert.That(network.FrozenLayers, Is.EqualTo(3));
            Assert.That(() => TransferLearning.Freeze(network, 2), Throws.TypeOf<ShapeException>().With.Message.Contains("freeze 0 to 1"));
            Assert.That(() => TransferLearning.UnfreezeTop(network, -1), Throws.TypeOf<ShapeException>().With.Message.Contains("unfreeze 0 to 1"));
        }

        static float[] Logits(Network network, float[] example)
        {
            // A regression's predictor gives the outputs as they are.
            using var predictor = new Predictor(new Model(network, new MeanSquaredError(), null));
            var answers = new float[network.Outputs];
            predictor.Predict(example, answers);
            return answers;
        }

        static Model Classifier() => new Model(Pretrained(), new SoftmaxCrossEntropy(), new[] { "a", "b" });

        static Network Pretrained()
        {
            var network = new Network(new Shape(6), new Dense(4), new Elu(), new Dense(5), new Elu(), new Dense(6), new Tanh(), new Dense(2));
            network.Initialize(9);
            return network;
        }
    }
}
