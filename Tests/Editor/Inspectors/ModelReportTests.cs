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
        public void LayersAreToldWithWhatTheFileHoldsOfThem()
        {
            Network network = new Network(new Shape(28, 28), new Dropout(0.2f), new Dense(30), new Residual(new Dense(30)), new Dense(2));
            network.Initialize(1);
            float[] first = network.Parameters.First().Value.Data;
            for (int i = 0; i < first.Length; i++) first[i] = i % 10 == 0 ? first[i] : 0;
            byte[] file = ModelFile.Write(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }, calibration: new Calibration(1, 0.5f, 0)), null, new ModelFileSettings { Weights = WeightStorage.Int8 });
            ModelReport report = ModelReport.Of(file, "");
            Assert.That(report.Layers.Select(each => (each.Name, each.Depth)), Is.EqualTo(new[] { ("Dropout", 0), ("Dense", 0), ("Residual", 0), (report.Layers[3].Name, 1), ("Dense", 0) }));
            Assert.That(report.Layers[3].Name, Does.EndWith(": dense"));
            Assert.That(report.Layers[1].Settings, Does.StartWith("units 30"));
            Assert.That(report.Layers[1].Shapes, Is.EqualTo("weights 784 x 30, biases 30"));
            Assert.That(report.Layers[1].Stored, Does.Match("^weights sparse int8, [0-9],[0-9]{3} bytes, biases sparse float16, [0-9]+ bytes$"));
            Assert.That(report.Layers.Sum(each => each.Bytes), Is.LessThanOrEqualTo(ModelFile.Inspect(file).PayloadBytes).And.GreaterThan(1000));
            Assert.That(Fact(report, "Stored"), Does.StartWith("Weights as sparse int8, int8; ").And.EndWith("; not signed"));
            Assert.That(Fact(report, "\"I don't know\""), Does.StartWith("It can say so"));
            Assert.That(report.Weights.Select(each => each.Zeros).First(), Is.EqualTo(0.9).Within(0.01));
        }

        [Test]
        public void WhetherItSaysThatItDoesNotKnowIsTold()
        {
            Assert.That(Fact(ModelReport.Of(Bytes(Letters(new Calibration(1, 0.5f))), ""), "\"I don't know\""), Does.StartWith("It says so where it is unsure"));
            Assert.That(Fact(ModelReport.Of(Bytes(Letters(null)), ""), "\"I don't know\""), Is.EqualTo("It never says so"));
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
            Assert.That(report.Facts.Count + report.Layers.Count + report.Weights.Count, Is.Zero);
            Assert.That(report.Model, Is.Null);
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
