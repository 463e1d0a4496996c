using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class UnknownClassTests
    {
        static Model Trained()
        {
            var network = new Network(new Shape(5), new Dense(7), new Elu(), new Dense(4));
            network.Initialize(3);
            return new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c", UnknownClass.Name });
        }

        [Test]
        public void AFoldedClassifierIsAsConfidentAsTheOneWithTheClass()
        {
            Model trained = Trained(), folded = UnknownClass.Fold(trained);
            Assert.That(folded.Classes, Is.EqualTo(new[] { "a", "b", "c" }));
            Assert.That(folded.Calibration.UnknownLogit, Is.EqualTo(0));
            using var before = new Predictor(trained);
            using var after = new Predictor(folded);
            var random = new RandomStream(1, 70);
            var probabilities = new float[4];
            for (int example = 0; example < 10; example++)
            {
                float[] x = Enumerable.Range(0, 5).Select(i => random.NextNormal()).ToArray();
                before.Predict(x, probabilities);
                Recognition seen = after.Recognise(x);
                Assert.That(seen.Confidence, Is.EqualTo(probabilities.Take(3).Max()).Within(1e-5));
                Assert.That(seen.Probability, Is.EqualTo(probabilities.Take(3).Max() / probabilities.Take(3).Sum()).Within(1e-5));
            }
        }

        [Test]
        public void UnfoldingGivesTheClassBack()
        {
            Model trained = Trained(), folded = UnknownClass.Fold(trained);
            var cooled = new Model(folded.Network, folded.Loss, folded.Classes, 1, null, null, new Calibration(2, 0.3f, 0.25f));
            Network unfolded = UnknownClass.Unfold(cooled);
            double[] x = { 0.3, -1, 0.5, 2, -0.7 }, z = DoubleNetwork.Forward(unfolded, x);
            Assert.That(z[3], Is.EqualTo(0.5), "0.25 at a temperature of 2");
            Assert.That(z.Take(3), Is.EqualTo(DoubleNetwork.Forward(folded.Network, x)).Within(1e-6));
            Assert.That(((Dense)unfolded.Layers[2]).Weights.Value.Data.Where((_, i) => i % 4 == 3), Is.All.Zero);
        }

        [Test]
        public void JoinedDataHasOneClassMore()
        {
            Dataset digits = SyntheticDigits.Create(20, 1), unknown = SyntheticUnknowns.Create(6, 1), both = UnknownClass.Join(digits, unknown);
            Assert.That(both.Count, Is.EqualTo(26));
            Assert.That(both.Classes.Last(), Is.EqualTo("unknown"));
            Assert.That(both.CountPerClass().Last(), Is.EqualTo(6));
            Assert.That(both.Bytes.Skip(20 * 784), Is.EqualTo(unknown.Bytes));
        }

        [Test]
        public void WhatDoesNotFitIsRefused()
        {
            Dataset digits = SyntheticDigits.Create(10, 1);
            Assert.That(() => UnknownClass.Join(digits, Dataset.OfImages(new byte[9], new Shape(3, 3), new[] { 0 }, new[] { "x" })), Throws.TypeOf<DatasetException>().With.Message.Contains("one shape"));
            Assert.That(() => UnknownClass.Join(UnknownClass.Join(digits, digits), digits), Throws.TypeOf<DatasetException>().With.Message.Contains("already"));
            Model plain = new Model(new Network(new Shape(2), new Dense(2)), new SoftmaxCrossEntropy(), new[] { "a", "b" });
            Assert.That(() => UnknownClass.Fold(plain), Throws.TypeOf<ShapeException>().With.Message.Contains("UnknownClass.Join"));
            Assert.That(() => UnknownClass.Unfold(plain), Throws.TypeOf<ShapeException>().With.Message.Contains("unknown"));
        }
    }
}
