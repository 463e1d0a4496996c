using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class ExemplarsTests
    {
        [Test]
        public void AsManyOfEachClassAsFit()
        {
            using var backend = new ManagedBackend(1);
            Dataset digits = SyntheticDigits.Create(400, 1);
            Model model = Untrained("3", "1", "7");
            const int bytes = 1500;
            ExampleMemory memory = Exemplars.Of(model, digits, backend, 4, bytes);
            Assert.That(memory.Classes, Is.EqualTo(new[] { "3", "1", "7" }));
            int perClass = memory.Counts[0];
            Assert.That(memory.Counts, Is.All.EqualTo(perClass));
            Assert.That(perClass, Is.InRange(5, 39));
            Assert.That(memory.Bytes, Is.InRange(bytes - 150, bytes), "another image of each would not fit");
            Assert.That(ModelFile.Read(ModelFile.Write(new Model(model.Network, model.Loss, model.Classes, 1 / 255f, null, memory))).Memory.Count, Is.EqualTo(3 * perClass));
            Assert.That(Exemplars.Of(model, digits, backend, 4, bytes).ToDataset().Bytes, Is.EqualTo(memory.ToDataset().Bytes));
            Assert.That(Exemplars.Of(model, digits, backend, 8, bytes).Count, Is.LessThan(memory.Count), "more levels take more room");
        }

        [Test]
        public void AllWhereAllFit([Values(1, 2, 7)] int perClass)
        {
            using var backend = new ManagedBackend(1);
            Dataset digits = SyntheticDigits.Create(10 * perClass, 1);
            Assert.That(Exemplars.Of(Untrained("0", "5"), digits, backend).Counts, Is.EqualTo(new[] { perClass, perClass }));
        }

        [Test]
        public void ANetworkWithoutHiddenLayersIsHerdedByItsPixels()
        {
            using var backend = new ManagedBackend(1);
            var network = new Network(new Shape(28, 28), new Dense(2));
            Assert.That(Exemplars.Of(new Model(network, new SoftmaxCrossEntropy(), new[] { "2", "4" }), SyntheticDigits.Create(100, 1), backend).Count, Is.EqualTo(20));
        }

        [Test]
        public void WhatCannotBeRememberedIsRefused()
        {
            using var backend = new ManagedBackend(1);
            Dataset digits = SyntheticDigits.Create(50, 1);
            Assert.That(() => Exemplars.Of(Untrained("1", "x"), digits, backend), Throws.TypeOf<DatasetException>().With.Message.Contains("no class \"x\""));
            Assert.That(() => Exemplars.Of(Untrained("1", "2"), digits, backend, 16, 100), Throws.TypeOf<DatasetException>().With.Message.Contains("may take 100"));
            Assert.That(() => Exemplars.Of(TestFiles.Regression(new MeanSquaredError()), digits, backend), Throws.TypeOf<ShapeException>().With.Message.Contains("regression"));
        }

        static Model Untrained(params string[] classes)
        {
            var network = new Network(new Shape(28, 28), new Dense(12), new Elu(), new Dense(9), new Elu(), new Dense(classes.Length));
            network.Initialize(2);
            return new Model(network, new SoftmaxCrossEntropy(), classes, 1 / 255f);
        }
    }
}
