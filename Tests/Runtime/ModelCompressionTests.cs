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
        public void EachStopIsAModelThatCanShip()
        {
            double[] stops = CompressionSettings.StopsTo(0.9, 4);
            Assert.That(stops[3], Is.EqualTo(0.9).Within(1e-12));
            Assert.That((1 - stops[1]) / (1 - stops[0]), Is.EqualTo((1 - stops[3]) / (1 - stops[2])).Within(1e-12), "each keeps the same share of the one before");
            CompressionResult result = Compress(model, new CompressionSettings { Stops = stops });
            Assert.That(result.Curve.Select(point => point.Stage), Is.EqualTo(new[] { "original", "fast", "round", "round", "round", "round" }));
            Assert.That(result.Curve.Skip(2).Select(point => point.Zeros), Is.EqualTo(stops).Within(0.02));
            foreach (CompressionPoint point in result.Curve)
            {
                Model stored = ModelFile.Read(point.File);
                Assert.That(point.Bytes, Is.EqualTo(point.File.Length));
                Assert.That(SparsityReport.Of(stored.Network).Share, Is.EqualTo(point.Zeros));
                Assert.That(Right(stored), Is.EqualTo(point.Accuracy).Within(1e-9), point.ToString());
            }
            Assert.That(ModelFile.Read(result.File).Metadata["compression"], Does.Contain("2 epochs a round,").And.Not.Contain("after the last"), "none trains longer");
        }

        [Test]
        public void InSlicesItComesToTheSameBytes()
        {
            CompressionSettings settings = Quick(new CompressionSettings { Stops = new[] { 0.5, 0.8 } });
            byte[] own = ModelFile.Write(model, null, new ModelFileSettings { Weights = WeightStorage.Float16 });
            CompressionResult whole = ModelCompression.Run(model, training, validation, null, settings, backend, null, default, own);
            using var sliced = new ModelCompression(model, training, validation, null, settings, backend, own);
            double shown = 0;
            int slices = 0, points = 0;
            for (; sliced.Advance(TimeSpan.FromTicks(1)); slices++)
            {
                Assert.That(sliced.Progress, Is.InRange(shown, 1));
                Assert.That(sliced.Curve.Count, Is.InRange(points, points + 1), "each as it is found");
                (shown, points) = (sliced.Progress, sliced.Curve.Count);
                Assert.That(sliced.Result, Is.Null);
            }
            Assert.That(slices, Is.GreaterThan(20));
            Assert.That(shown, Is.GreaterThan(0.9));
            Assert.That((sliced.IsFinished, sliced.Progress), Is.EqualTo((true, 1.0)));
            Assert.That(sliced.Result.File, Is.EqualTo(whole.File));
            Assert.That(sliced.Curve[0].File, Is.EqualTo(own), "the original is what its own file is");
        }

        [Test]
        public void APointIsTrainedOnUnderItsZeros()
        {
            CompressionSettings settings = Quick(new CompressionSettings { Stops = new[] { 0.97 } });
            settings.EpochsPerRound = 1;
            CompressionPoint rough = ModelCompression.Run(model, training, validation, null, settings, backend).Final;
            byte[] before = rough.File.ToArray();
            using var refining = ModelCompression.Refine(model, ModelFile.Read(rough.File), training, validation, null, settings, backend);
            while (refining.Advance(TimeSpan.FromSeconds(1))) Assert.That(refining.Progress, Is.InRange(0, 1));
            CompressionPoint refined = refining.Curve.Single();
            Assert.That(refined.Stage, Is.EqualTo("refined"));
            Assert.That(refined.Zeros, Is.EqualTo(rough.Zeros).Within(0.01));
            Assert.That(refined.Accuracy, Is.GreaterThan(rough.Accuracy), $"{refined} after {rough}");
            Assert.That(refined.File, Is.Not.EqualTo(rough.File));
            Assert.That(rough.File, Is.EqualTo(before), "the point that it began with stays");
            Assert.That(refining.Result.Model.Metadata["compression"], Does.Contain("6 after the last"));
        }

        [Test]
        public void APointThatKnowsTheUnknownIsTrainedOnToo()
        {
            CompressionSettings settings = Quick(new CompressionSettings { Stops = new[] { 0.8 } });
            CompressionPoint rough = ModelCompression.Run(cautious, training, validation, unknown, settings, backend).Final;
            using var refining = ModelCompression.Refine(cautious, ModelFile.Read(rough.File), training, validation, unknown, settings, backend);
            while (refining.Advance(TimeSpan.FromSeconds(1))) { }
            Assert.That(refining.Result.Model.Calibration.UnknownLogit, Is.Not.Null);
            Assert.That(refining.Result.Model.Classes, Is.EqualTo(cautious.Classes));
            Assert.That(refining.Result.Final.Accuracy, Is.GreaterThan(rough.Accuracy - 0.03));
        }

        [Test]
        public void GoalsThatCannotBeAreRefused()
        {
            Assert.That(() => Compress(model, new CompressionSettings()), Throws.TypeOf<TrainingException>().With.Message.Contains("one goal"));
            Assert.That(() => Compress(model, new CompressionSettings { Zeros = 0.5, Bytes = 100 }), Throws.TypeOf<TrainingException>().With.Message.Contains("one goal"));
            Assert.That(() => Compress(model, new CompressionSettings { Stops = new double[0] }), Throws.TypeOf<TrainingException>().With.Message.Contains("no share of zeros"));
            Assert.That(() => Compress(model, new CompressionSettings { Stops = new[] { 0.5, 0.5 } }), Throws.TypeOf<TrainingException>().With.Message.Contains("above the one before"));
            Assert.That(() => Compress(model, new CompressionSettings { Stops = new[] { 0.5, 1 } }), Throws.TypeOf<TrainingException>().With.Message.Contains("below 1"));
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

        // By the network, not by what compression measures with.
        double Right(Model of) => Evaluation.Classify(of, validation, backend).Accuracy;

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
