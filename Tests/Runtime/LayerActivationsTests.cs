using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>What every layer gives, against a float64 network written for reading, and against the predictor's answer.</summary>
    public sealed class LayerActivationsTests
    {
        [Test]
        public void EveryLayerGivesWhatTheFloat64NetworkSays([Range(1, 24)] int seed, [Values(true, false)] bool vectors)
        {
            (Model model, float[] x) = Drawn((ulong)seed);
            using var activations = new LayerActivations(model, vectors);
            activations.Run(x);
            IReadOnlyDictionary<ILayer, double[]> expected = DoubleNetwork.Outputs(model.Network, x.Select(value => (double)value).ToArray());
            for (int i = 0; i < activations.Layers.Count; i++)
                Near(activations.Of(i).ToArray(), expected[activations.Layers[i].Layer], $"layer {i}, {activations.Layers[i].Layer.GetType().Name}");
            // All are there but those that give what was there before them.
            foreach (var left in expected.Where(pair => activations.Layers.All(layer => layer.Layer != pair.Key)))
                Assert.That(left.Key is Dropout || left.Key is Sequence, Is.True, left.Key.GetType().Name);
        }

        [Test]
        public void ScoresAndAnswersAreThePredictors([Range(1, 8)] int seed)
        {
            (Model drawn, float[] x) = Drawn((ulong)seed);
            var model = new Model(drawn.Network, drawn.Loss, drawn.Classes, calibration: drawn.Classes == null ? null : new Calibration(1.7f));
            using var activations = new LayerActivations(model);
            using var predictor = new Predictor(model);
            float[] answers = new float[model.Network.Outputs], scores = new float[model.Network.Outputs];
            predictor.Predict(x, answers);
            predictor.Logits(x, scores);
            activations.Run(x);
            Near(activations.Scores.ToArray(), Array.ConvertAll(scores, value => (double)value), "scores");
            Near(activations.Answers.ToArray(), Array.ConvertAll(answers, value => (double)value), "answers");
        }

        [Test]
        public void LayersWithinLayersComeBeforeThem()
        {
            var inner = new Dense(6);
            var branch = new Sequence(new Dense(3), new Relu());
            var network = new Network(new Shape(4), new Dropout(0.2f), new Residual(inner, new Tanh()), new Branches(branch, new Dense(2)), new Dense(2));
            using var activations = new LayerActivations(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }));
            Assert.That(activations.Layers.Select(layer => layer.Layer.GetType().Name), Is.EqualTo(new[] { "Dense", "Tanh", "Dense", "Residual", "Dense", "Relu", "Dense", "Branches", "Dense" }));
            Assert.That(activations.Layers.Select(layer => layer.Units), Is.EqualTo(new[] { 6, 6, 6, 6, 3, 3, 2, 5, 2 }));
            Assert.That(activations.Layers[0].Layer, Is.SameAs(inner));
            Assert.That(activations.Layers[0].Within, Is.EqualTo(new[] { network.Layers[1] }));
            Assert.That(activations.Layers[5].Within, Is.EqualTo(new ILayer[] { network.Layers[2], branch }), "from the outermost inwards");
            Assert.That(activations.Layers[3].Within, Is.Empty);
        }

        [Test]
        public void BytesAreScaledAndACallAllocatesNothing()
        {
            var network = new Network(new Shape(5), new Dense(7), new Tanh(), new Dense(3));
            using var activations = new LayerActivations(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }, 1 / 255f));
            byte[] bytes = { 0, 17, 255, 128, 3 };
            activations.Run(Array.ConvertAll(bytes, value => value / 255f));
            float[] expected = activations.Scores.ToArray();
            activations.Run(bytes);
            Assert.That(activations.Scores.ToArray(), Is.EqualTo(expected).Within(1e-6f));
            Assert.That(Allocations.Of(() => activations.Run(bytes)), Is.Zero);
            Assert.That(() => activations.Run(new float[4]), Throws.InstanceOf<ShapeException>().With.Message.Contains("takes 5 features, not 4"));
        }

        internal static (Model model, float[] x) Drawn(ulong seed)
        {
            var random = new RandomStream(seed, 91);
            int inputs = 1 + random.NextInt(20), outputs = 2 + random.NextInt(5);
            Network network = RandomNetworks.Network(inputs, outputs, ref random);
            ILoss loss = RandomNetworks.Loss(random.NextInt(2) == 0, ref random);
            var x = new float[inputs];
            for (int i = 0; i < inputs; i++) x[i] = random.NextNormal();
            return (new Model(network, loss, loss.IsClassification ? Enumerable.Range(0, outputs).Select(i => "c" + i).ToArray() : null), x);
        }

        static void Near(float[] found, double[] expected, string what)
        {
            Assert.That(found.Length, Is.EqualTo(expected.Length), what);
            for (int j = 0; j < found.Length; j++) Assert.That(found[j], Is.EqualTo(expected[j]).Within(1e-5 * Math.Max(1, Math.Abs(expected[j]))), $"{what}, unit {j}");
        }
    }
}
