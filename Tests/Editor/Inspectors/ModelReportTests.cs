using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>What the inspector says of model files: of those that Graft brings, of one that knows little of itself, and of broken ones.</summary>
    public sealed class ModelReportTests
    {
        const string Card = "# letters.graft\n\nThree letters,\nand no more.\n\nInput: anything.\n\n| | |\n|---|---|\n| network | 4 to 3 |\n| accuracy | 99 % of `all` |\n| data | some |\n";

        [Test]
        public void AModelIsToldWithItsCard()
        {
            ModelReport report = ModelReport.Of(Bytes(Letters(new Calibration(1.25f, 0.5f))), Card);
            Assert.That(report.Problem, Is.Null);
            Assert.That(report.Summary, Is.EqualTo("Three letters, and no more."));
            Assert.That(Fact(report, "Classes"), Is.EqualTo("3: a, b, c"));
            Assert.That(Fact(report, "Input"), Is.EqualTo(new Shape(4).ToString()));
            Assert.That(Fact(report, "Parameters"), Is.EqualTo("15"));
            Assert.That(Fact(report, "Accuracy"), Is.EqualTo("99 % of all"));
            Assert.That(Fact(report, "Trained on"), Is.EqualTo("some"));
            Assert.That(Fact(report, "Calibration"), Is.EqualTo("Temperature 1.25; refuses answers that are less than 50 % likely"));
            Assert.That(report.Layers.Select(each => (each.Name, each.Text)), Is.EqualTo(new[] { ("Dense", "15 parameters"), ("Leaky ReLU", "") }));
            Assert.That(report.Facts.Select(each => each.Name), Has.No.Member("Memory").And.No.Member("Refuses").And.No.Member("Recipe"));
        }

        [Test]
        public void WhatNobodyRecordedIsSaidSo()
        {
            ModelReport report = ModelReport.Of(Bytes(Letters(null)), "");
            Assert.That(report.Summary, Is.Empty);
            Assert.That(Fact(report, "Accuracy"), Does.StartWith("Not recorded."));
            Assert.That(Fact(report, "Calibration"), Does.StartWith("None: it answers whatever it is shown"));
        }

        [Test]
        public void ARegressionHasNoClasses()
        {
            var network = new Network(new Shape(2), new Dense(1));
            ModelReport report = ModelReport.Of(Bytes(new Model(network, new MeanSquaredError(), null)), "");
            Assert.That(Fact(report, "Classes"), Is.EqualTo("None: it predicts a number"));
            Assert.That(Fact(report, "Calibration"), Is.EqualTo("None: it has no probabilities"));
        }

        [Test]
        public void ManyClassesAreCutShort()
        {
            var network = new Network(new Shape(2), new Dense(30));
            string[] classes = Enumerable.Range(0, 30).Select(each => "c" + each).ToArray();
            Assert.That(Fact(ModelReport.Of(Bytes(new Model(network, new SoftmaxCrossEntropy(), classes)), ""), "Classes"), Does.StartWith("30: c0, c1,").And.EndsWith("c19 and 10 more"));
        }

        [Test]
        public void ZerosAreCounted()
        {
            var network = new Network(new Shape(4), new Dense(4));
            float[] weights = network.Parameters.First().Value.Data;
            for (int i = 0; i < weights.Length; i++) weights[i] = i < 11 ? 0 : 1;
            foreach (Parameter each in network.Parameters.Skip(1)) each.Value.Data[0] = 1;
            ModelReport report = ModelReport.Of(Bytes(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c", "d" })), "");
            Assert.That(Fact(report, "Parameters"), Is.EqualTo("20, 70.0 % of them zero"), "eleven weights and three biases");
        }

        [Test]
        public void ABrokenFileIsASentence()
        {
            Assert.That(ModelReport.Of(new byte[] { 1, 2, 3 }, "").Problem, Is.Not.Empty);
            Assert.That(ModelReport.Of(new byte[0], "").Problem, Does.StartWith("This asset holds no model").And.Contain("Window > Graft > Trainer"));
            byte[] cut = Bytes(Letters(null)).Take(60).ToArray();
            ModelReport report = ModelReport.Of(cut, Card);
            Assert.That(report.Problem, Is.Not.Empty);
            Assert.That(report.Facts.Concat(report.Layers), Is.Empty);
            Assert.That(ModelReport.Of(Path.Combine(Path.GetTempPath(), "graft-none", "none.graft")).Problem, Does.StartWith("none.graft cannot be read"));
        }

        internal static Model Letters(Calibration calibration)
        {
            var network = new Network(new Shape(4), new Dense(3), new LeakyRelu());
            network.Initialize(1);
            foreach (Parameter each in network.Parameters)
                for (int i = 0; i < each.Value.Data.Length; i++) each.Value.Data[i] = i + 1;
            return new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }, calibration: calibration);
        }

        static byte[] Bytes(Model model) => ModelFile.Write(model);

        static string Fact(ModelReport report, string name) => report.Facts.Single(each => each.Name == name).Text;
    }
}
