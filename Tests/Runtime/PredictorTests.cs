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
            Recognition seen = predictor.Recognise(new byte[] { 255, 0, 0, 0 });
            Assert.That(seen.Label, Is.EqualTo("light"));
            Assert.That(seen.Index, Is.EqualTo(1));
            Assert.That(seen.IsKnown);
            Assert.That(seen.Probability, Is.EqualTo(1 / (1 + Math.Exp(-2))).Within(1e-6));
        }

        // Zeros by the share, inputs that are mostly zero, both forms of the loops; batches of every remainder, alone and shared.
        [Test]
        public void SparseAndDenseFormsAnswerAsTheFloat64NetworkDoes([Values(0, 0.6, 0.95, 0.999)] double zeros, [Values] bool vectors, [Values(1, 2, 8, 9, 40)] int count)
        {
            var random = new RandomStream(7, 90 + (ulong)count);
            var network = new Network(new Shape(50), new Dense(37), new LeakyRelu(0.1f), new Dense(110), new Relu(), new Dense(6), new Elu(), new Dense(3));
            network.Initialize(3);
            foreach (Parameter biases in network.Parameters.Where(parameter => !parameter.IsWeights))
                for (int i = 0; i < biases.Value.Data.Length; i++) biases.Value.Data[i] = random.NextNormal();
            Pruning.ZeroSmallest(network, zeros);
            var model = new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" });
            var x = new float[50 * count];
            for (int i = 0; i < x.Length; i++) x[i] = random.NextInt(3) == 0 ? random.NextNormal() : 0;
            using var alone = new Predictor(model, 1, vectors);
            using var shared = new Predictor(model, 3, vectors);
            float[] logits = new float[3 * count], answers = new float[3 * count];
            alone.Logits(x, logits);
            shared.Predict(x, answers);
            for (int example = 0; example < count; example++)
            {
                double[] z = DoubleNetwork.Forward(network, x.Skip(50 * example).Take(50).Select(value => (double)value).ToArray());
                for (int j = 0; j < 3; j++)
                {
                    Assert.That(logits[3 * example + j], Is.EqualTo(z[j]).Within(2e-5), $"example {example}");
                    Assert.That(answers[3 * example + j], Is.EqualTo(Math.Exp(z[j]) / z.Sum(Math.Exp)).Within(1e-5), $"example {example}");
                }
            }
        }

        [Test]
        public void ALayerTakesTheFormThatItsZerosCallFor()
        {
            Assert.That(Forms(0, true), Is.EqualTo(new[] { typeof(WeightsInFull), typeof(WeightsInFull) }));
            Assert.That(Forms(0, false), Is.EqualTo(new[] { typeof(WeightsInFull), typeof(WeightsInFull) }));
            Assert.That(Forms(0.98, true)[1], Is.EqualTo(typeof(WeightsByBlock)));
            Assert.That(Forms(0.95, false), Is.EqualTo(new[] { typeof(WeightsByInput), typeof(WeightsByUnit) }));
        }

        static Type[] Forms(double zeros, bool vectors)
        {
            var network = new Network(new Shape(784), new Dense(100), new LeakyRelu(), new Dense(100));
            network.Initialize(1);
            Pruning.ZeroSmallest(network, zeros, true);
            using var predictor = new Predictor(new Model(network, new MeanSquaredError(), null), 1, vectors);
            return predictor.Packed.Select(form => form.GetType()).ToArray();
        }

        [Test]
        public void ExamplesThatNoDenseLayerReadsAreAnsweredToo([Values(1, 11)] int count)
        {
            var network = new Network(new Shape(20), new Residual(new Tanh()), new Dense(20), new Residual(new Dense(20), new Relu()));
            network.Initialize(5);
            using var predictor = new Predictor(new Model(network, new MeanSquaredError(), null), 2);
            var random = new RandomStream(1, 91);
            float[] x = new float[20 * count], y = new float[20 * count];
            for (int i = 0; i < x.Length; i++) x[i] = random.NextNormal();
            predictor.Predict(x, y);
            for (int example = 0; example < count; example++)
                Assert.That(y.Skip(20 * example).Take(20), Is.EqualTo(DoubleNetwork.Forward(network, x.Skip(20 * example).Take(20).Select(value => (double)value).ToArray())).Within(1e-5));
        }

        [Test]
        public void BytesAnswerAsTheirScaledFloatsDo([Values(1, 12)] int count)
        {
            var network = new Network(new Shape(9), new Dense(7), new Elu(), new Dense(2));
            network.Initialize(2);
            using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }, 1f / 255));
            byte[] bytes = Enumerable.Range(0, 9 * count).Select(i => (byte)(i * 37 % 256)).ToArray();
            float[] ofBytes = new float[2 * count], ofFloats = new float[2 * count];
            predictor.Predict(bytes, ofBytes);
            predictor.Predict(bytes.Select(value => 1f / 255 * value).ToArray(), ofFloats);
            Assert.That(ofBytes, Is.EqualTo(ofFloats));
        }

        [Test]
        public void AnyThreadMayAskAtAnyTime()
        {
            var network = new Network(new Shape(30), new Dense(40), new Relu(), new Dense(4));
            network.Initialize(4);
            var random = new RandomStream(3, 92);
            Dataset data = RandomNetworks.Data(50, 30, 4, true, ref random);
            using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), data.Classes), 2);
            var expected = new float[4 * data.Count];
            predictor.Predict(data.Floats, expected);
            var wrong = 0;
            var threads = Enumerable.Range(0, 4).Select(number => new System.Threading.Thread(() =>
            {
                var one = new float[4];
                var all = new float[4 * data.Count];
                for (int round = 0; round < 200; round++)
                {
                    int example = (round * 7 + number) % data.Count;
                    predictor.Predict(data.Floats.AsSpan(30 * example, 30), one);
                    if (!one.AsSpan().SequenceEqual(Rounded(one, expected.AsSpan(4 * example, 4)))) System.Threading.Interlocked.Increment(ref wrong);
                    if (round % 10 == 0) predictor.Predict(data.Floats, all);
                    if (round % 10 == 0 && !all.AsSpan().SequenceEqual(expected)) System.Threading.Interlocked.Increment(ref wrong);
                }
            })).ToArray();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            Assert.That(wrong, Is.EqualTo(0));
        }

        // A batch sums in another grouping, so one example may differ in the last bits.
        static ReadOnlySpan<float> Rounded(float[] one, ReadOnlySpan<float> expected)
        {
            for (int j = 0; j < one.Length; j++)
                if (Math.Abs(one[j] - expected[j]) > 1e-6) return expected;
            return one;
        }

        [Test]
        public void ATemperatureMakesAnswersLessSureAndAThresholdRefusesThem()
        {
            var network = new Network(new Shape(2), new Dense(2));
            new[] { 4f, 0, 0, 2 }.CopyTo(((Dense)network.Layers[0]).Weights.Value.Data, 0);
            Array.Clear(((Dense)network.Layers[0]).Biases.Value.Data, 0, 2);
            using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }, calibration: new Calibration(2, 0.8f, 0.5f)));
            var answer = new float[2];
            predictor.Predict(new[] { 1f, 0 }, answer);
            Assert.That(answer[0], Is.EqualTo(1 / (1 + Math.Exp(-2))).Within(1e-6));
            predictor.Logits(new[] { 1f, 0 }, answer);
            Assert.That(answer, Is.EqualTo(new[] { 2f, 0 }).Within(1e-6));
            Recognition seen = predictor.Recognise(new[] { 1f, 0 });
            Assert.That(seen.Probability, Is.EqualTo(1 / (1 + Math.Exp(-2))).Within(1e-6));
            Assert.That(seen.Confidence, Is.EqualTo(Math.Exp(2) / (Math.Exp(2) + 1 + Math.Exp(0.5))).Within(1e-6));
            Assert.That(seen.IsKnown, Is.False);
            Assert.That(predictor.Recognise(new[] { 2f, 0 }).IsKnown);
        }

        [Test]
        public void TheLikeliestComeFirst()
        {
            var places = new int[3];
            Predictor.Top(new[] { 0.1f, 0.3f, 0.05f, 0.3f, 0.25f }, places);
            Assert.That(places, Is.EqualTo(new[] { 1, 3, 4 }));
            Assert.That(() => Predictor.Top(new float[2], new int[3]), Throws.TypeOf<ShapeException>().With.Message.Contains("2 outputs"));
        }

        [Test]
        public void ACallAllocatesNothing()
        {
            using var predictor = new Predictor(new Model(new Network(new Shape(28, 28), new Dense(10), new Elu(), new Dense(3)), new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }), 2);
            byte[] x = new byte[784], many = new byte[784 * 40];
            float[] answer = new float[3], answers = new float[3 * 40];
            void Calls()
            {
                predictor.Recognise(x);
                predictor.Predict(x, answer);
                predictor.Predict(many, answers);
            }
            // The workers may all be at work at once only in a later call.
            for (int i = 0; i < 200; i++) Calls();
            Assert.That(Allocations.Of(Calls), Is.EqualTo(0));
        }

        // Nothing is left of its layers, so that no op reads the example, and the answer is where the example should be.
        [TestCase(1)]
        [TestCase(9)]
        public void ANetworkThatLeavesTheExampleAsItIsAnswersWithIt(int examples)
        {
            using var predictor = new Predictor(new Model(new Network(new Shape(2), new Dropout()), new MeanSquaredError(), null));
            float[] x = Enumerable.Range(1, 2 * examples).Select(i => (float)i).ToArray(), answers = new float[x.Length];
            predictor.Predict(x, answers);
            Assert.That(answers, Is.EqualTo(x));
        }

        // Fusion would make the logistic part of the dense layer, and the logits would be nowhere.
        [Test]
        public void AModelOfYesAndNoGivesProbabilitiesAndLogits()
        {
            var network = new Network(new Shape(2), new Dense(2));
            Parameter[] parameters = network.Parameters.ToArray();
            new[] { 1f, -1, 2, 0.5f }.CopyTo(parameters[0].Value.Data, 0);
            using var predictor = new Predictor(new Model(network, new LogisticCrossEntropy(), null));
            float[] x = { 3, -1 }, answers = new float[2], logits = new float[2];
            predictor.Predict(x, answers);
            predictor.Logits(x, logits);
            Assert.That(logits, Is.EqualTo(new[] { 1f, -3.5f }));
            Assert.That(answers[0], Is.EqualTo(1 / (1 + Math.Exp(-1))).Within(1e-6));
            Assert.That(answers[1], Is.EqualTo(1 / (1 + Math.Exp(3.5))).Within(1e-6));
        }

        [Test]
        public void WrongLengthsAreRefused()
        {
            using var predictor = new Predictor(new Model(new Network(new Shape(3), new Dense(2)), new SoftmaxCrossEntropy(), new[] { "a", "b" }));
            Assert.That(() => predictor.Predict(new float[4], new float[2]), Throws.TypeOf<ShapeException>().With.Message.Contains("3 features"));
            Assert.That(() => predictor.Predict(new float[3], new float[3]), Throws.TypeOf<ShapeException>().With.Message.Contains("2 outputs"));
            Assert.That(() => predictor.Predict(new float[6], new float[2]), Throws.TypeOf<ShapeException>().With.Message.Contains("each of 2 examples"));
            Assert.That(() => predictor.Predict(new float[0], new float[0]), Throws.TypeOf<ShapeException>().With.Message.Contains("3 features"));
            Assert.That(() => predictor.Recognise(new float[6]), Throws.TypeOf<ShapeException>().With.Message.Contains("3 features"));
            Assert.That(() => new Predictor(predictor.Model, -1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("one per processor"));
        }

        [Test]
        public void ARegressionHasNothingToRecognise()
        {
            using var predictor = new Predictor(new Model(new Network(new Shape(3), new Dense(2)), new MeanSquaredError(), null));
            Assert.That(() => predictor.Recognise(new float[3]), Throws.TypeOf<ShapeException>().With.Message.Contains("regression"));
        }
    }
}
