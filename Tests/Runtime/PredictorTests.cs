using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class PredictorTests
    {
        [Test]
        public void AnswersAsTheFloat64NetworkDoes([Range(1, 10)] int seed)
        {
            var random = new RandomStream((ulong)seed, 80);
            int inputs = 1 + random.NextInt(20), outputs = 2 + random.NextInt(5);
            Network network = RandomNetworks.Network(inputs, outputs, ref random);
            ILoss loss = RandomNetworks.Loss(random.NextInt(2) == 0, ref random);
            string[] names = loss.IsClassification ? Enumerable.Range(0, outputs).Select(i => "c" + i).ToArray() : null;
            using var predictor = new Predictor(new Model(network, loss, names));
            var x = new float[inputs];
            for (int i = 0; i < inputs; i++) x[i] = random.NextNormal();
            var answer = new float[outputs];
            predictor.Predict(x, answer);
            double[] expected = DoubleNetwork.Forward(network, x.Select(value => (double)value).ToArray());
            if (loss is LogisticCrossEntropy) expected = expected.Select(z => 1 / (1 + Math.Exp(-z))).ToArray();
            if (loss is SoftmaxCrossEntropy) expected = expected.Select(z => Math.Exp(z) / expected.Sum(Math.Exp)).ToArray();
            for (int j = 0; j < outputs; j++) Assert.That(answer[j], Is.EqualTo(expected[j]).Within(1e-5 * Math.Max(1, Math.Abs(expected[j]))));
        }

        [Test]
        public void NamesTheMostProbableClassOfBytes()
        {
            var network = new Network(new Shape(2, 2), new Dense(2));
            var dense = (Dense)network.Layers[0];
            Array.Clear(dense.Weights.Value.Data, 0, 8);
            dense.Weights.Value.Data[1] = 2;
            using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), new[] { "dark", "light" }, 1f / 255));
            Assert.That(predictor.Recognise(new byte[] { 255, 0, 0, 0 }, out float probability), Is.EqualTo("light"));
            Assert.That(probability, Is.EqualTo(1 / (1 + Math.Exp(-2))).Within(1e-6));
        }

        [Test]
        public void ACallAllocatesNothing()
        {
            using var predictor = new Predictor(new Model(new Network(new Shape(28, 28), new Dense(10), new Elu(), new Dense(3)), new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }));
            var x = new byte[784];
            predictor.Recognise(x, out _);
            Assert.That(Allocations.Of(() => predictor.Recognise(x, out _)), Is.EqualTo(0));
        }

        [Test]
        public void WrongLengthsAreRefused()
        {
            using var predictor = new Predictor(new Model(new Network(new Shape(3), new Dense(2)), new SoftmaxCrossEntropy(), new[] { "a", "b" }));
            Assert.That(() => predictor.Predict(new float[4], new float[2]), Throws.TypeOf<ShapeException>().With.Message.Contains("3 features"));
            Assert.That(() => predictor.Predict(new float[3], new float[3]), Throws.TypeOf<ShapeException>().With.Message.Contains("2 outputs"));
        }
    }
}
