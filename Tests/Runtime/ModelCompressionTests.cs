using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class ModelCompressionTests
    {
        Dataset training, validation, unknown;
        IBackend backend;
        Model model, cautious;

        [OneTimeSetUp]
        public void Train()
        {
            string[] digits = { "0", "1", "2" };
            training = SyntheticDigits.Create(1500, 1).OfClasses(digits);
            validation = SyntheticDigits.Create(600, 2).OfClasses(digits);
            unknown = SyntheticUnknowns.Create(600, 1, UnknownKinds.Scribbles | UnknownKinds.Blanks);
            backend = new ManagedBackend(1);
            model = Trained(training);
            cautious = Calibrating.Fit(UnknownClass.Fold(Trained(UnknownClass.Join(training, unknown))), validation, 0.04);
        }

        [OneTimeTearDown]
        public void Free() => backend.Dispose();

        [Test]
        public void AShareOfZerosIsReachedAndStored()
        {
            byte[] before = ModelFile.Write(model);
            CompressionResult result = Compress(model, new CompressionSettings { Zeros = 0.9 });
            Assert.That(SparsityReport.Of(result.Model.Network).Share, Is.EqualTo(0.9).Within(0.02), "rounding to int8 makes some more");
            Assert.That(result.Model.Network.Layers.Select(layer => layer.GetType()), Is.EqualTo(new[] { typeof(Dense), typeof(LeakyRelu), typeof(Dense), typeof(LeakyRelu), typeof(Dense) }));
            Assert.That(result.Final.Accuracy, Is.GreaterThan(result.Original.Accuracy - 0.03), $"{result.Final} after {result.Original}");
            Assert.That(result.Final.Bytes, Is.EqualTo(result.File.Length).And.LessThan(result.Original.Bytes / 8));
            Assert.That(result.Curve.Select(point => point.Stage), Is.EqualTo(new[] { "original", "fast" }.Concat(Enumerable.Repeat("round", 7)).Append("final")));
            Assert.That(ModelFile.Write(model), Is.EqualTo(before), "the original stays");
        }

        [Test]
        public void AFileOfSoManyBytesIsMade()
        {
            CompressionResult result = Compress(model, new CompressionSettings { Bytes = 6000 });
            Assert.That(result.File.Length, Is.LessThanOrEqualTo(6000).And.GreaterThan(4500));
            Assert.That(result.Final.Accuracy, Is.GreaterThan(result.Original.Accuracy - 0.03));
        }

        [Test]
        public void AnAccuracyIsKeptByTheSmallestFile()
        {
            double goal = Compress(model, new CompressionSettings { Zeros = 0.5 }).Original.Accuracy - 0.02;
            CompressionResult result = Compress(model, new CompressionSettings { Accuracy = goal });
            Assert.That(result.Final.Accuracy, Is.GreaterThanOrEqualTo(goal));
            Assert.That(result.Final.Zeros, Is.GreaterThan(0.8), "small digits need few weights");
        }

        [Test]
        public void WhatKnowsTheUnknownStillDoes()
        {
            Dataset others = SyntheticUnknowns.Create(300, 9, UnknownKinds.Scribbles | UnknownKinds.Blanks);
            double Refused(Model of) => (double)Calibrating.Refused(of, others) / others.Count;
            CompressionResult result = ModelCompression.Run(cautious, training, validation, unknown, Quick(new CompressionSettings { Zeros = 0.8 }), backend);
            Assert.That(result.Model.Calibration.UnknownLogit, Is.Not.Null);
            Assert.That(Refused(cautious), Is.GreaterThan(0.5));
            Assert.That(Refused(result.Model), Is.GreaterThan(Refused(cautious) - 0.15), $"{Refused(cautious)} before");
            Assert.That(Calibrating.Refused(result.Model, validation), Is.LessThan(0.08 * validation.Count));
            Assert.That(() => Compress(cautious, new CompressionSettings { Zeros = 0.8 }), Throws.TypeOf<TrainingException>().With.Message.Contains("none of its classes"));
        }

        [Test]
        public void GoalsThatCannotBeAreRefused()
        {
            Assert.That(() => Compress(model, new CompressionSettings()), Throws.TypeOf<TrainingException>().With.Message.Contains("one goal"));
            Assert.That(() => Compress(model, new CompressionSettings { Zeros = 0.5, Bytes = 100 }), Throws.TypeOf<TrainingException>().With.Message.Contains("one goal"));
            Assert.That(() => Compress(model, new CompressionSettings { Zeros = 1 }), Throws.TypeOf<TrainingException>().With.Message.Contains("0.95"));
            Assert.That(() => Compress(model, new CompressionSettings { Bytes = 300 }), Throws.TypeOf<TrainingException>().With.Message.Contains("too few"));
            int rounds = 0;
            Assert.That(() => ModelCompression.Run(model, training, validation, null, Quick(new CompressionSettings { Bytes = 300 }), backend, point => rounds += point.Stage == "round" ? 1 : 0), Throws.TypeOf<TrainingException>());
            Assert.That(rounds, Is.Zero, "it is known before any round");
            Assert.That(() => Compress(model, new CompressionSettings { Accuracy = 0.99999 }), Throws.TypeOf<TrainingException>().With.Message.Contains("original has"));
        }

        [Test]
        public void ItStopsWhenItIsTold()
        {
            using var cancelled = new CancellationTokenSource();
            Assert.That(() => ModelCompression.Run(model, training, validation, null, Quick(new CompressionSettings { Zeros = 0.9 }), backend, point => cancelled.Cancel(), cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        }

        CompressionResult Compress(Model what, CompressionSettings settings) => ModelCompression.Run(what, training, validation, null, Quick(settings), backend);

        static CompressionSettings Quick(CompressionSettings settings)
        {
            (settings.BatchSize, settings.FinalEpochs, settings.Rate) = (25, 6, 0.004f);
            return settings;
        }

        Model Trained(Dataset data)
        {
            var network = new Network(data.ExampleShape, new Dense(40), new BatchNormalization(), new Elu(), new Dropout(0.1f), new Dense(30), new BatchNormalization(), new Elu(), new Dense(data.Classes.Count));
            network.Initialize(1);
            var settings = new TrainingSettings { Optimizer = new Adam(0.005f), BatchSize = 25, MaxEpochs = 8, Patience = 0, RestoreBest = false };
            using var run = new TrainingRun(network, data, null, settings, backend);
            run.Run();
            return run.Model;
        }
    }
}
