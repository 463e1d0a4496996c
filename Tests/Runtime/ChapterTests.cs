using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>What chapter 11 says of initial values and activations, shown on networks small enough to look into.</summary>
    public sealed class ChapterTests
    {
        // Exercise 1: the weights must not all start at one value, even one drawn by He's rule.
        [Test]
        public void EqualWeightsNeverBecomeDifferent([Values(0f, 0.37f, -1f, 0.001f, 3f)] float value, [Values(0f, 0.1f)] float bias)
        {
            var network = new Network(new Shape(2), new Dense(6, new Constant(value)), new Tanh(), new Dense(5, new Constant(value)), new Elu(), new Dense(3, new Constant(value)));
            network.Initialize(1);
            foreach (Dense layer in network.Layers.OfType<Dense>()) layer.Biases.Value.Data.AsSpan().Fill(bias);
            Train(network, 5);
            foreach (Dense layer in network.Layers.OfType<Dense>().Take(2))
            {
                int inputs = layer.Weights.Shape.Rows;
                for (int i = 0; i < inputs; i++) Assert.That(layer.Weights.Value.Data.Skip(layer.Units * i).Take(layer.Units).Distinct().Count(), Is.EqualTo(1), $"the units' weights of input {i}");
                Assert.That(layer.Biases.Value.Data.Distinct().Count(), Is.EqualTo(1), "the units' biases");
                Assert.That(layer.Weights.Value.Data[0], value == 0 ? Is.Not.NaN : Is.Not.EqualTo(value), "they learn, but alike");
            }
        }

        // Exercise 2: biases may start at zero.
        [Test]
        public void ZeroBiasesAreFine()
        {
            var network = Small(1);
            Assert.That(network.Layers.OfType<Dense>().SelectMany(layer => layer.Biases.Value.Data), Is.All.EqualTo(0f));
            Dataset validation = Blobs(300, 2);
            Train(network, 20);
            foreach (Dense layer in network.Layers.OfType<Dense>())
            {
                Assert.That(layer.Biases.Value.Data.Distinct().Count(), Is.EqualTo(layer.Units), "each unit finds a bias of its own");
                Assert.That(Enumerable.Range(0, layer.Units).Select(unit => layer.Weights.Value.Data[unit]).Distinct().Count(), Is.EqualTo(layer.Units), "and weights");
            }
            using var backend = new ManagedBackend(1);
            Assert.That(Evaluation.Run(network, new SoftmaxCrossEntropy(), validation, backend).Accuracy(validation.Labels), Is.GreaterThan(0.9));
        }

        // Exercise 3: an ELU's mean is nearer zero, since it is negative below zero; with the same weights, on the same data, in every layer.
        [Test]
        public void EluMeansAreNearerZeroThanRelus([Range(1, 5)] int seed)
        {
            double[] elu = Means(() => new Elu(), (ulong)seed), relu = Means(() => new Relu(), (ulong)seed);
            for (int layer = 0; layer < elu.Length; layer++) Assert.That(Math.Abs(elu[layer]), Is.LessThan(0.7 * Math.Abs(relu[layer])), $"hidden layer {layer + 1}");
        }

        // What LeCun's initial values and SELU are for: twenty layers deep, mean 0 and variance 1 are still there. ELU's variance has gone.
        [Test]
        public void SeluKeepsMeanAndVarianceThroughTwentyLayers()
        {
            double[] selu = Deep(() => new Selu()), elu = Deep(() => new Elu());
            Assert.That(selu.Average(), Is.EqualTo(0).Within(0.15));
            Assert.That(selu.Average(value => value * value), Is.EqualTo(1).Within(0.35));
            Assert.That(elu.Average(value => value * value), Is.LessThan(0.1));
        }

        static double[] Deep(Func<ILayer> activation)
        {
            var network = new Network(new Shape(200), Enumerable.Range(0, 20).SelectMany(_ => new[] { new Dense(200, new LeCunNormal()), activation() }).ToArray());
            network.Initialize(3);
            var random = new RandomStream(4, 4);
            return Enumerable.Range(0, 20).SelectMany(_ => Answer(network, Enumerable.Range(0, 200).Select(i => random.NextNormal()).ToArray())).ToArray();
        }

        // Of each hidden layer the mean output over the data.
        static double[] Means(Func<ILayer> activation, ulong seed)
        {
            var network = new Network(new Shape(2), new Dense(50), activation(), new Dense(50), activation(), new Dense(50), activation(), new Dense(3));
            network.Initialize(seed);
            Dataset data = Blobs(60, 5);
            return new[] { 2, 4, 6 }.Select(count =>
            {
                var part = new Network(network.Input, network.Clone().Layers.Take(count).ToArray());
                return Enumerable.Range(0, data.Count).SelectMany(example => Answer(part, data.Floats.AsSpan(2 * example, 2).ToArray())).Average();
            }).ToArray();
        }

        static IEnumerable<double> Answer(Network network, float[] x)
        {
            using var predictor = new Predictor(new Model(network, new MeanSquaredError(), null));
            var answer = new float[network.Outputs];
            predictor.Predict(x, answer);
            return answer.Select(value => (double)value).ToArray();
        }

        static void Train(Network network, int epochs)
        {
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(network, Blobs(300, 1), null, Settings(epochs), backend);
            run.Run();
        }
    }
}
