using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class GraftDataTests
    {
        static readonly Dataset Digits = SyntheticDigits.Create(400, 1);

        [Test]
        public void RememberedClassesStandBesideNewOnesEachEquallyOften()
        {
            GraftData data = GraftData.Of(Remembering(30), Few(12), null, 1);
            Assert.That(data.Training.Classes, Is.EqualTo(new[] { "4", "2", "8", "0" }));
            Assert.That(data.Training.CountPerClass(), Is.All.EqualTo(30));
            Assert.That(data.Validation, Is.Null);
            Assert.That(data.Source, Does.Contain("memory of 60 images"));
            byte[] remembered = ExampleMemory.Of(Digits.OfClasses(new[] { "4", "2" }).FirstPerClass(30)).ToDataset().Bytes;
            Assert.That(data.Training.Take(0, 60).Bytes, Is.EqualTo(remembered));
            byte[] eights = Digits.OfClasses(new[] { "8" }).FirstPerClass(12).Bytes;
            Assert.That(data.Training.Take(60, 12).Bytes, Is.EqualTo(eights));
            Assert.That(data.Training.Take(72, 12).Bytes, Is.EqualTo(eights), "the fewer come again");
            Assert.That(data.Distinct.CountPerClass(), Is.EqualTo(new[] { 30, 30, 12, 12 }));
        }

        [Test]
        public void WhatDecidesWhenToStopIsNotLearnedFrom()
        {
            GraftData data = GraftData.Of(Remembering(30), Few(12), Few(20), 1);
            Assert.That(data.Distinct.CountPerClass(), Is.EqualTo(new[] { 30, 30, 12, 12 }), "nothing that was remembered is lost");
            int[] learned = data.Training.CountPerClass(), validated = data.Validation.CountPerClass();
            Assert.That(learned, Is.All.EqualTo(27));
            Assert.That(validated, Is.All.EqualTo(20));
            var old = Enumerable.Range(0, 2 * 27).Select(i => Image(data.Training, i));
            Assert.That(old.Intersect(Enumerable.Range(0, 2 * 20).Select(i => Image(data.Validation, i))), Is.Empty);
        }

        [Test]
        public void DigitsAreDrawnWhereNothingIsRemembered()
        {
            GraftData data = GraftData.Of(Plain("4", "2"), Few(12), Few(5), 3);
            Assert.That(data.Training.CountPerClass(), Is.All.EqualTo(200));
            Assert.That(data.Validation.CountPerClass(), Is.All.EqualTo(30));
            Assert.That(data.Source, Does.Contain("400 drawn digits"));
            Assert.That(GraftData.Of(Plain("4", "2"), Few(12), null, 3).Training.Bytes, Is.EqualTo(data.Training.Bytes));
            Assert.That(GraftData.Of(Plain("4", "2"), Few(12), null, 4).Training.Bytes, Is.Not.EqualTo(data.Training.Bytes));
        }

        [Test]
        public void WhatDoesNotGoTogetherIsRefused()
        {
            void Refused(Model model, Dataset added, string word) => Assert.That(() => GraftData.Of(model, added, null, 1), Throws.TypeOf<DatasetException>().With.Message.Contains(word));
            Refused(Remembering(3), Digits.OfClasses(new[] { "8", "2" }), "knows class \"2\" already");
            Refused(Plain("4", "cat"), Few(3), "memory of its classes (4, cat)");
            Refused(Remembering(3), Dataset.OfImages(new byte[12], new Shape(3, 4), new[] { 0 }, new[] { "8" }), "3 x 4");
            Refused(TestFiles.Regression(new MeanSquaredError()), Few(3), "regression");
            var narrow = new Network(new Shape(5), new Dense(2));
            Refused(new Model(narrow, new SoftmaxCrossEntropy(), new[] { "4", "2" }), Few(3), "its input of 5");
        }

        // Learned without any image of the old classes but those remembered, both are known; without those, the old ones are forgotten.
        [Test]
        public void OldClassesAreKeptWhileNewOnesAreLearned()
        {
            using var backend = new ManagedBackend(1);
            string[] old = { "0", "1", "2", "3", "4" }, added = { "5", "6", "7", "8", "9" };
            Dataset all = SyntheticDigits.Create(3000, 5), test = SyntheticDigits.Create(500, 6);
            Network network = new Network(new Shape(28, 28), new Dense(50), new Elu(), new Dense(5));
            network.Initialize(1);
            Train(network, all.OfClasses(old), 8, backend);
            var model = new Model(network, new SoftmaxCrossEntropy(), old, 1 / 255f);
            model = new Model(network, model.Loss, old, 1 / 255f, null, Exemplars.Of(model, all, backend, 4, 8000));
            GraftData data = GraftData.Of(model, all.OfClasses(added).FirstPerClass(100), null, 1);

            Network keeping = TransferLearning.Extend(model, added, 2), forgetting = TransferLearning.Extend(model, added, 2);
            Train(keeping, data.Training, 20, backend);
            Train(forgetting, data.Training.OfClasses(added), 20, backend, data.Training.Classes);
            Assert.That(Accuracy(keeping, test, old, backend), Is.GreaterThan(0.7));
            Assert.That(Accuracy(keeping, test, added, backend), Is.GreaterThan(0.7));
            Assert.That(Accuracy(forgetting, test, old, backend), Is.LessThan(0.2));
        }

        static void Train(Network network, Dataset data, int epochs, IBackend backend, System.Collections.Generic.IReadOnlyList<string> classes = null)
        {
            if (classes != null) data = Dataset.OfImages(data.Bytes, data.ExampleShape, data.Labels.Select(label => classes.ToList().IndexOf(data.Classes[label])).ToArray(), classes);
            using var run = new TrainingRun(network, data, null, new TrainingSettings { MaxEpochs = epochs, Optimizer = new Adam(0.003f), Augmentation = Augmentation.Digits }, backend);
            run.Run();
        }

        static double Accuracy(Network network, Dataset test, string[] classes, IBackend backend)
        {
            var ten = Enumerable.Range(0, 10).Select(digit => digit.ToString()).ToArray();
            return Evaluation.Classify(new Model(network, new SoftmaxCrossEntropy(), ten, 1 / 255f), test.OfClasses(classes), backend).Accuracy;
        }

        static string Image(Dataset data, int index) => System.Convert.ToBase64String(data.Bytes, index * data.ExampleShape.Count, data.ExampleShape.Count);
        static Dataset Few(int perClass) => Digits.OfClasses(new[] { "8", "0" }).FirstPerClass(perClass);

        static Model Plain(params string[] classes) => new Model(new Network(new Shape(28, 28), new Dense(classes.Length)), new SoftmaxCrossEntropy(), classes, 1 / 255f);

        static Model Remembering(int perClass)
        {
            Model plain = Plain("4", "2");
            return new Model(plain.Network, plain.Loss, plain.Classes, 1 / 255f, null, ExampleMemory.Of(Digits.OfClasses(plain.Classes).FirstPerClass(perClass)));
        }
    }
}
