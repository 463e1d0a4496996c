using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    public sealed class ClassifierDesignerTests
    {
        // What takes words, or is below 1.
        static readonly Dictionary<string, string> Words = new Dictionary<string, string>
        {
            ["activation"] = "parametric_relu", ["initializer"] = "orthogonal", ["normalization"] = "on", ["momentum"] = "0.99", ["dropout"] = "0.5", ["input-dropout"] = "0.2", ["rate-left"] = "0.1", ["schedule"] = "cosine",
        };

        static Trial Of(params (string name, TrialValue value)[] values) => new Trial(0, values.ToDictionary(pair => pair.name, pair => pair.value));

        [Test]
        public void ValuesReplaceThoseOfTheDraft()
        {
            var designer = new ClassifierDesigner(() => new ClassifierDraft { Neurons = 7, Epochs = 10 });
            TrialDesign design = designer.Design(Of(("layers", 3), ("activation", "tanh"), ("batch", 25), ("rate", 0.02), ("rate-left", 0.01), ("patience", 4)), Blobs(95, 1), 6);
            Assert.That(design.Network.Layers.Select(layer => layer.GetType()), Is.EqualTo(new[] { typeof(Dense), typeof(Tanh), typeof(Dense), typeof(Tanh), typeof(Dense), typeof(Tanh), typeof(Dense) }));
            Assert.That(design.Network.Layers.OfType<Dense>().Select(dense => dense.Units), Is.EqualTo(new[] { 7, 7, 7, 3 }));
            Assert.That((design.Settings.BatchSize, design.Settings.MaxEpochs, design.Settings.Patience, design.Settings.Seed), Is.EqualTo((25, 10, 4, 6ul)));
            Assert.That(design.Settings.RestoreBest, Is.True);
            Assert.That(designer.Design(Of(("patience", 0)), Blobs(95, 1), 6).Settings.RestoreBest, Is.False);
            // Four steps an epoch, ten epochs: the rate has come down to a hundredth at the end.
            var row = new float[UpdateRule.TableColumns];
            design.Settings.Optimizer.Row(row, 0);
            Assert.That(row[0], Is.EqualTo(0.02f).Within(1e-7));
            design.Settings.Optimizer.Row(row, 40);
            Assert.That(row[0], Is.EqualTo(0.0002f).Within(1e-8));
        }

        [Test]
        public void TheSeedDecidesTheInitialValues()
        {
            float[] Drawn(ulong seed) => Values(new ClassifierDesigner().Design(Of(("layers", 1)), Blobs(95, 1), seed).Network);
            Assert.That(Drawn(3), Is.EqualTo(Drawn(3)));
            Assert.That(Drawn(3), Is.Not.EqualTo(Drawn(4)));
        }

        [Test]
        public void EveryNameTakesAValue()
        {
            Dataset images = SyntheticDigits.Create(20, 1);
            foreach (string name in ClassifierDesigner.Names)
            {
                TrialValue value = Words.TryGetValue(name, out string word) ? word : (TrialValue)3;
                Trial trial = name == "momentum" ? Of(("normalization", "on"), (name, value)) : Of((name, value));
                Assert.That(new ClassifierDesigner().Draft(trial).ToString(), Is.Not.EqualTo(new ClassifierDraft().ToString()), name);
                Assert.That(() => new ClassifierDesigner().Design(trial, images, 1), Throws.Nothing, name);
            }
        }

        [Test]
        public void WhatMakesTrainingHarderStandsWhereItBelongs()
        {
            TrialDesign design = new ClassifierDesigner().Design(Of(("layers", 1), ("normalization", "on"), ("momentum", 0.95), ("dropout", 0.4), ("input-dropout", 0.2), ("augmentation", 0.5)), SyntheticDigits.Create(20, 1), 1);
            Assert.That(design.Network.Layers.Select(layer => layer.GetType()), Is.EqualTo(new[] { typeof(Dropout), typeof(Dense), typeof(BatchNormalization), typeof(Elu), typeof(Dropout), typeof(Dense) }));
            Assert.That(design.Network.Layers.OfType<Dropout>().Select(dropout => dropout.Rate), Is.EqualTo(new[] { 0.2f, 0.4f }));
            Assert.That(design.Network.Layers.OfType<BatchNormalization>().Single().Momentum, Is.EqualTo(0.95f));
            Assert.That(design.Settings.Augmentation.ToString(), Is.EqualTo(Augmentation.Digits.Times(0.5f).ToString()));
            Assert.That(new ClassifierDesigner().Design(Of(("augmentation", 0)), SyntheticDigits.Create(20, 1), 1).Settings.Augmentation, Is.Null);
        }

        [TestCase("layrs", "3", "layers")]
        [TestCase("layers", "many", "layers 'many'")]
        [TestCase("neurons", "0", "neurons '0'")]
        [TestCase("activation", "swish", "swish")]
        [TestCase("activation", "dense", "no activation")]
        [TestCase("activation", "softmax", "no activation")]
        [TestCase("normalization", "yes", "neither")]
        [TestCase("dropout", "1", "dropout rate")]
        [TestCase("schedule", "sawtooth", "one_cycle")]
        [TestCase("weight-decay", "-1", "decay")]
        [TestCase("rate", "-1", "positive")]
        [TestCase("batch", "0", "batch '0'")]
        [TestCase("epochs", "0", "epochs '0'")]
        [TestCase("patience", "-1", "patience '-1'")]
        public void WhatCannotBeIsNamed(string name, string value, string said) =>
            Assert.That(() => new ClassifierDesigner().Design(Of((name, value)), Blobs(95, 1), 1), Throws.TypeOf<TuningException>().With.Message.Contains(said));
    }
}
