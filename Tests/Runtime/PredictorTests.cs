using System;
using System.Collections.Generic;
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
            if (loss.IsClassification) expected = expected.Select(z => Math.Exp(z) / expected.Sum(Math.Exp)).ToArray();
            for (int j = 0; j < outputs; j++) Assert.That(answer[j], Is.EqualTo(expected[j]).Within(1e-5 * Math.Max(1, Math.Abs(expected[j]))));
        }

        [Test]
        public void FoldedNormalizationsAnswerAsTheEvaluationProgramDoes([Range(1, 12)] int seed)
        {
            var random = new RandomStream((ulong)seed, 82);
            var layers = new List<ILayer>();
            for (int hidden = 1 + random.NextInt(3); hidden > 0; hidden--)
            {
                if (random.NextInt(4) == 0) layers.Add(RandomNetworks.Normalization(ref random));
                layers.Add(new Dense(1 + random.NextInt(40)));
                for (int normalizations = random.NextInt(3); normalizations > 0; normalizations--) layers.Add(RandomNetworks.Normalization(ref random));
                if (random.NextInt(4) > 0) layers.Add(RandomNetworks.Activation(ref random));
                if (random.NextInt(3) == 0) layers.Add(RandomNetworks.Normalization(ref random));
            }
            layers.Add(new Dense(4));
            var network = new Network(new Shape(7), layers.ToArray());
            network.Initialize((ulong)seed);
            foreach (BatchNormalization normalization in layers.OfType<BatchNormalization>()) RandomNetworks.Learned(normalization, ref random);
            Dataset data = RandomNetworks.Data(20, 7, 4, true, ref random);

            using var backend = new ManagedBackend(1);
            Outcomes expected = Evaluation.Run(network, new SoftmaxCrossEntropy(), data, backend);
            using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), data.Classes));
            // Every normalization has a dense layer beside it, or another normalization that has.
            Assert.That(predictor.Ops.OfType<ScaleShiftOp>(), Is.Empty);
            var answer = new float[4];
            for (int example = 0; example < data.Count; example++)
            {
                predictor.Predict(data.Floats.AsSpan(7 * example, 7), answer);
                Assert.That(-Math.Log(answer[data.Labels[example]]), Is.EqualTo(expected.Loss(example)).Within(1e-5 * Math.Max(1, expected.Loss(example))), $"example {example}");
            }
        }

        [Test]
        public void NothingIsLeftOfANormalizationBesideADenseLayer()
        {
            var network = new Network(
                new Shape(6), new Dense(5), new BatchNormalization(), new Elu(), new Dense(4), new BatchNormalization(), new BatchNormalization(), new Relu(),
                new BatchNormalization(), new BatchNormalization(), new Dense(3));
            using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }));
            Assert.That(predictor.Ops.Select(op => op.GetType()), Is.EqualTo(new[] { typeof(DenseOp), typeof(DenseOp), typeof(DenseOp), typeof(SoftmaxOp) }));
        }

        [Test]
        public void ANormalizationBetweenActivationsStays()
        {
            var network = new Network(new Shape(2), new Tanh(), new BatchNormalization(), new Tanh(), new Dense(2));
            using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }));
            Assert.That(predictor.Ops.OfType<ScaleShiftOp>().Single().After, Is.EqualTo(Elementwise.Tanh));
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
