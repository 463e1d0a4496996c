using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Gradients by the input, against central differences of a float64 network written for reading.</summary>
    public sealed class AttributionTests
    {
        [Test]
        public void GradientsOfScoresMatchFiniteDifferences([Range(1, 24)] int seed, [Values(true, false)] bool vectors)
        {
            (Model drawn, float[] x) = LayerActivationsTests.Drawn((ulong)seed);
            float temperature = drawn.Classes == null || seed % 2 == 0 ? 1 : 1.7f;
            var model = new Model(drawn.Network, drawn.Loss, drawn.Classes, calibration: temperature == 1 ? null : new Calibration(temperature));
            using var attribution = new Attribution(model, -1, vectors);
            float[] weights = Weights(attribution.Outputs, seed), found = new float[x.Length];
            attribution.Gradient(x, weights, found);
            Compare(found, x, at => DoubleNetwork.Forward(model.Network, at).Select((score, j) => weights[j] * score / temperature).Sum());
        }

        [Test]
        public void SoDoThoseOfEveryLayersUnits([Range(1, 12)] int seed)
        {
            (Model model, float[] x) = LayerActivationsTests.Drawn((ulong)seed);
            using var activations = new LayerActivations(model);
            for (int layer = 0; layer < activations.Layers.Count; layer++)
            {
                using var attribution = new Attribution(model, layer);
                float[] weights = Weights(attribution.Outputs, seed + layer), found = new float[x.Length];
                attribution.Gradient(x, weights, found);
                ILayer of = activations.Layers[layer].Layer;
                Compare(found, x, at => DoubleNetwork.Outputs(model.Network, at)[of].Select((value, j) => weights[j] * value).Sum());
            }
            Assert.That(() => new Attribution(model, activations.Layers.Count), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Attribution(model, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void OfALinearModelTheEvidenceIsTheScore()
        {
            var dense = new Dense(3);
            var network = new Network(new Shape(4), dense);
            network.Initialize(5);
            using var attribution = new Attribution(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }, 1 / 255f));
            byte[] image = { 0, 51, 255, 102 };
            float[] evidence = new float[4], weights = new float[3];
            Contrast.Between(2, 0, weights);
            attribution.GradientTimesInput(image, weights, evidence);
            for (int i = 0; i < 4; i++)
            {
                float[] w = dense.Weights.Value.Data;
                Assert.That(evidence[i], Is.EqualTo((w[3 * i + 2] - w[3 * i]) * image[i] / 255f).Within(1e-6f));
            }
        }

        [Test]
        public void ACallAllocatesNothingAndAWrongLengthIsNamed()
        {
            var network = new Network(new Shape(5), new Dense(7), new BatchNormalization(), new Elu(), new Dense(3));
            using var attribution = new Attribution(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }));
            float[] x = { 1, 2, 3, 4, 5 }, weights = { 1, 0, 0 }, gradient = new float[5];
            Assert.That(Allocations.Of(() => attribution.GradientTimesInput(x, weights, gradient)), Is.Zero);
            Assert.That(() => attribution.Gradient(x, new float[2], gradient), Throws.InstanceOf<ShapeException>().With.Message.Contains("3 outputs to weigh, not 2"));
            Assert.That(() => attribution.Gradient(new float[4], weights, gradient), Throws.InstanceOf<ShapeException>().With.Message.Contains("takes 5 features, not 4"));
            Assert.That(() => attribution.Gradient(x, weights, new float[4]), Throws.InstanceOf<ShapeException>().With.Message.Contains("room for 4"));
        }

        [Test]
        public void ContrastsWeighAClassWithTheOthers()
        {
            var weights = new float[5];
            Contrast.WithOthers(2, weights);
            Assert.That(weights, Is.EqualTo(new[] { -0.25f, -0.25f, 1, -0.25f, -0.25f }));
            Contrast.Between(4, 1, weights);
            Assert.That(weights, Is.EqualTo(new[] { 0, -1f, 0, 0, 1 }));
            Contrast.Between(3, 3, weights);
            Assert.That(weights, Is.All.Zero);
            Assert.That(() => Contrast.WithOthers(5, weights), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => Contrast.Between(0, -1, weights), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        static float[] Weights(int count, int seed)
        {
            var random = new RandomStream((ulong)seed, 92);
            var weights = new float[count];
            for (int j = 0; j < count; j++) weights[j] = random.NextNormal();
            return weights;
        }

        // A small step, so that it seldom takes a rectifier across its kink.
        static void Compare(float[] found, float[] x, Func<double[], double> score)
        {
            const double Step = 1e-6;
            for (int i = 0; i < x.Length; i++)
            {
                double At(double by) => score(x.Select((value, k) => k == i ? value + by : value).ToArray());
                double expected = (At(Step) - At(-Step)) / (2 * Step);
                Assert.That(found[i], Is.EqualTo(expected).Within(1e-4 * Math.Max(1, Math.Abs(expected))), $"input {i}");
            }
        }
    }
}
