using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class EvaluationTests
    {
        [Test]
        public void ReportCountsByHand()
        {
            // Truth:      a a a b b c
            // Prediction: a a b b a b
            var report = new ClassificationReport(new[] { "a", "b", "c" }, new[] { 0, 0, 0, 1, 1, 2 }, new[] { 0, 0, 1, 1, 0, 1 });
            Assert.That(report.Accuracy, Is.EqualTo(3 / 6.0));
            Assert.That(report.Precision(0), Is.EqualTo(2 / 3.0));
            Assert.That(report.Precision(1), Is.EqualTo(1 / 3.0));
            Assert.That(report.Precision(2), Is.EqualTo(0));
            Assert.That(report.MacroPrecision, Is.EqualTo(1 / 3.0).Within(1e-12));
            Assert.That(report.MacroRecall, Is.EqualTo((2 / 3.0 + 1 / 2.0 + 0) / 3).Within(1e-12));
            Assert.That(report.Confusion(1, 0), Is.EqualTo(1));
        }

        [Test]
        public void ClassesMeetByNameAndUnknownOnesAreWrong()
        {
            // The network says "one" for positive x, else "zero".
            var network = new Network(new Shape(1), new Dense(2));
            ((Dense)network.Layers[0]).Weights.Value.Data[0] = -1;
            ((Dense)network.Layers[0]).Weights.Value.Data[1] = 1;
            var model = new Model(network, new SoftmaxCrossEntropy(), new[] { "zero", "one" });
            var data = Dataset.OfFeatures(new float[] { 5, -5, 5, 5 }, new Shape(1), new[] { 1, 2, 0, 1 }, new[] { "two", "one", "zero" });
            using var backend = new ManagedBackend(1);
            ClassificationReport report = Evaluation.Classify(model, data, backend);
            Assert.That(report.Accuracy, Is.EqualTo(3 / 4.0));
            Assert.That(Evaluation.Unknown(model, data).Single().Key, Is.EqualTo("two"));
            Assert.That(report.Confusion(report.Classes.ToList().IndexOf("two"), report.Classes.ToList().IndexOf("one")), Is.EqualTo(1));
        }

        [Test]
        public void PassesOfRaggedBatchesSeeEveryExampleOnce([ValueSource(typeof(TestBackends), nameof(TestBackends.Names))] string name)
        {
            IBackend backend = TestBackends.Get(name);
            var random = new RandomStream(4, 4);
            Dataset data = RandomNetworks.Data(1203, 4, 3, true, ref random);
            var network = new Network(new Shape(4), new Dense(3));
            Outcomes outcomes = Evaluation.Run(network, new SoftmaxCrossEntropy(), data, backend);
            Assert.That(outcomes.Count, Is.EqualTo(1203));
            Assert.That(outcomes.MeanLoss, Is.EqualTo(DoubleNetwork.MeanLoss(network, data, new SoftmaxCrossEntropy())).Within(1e-6));
        }
    }
}
