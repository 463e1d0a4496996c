using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    public sealed class ClassifierDesignerTests
    {
        static Trial Of(params (string name, TrialValue value)[] values) => new Trial(0, values.ToDictionary(pair => pair.name, pair => pair.value));

        [Test]
        public void ValuesReplaceThoseOfTheDraft()
        {
            var designer = new ClassifierDesigner(() => new ClassifierDraft { Neurons = 7, Epochs = 10 });
            TrialDesign design = designer.Design(Of(("layers", 3), ("activation", "tanh"), ("batch", 25), ("rate", 0.02), ("rate-left", 0.01), ("patience", 4)), Blobs(95, 1), 6);
            Assert.That(design.Network.Layers.Select(layer => layer.GetType()), Is.EqualTo(new[] { typeof(Dense), typeof(Tanh), typeof(Dense), typeof(Tanh), typeof(Dense), typeof(Tanh), typeof(Dense) }));
            Assert.That(design.Network.Layers.OfType<Dense>().Select(dense => dense.Units), Is.EqualTo(new[] { 7, 7, 7, 3 }));
            Assert.That((design.Settings.BatchSize, design.Settings.MaxEpochs, design.Settings.Patience, design.Settings.Seed), Is.EqualTo((25, 10, 4, 6ul)));
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
            var values = new Dictionary<string, TrialValue>();
            foreach (string name in ClassifierDesigner.Names) values.Add(name, name == "activation" ? "relu" : name == "initializer" ? "he_uniform" : (TrialValue)1);
            Assert.That(new ClassifierDesigner().Draft(new Trial(0, values)).ToString(), Is.Not.EqualTo(new ClassifierDraft().ToString()));
        }

        [TestCase("layrs", "3", "layers")]
        [TestCase("layers", "many", "layers 'many'")]
        [TestCase("neurons", "0", "neurons '0'")]
        [TestCase("activation", "swish", "swish")]
        [TestCase("activation", "dense", "no activation")]
        [TestCase("rate", "-1", "positive")]
        [TestCase("batch", "0", "batch '0'")]
        [TestCase("epochs", "0", "epochs '0'")]
        [TestCase("patience", "-1", "patience '-1'")]
        public void WhatCannotBeIsNamed(string name, string value, string said) =>
            Assert.That(() => new ClassifierDesigner().Design(Of((name, value)), Blobs(95, 1), 1), Throws.TypeOf<TuningException>().With.Message.Contains(said));
    }
}
