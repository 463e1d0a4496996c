using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>The session behind the Transfer window, from choosing a model to reopening what was made.</summary>
    public sealed class TransferSessionTests
    {
        string folder, shipped;
        TransferSession session;

        [SetUp]
        public void SetUp()
        {
            Directory.CreateDirectory(folder = Path.Combine(Path.GetTempPath(), "graft-transfer-" + Guid.NewGuid().ToString("N")));
            shipped = Path.Combine(folder, "digits-0-4.graft");
            ModelFile.Save(SmallClassifier.Of("0", "1", "2", "3", "4"), shipped);
            session = NewSession();
        }

        [TearDown]
        public void TearDown()
        {
            session.Dispose();
            Directory.Delete(folder, true);
        }

        [Test]
        public void ItSaysWhatToDoNextFromTheBeginningToTheEnd()
        {
            Assert.That(session.State, Is.EqualTo(TransferState.Empty));
            Assert.That(session.Obstacle, Does.Contain("Choose a trained classifier"));
            Assert.That(session.Open(shipped), Is.True, session.Problem);
            Assert.That(session.State, Is.EqualTo(TransferState.Gathering));
            Assert.That(session.Obstacle, Does.Contain("Add a class"));
            TransferClass five = session.Examples.AddClass();
            Assert.That(five.Name, Is.EqualTo("5"), "the next digit");
            Assert.That(session.Obstacle, Is.EqualTo("\"5\" has no examples: draw some, or add files; ten are a good beginning."));
            Draw(five, 5, 3);
            Assert.That(session.Obstacle, Is.Null);
            Assert.That(session.Plan, Is.EqualTo("The whole network learns 3 examples of 1 new class, varied strongly, as they are few, beside images of the old; all layers learn"));
            session.SetKeepsOld(false);
            Assert.That(session.Obstacle, Does.StartWith("One class alone"));
            Assert.That(session.Train(), Is.False);
            Assert.That(session.Problem, Is.EqualTo(session.Obstacle));
        }

        [Test]
        public void TwoDigitsDrawnTenTimesAreLearnedSavedAndReopened()
        {
            session.Open(shipped);
            TransferClass five = session.Examples.AddClass("5"), six = session.Examples.AddClass("6");
            Draw(five, 5, 10);
            Draw(six, 6, 10);
            int version = session.Version;
            Assert.That(session.Train(), Is.True, session.Problem);
            Assert.That(session.State, Is.EqualTo(TransferState.Training));
            Finish(session);
            Assert.That(session.State, Is.EqualTo(TransferState.Trained), session.Problem);
            Assert.That(session.Version, Is.GreaterThan(version));

            TransferResult result = session.Result;
            Assert.That(result.Model.Classes, Is.EqualTo(new[] { "0", "1", "2", "3", "4", "5", "6" }));
            Assert.That(result.Curve.Count, Is.GreaterThan(5));
            Assert.That(result.Before.Accuracy, Is.LessThan(0.75), "two classes of seven it cannot know");
            Assert.That(result.After.Accuracy, Is.GreaterThan(result.Before.Accuracy + 0.1));
            Assert.That(result.Before.Recall(5), Is.Zero);
            Assert.That(result.After.Recall(5), Is.GreaterThan(0.5));
            Assert.That(result.TestedOn, Does.Contain("4 held-out examples"));
            Assert.That(result.Model.Memory, Is.Not.Null, "so that it can be taught again");

            session.Pad.Recognise(TransferDrawings.Digit(6, 77));
            Assert.That(session.Pad.After.Probabilities.Sum(), Is.EqualTo(1).Within(1e-3));
            Assert.That(session.Pad.Before.Classes.Count, Is.EqualTo(5));
            Assert.That(session.Pad.After.Microseconds, Is.GreaterThan(0));

            string saved = Path.Combine(folder, session.SuggestedName);
            Assert.That(Path.GetFileName(saved), Is.EqualTo("digits-0-4-5-6.graft"));
            Assert.That(session.Save(saved), Is.True, session.Problem);
            Assert.That(session.HasUnsavedResult, Is.False);
            Assert.That(ModelFile.Load(saved).Classes, Is.EqualTo(result.Model.Classes));

            // Another day: the saved model is opened, and its examples are there again.
            session.Dispose();
            session = NewSession();
            Assert.That(session.Open(saved), Is.True, session.Problem);
            Assert.That(session.HasOrigin, Is.True);
            Assert.That(session.ReopenOrigin(), Is.True, session.Problem);
            Assert.That(session.Pretrained.Title, Is.EqualTo("digits-0-4.graft"));
            Assert.That(session.Examples.Classes.Select(each => each.Examples.Count), Is.EqualTo(new[] { 10, 10 }));
            Assert.That(session.State, Is.EqualTo(TransferState.Trained));
            Assert.That(session.Result.After.Accuracy, Is.EqualTo(result.After.Accuracy));
            Assert.That(session.SavedPath, Is.EqualTo(saved));
            Assert.That(session.Examples.Classes[0].Examples[3].Pixels.ToArray(), Is.EqualTo(five.Examples[3].Pixels.ToArray()));
        }

        [Test]
        public void DroppedOldClassesLetTheHeadStandLower()
        {
            session.Open(shipped);
            Assert.That(session.Cut(1), Is.False);
            Assert.That(session.Problem, Does.Contain("drop the old classes"));
            session.SetKeepsOld(false);
            Assert.That((session.Reused, session.Frozen), Is.EqualTo((2, 1)));
            Assert.That(session.Cut(1), Is.True);
            Assert.That((session.Reused, session.Frozen), Is.EqualTo((1, 1)));
            // The model's own names are free again.
            TransferClass one = session.Examples.AddClass("1"), seven = session.Examples.AddClass("7");
            Assert.That(one, Is.Not.Null);
            Draw(one, 1, 5);
            Draw(seven, 7, 5);
            Assert.That(session.Train(), Is.True, session.Problem);
            Finish(session);
            Assert.That(session.Result.Model.Classes, Is.EqualTo(new[] { "1", "7" }));
            Assert.That(TransferLearning.HiddenLayers(session.Result.Model.Network), Is.EqualTo(1));
            Assert.That(session.Result.After.Accuracy, Is.GreaterThan(0.7));
            session.SetKeepsOld(true);
            Assert.That(session.Obstacle, Does.Contain("The model knows \"1\" already"));
            Assert.That(session.Reused, Is.EqualTo(2));
            Assert.That(session.State, Is.EqualTo(TransferState.Gathering), "the result is of something else now");
        }

        [Test]
        public void LocksHoldFromTheInputOn()
        {
            session.Open(shipped);
            Assert.That(session.Frozen, Is.Zero);
            session.SetFrozen(1, true);
            Assert.That(session.Frozen, Is.EqualTo(2), "what stands before is frozen, too");
            session.SetFrozen(0, false);
            Assert.That(session.Frozen, Is.Zero, "what stands behind learns, too");
            Assert.That(session.SetFrozen(2, true), Is.False);
        }

        [Test]
        public void FrozenLayersKeepTheirWeights()
        {
            session.Open(shipped);
            session.SetFrozen(0, true);
            Draw(session.Examples.AddClass("5"), 5, 5);
            session.Train();
            Finish(session);
            Network was = session.Pretrained.Model.Network, now = session.Result.Model.Network;
            Assert.That(((Dense)now.Layers[0]).Weights.Value.Data, Is.EqualTo(((Dense)was.Layers[0]).Weights.Value.Data));
            Assert.That(((Dense)now.Layers[2]).Weights.Value.Data, Is.Not.EqualTo(((Dense)was.Layers[2]).Weights.Value.Data));
            Assert.That(now.Layers.All(layer => !layer.Frozen), Is.True, "a mark is of one training");
        }

        [Test]
        public void ABranchLeavesTheOldOutputsAsTheyWere()
        {
            session.Open(shipped);
            session.Ask(TransferRecipe.Branch);
            Draw(session.Examples.AddClass("5"), 5, 5);
            Assert.That(session.Plan, Does.StartWith("A branch beside the network"));
            session.Train();
            Finish(session);
            Assert.That(session.State, Is.EqualTo(TransferState.Trained), session.Problem);
            using var before = new Predictor(session.Pretrained.Model);
            using var after = new Predictor(session.Result.Model);
            var image = new byte[784];
            TransferDrawings.Digit(3, 1).Render(image);
            float[] old = new float[5], all = new float[6];
            before.Logits(image, old);
            after.Logits(image, all);
            Assert.That(all.Take(5).ToArray(), Is.EqualTo(old).Within(1e-4f));
            Assert.That(session.Result.Model.Memory.Classes, Has.Count.EqualTo(6));
        }

        [Test]
        public void ACancelledTrainingLeavesEverythingAsItWas()
        {
            session.Open(shipped);
            Draw(session.Examples.AddClass("5"), 5, 5);
            session.Train();
            Assert.That(session.Train(), Is.False, "one at a time");
            var clock = Stopwatch.StartNew();
            session.Cancel();
            Assert.That(clock.ElapsedMilliseconds, Is.LessThan(100), "it does not wait");
            Assert.That(session.State, Is.EqualTo(TransferState.Gathering));
            Assert.That(session.Result, Is.Null);
            Assert.That(session.Examples.Count, Is.EqualTo(5));
            session.Train();
            Finish(session);
            Assert.That(session.State, Is.EqualTo(TransferState.Trained), session.Problem);
        }

        [Test]
        public void WhatIsAddedWhileItLearnsIsForTheNextTime()
        {
            session.Open(shipped);
            TransferClass five = session.Examples.AddClass("5");
            Draw(five, 5, 5);
            session.Train();
            session.Examples.AddDrawn(five, TransferDrawings.Digit(5, 99));
            Finish(session);
            Assert.That(session.Result, Is.Not.Null);
            Assert.That(session.State, Is.EqualTo(TransferState.Gathering));
        }

        [Test]
        public void ModelsThatCannotBeTaughtAreRefusedWithAReason()
        {
            Assert.That(session.Open(Path.Combine(folder, "none.graft")), Is.False);
            Assert.That(session.Problem, Does.Contain("There is no model file"));
            string broken = Path.Combine(folder, "broken.graft");
            File.WriteAllText(broken, "no model");
            Assert.That(session.Open(broken), Is.False);
            Assert.That(session.Problem, Does.Contain("broken.graft cannot be used"));
            var network = new Network(new Shape(4), new Dense(3), new Dense(2));
            network.Initialize(1);
            string small = Path.Combine(folder, "small.graft");
            ModelFile.Save(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }), small);
            Assert.That(session.Open(small), Is.False);
            Assert.That(session.Problem, Does.Contain("takes inputs of 4"));
            Assert.That(session.State, Is.EqualTo(TransferState.Empty));
        }

        [Test]
        public void LayersReadAsPeopleSeeThem()
        {
            session.Open(shipped);
            Assert.That(session.Pretrained.Layers.Select(layer => layer.Title), Is.EqualTo(new[] { "Dense 784 to 32, leaky ReLU", "Dense 32 to 32, leaky ReLU", "Dense 32 to 5" }));
            Assert.That(session.Pretrained.Layers.Select(layer => layer.Units), Is.EqualTo(new[] { 32, 32, 5 }));
            Assert.That(session.Pretrained.Layers[0].Detail, Is.EqualTo("25,120 parameters"));
            Assert.That(session.Pretrained.Layers.Single(layer => layer.IsHead).Parameters, Is.EqualTo(165));
        }

        TransferSession NewSession() => new TransferSession(new SessionFolders(folder, Path.Combine(folder, "Library"), null), new FewPictures());

        void Draw(TransferClass to, int digit, int count)
        {
            for (int i = 0; i < count; i++) Assert.That(session.Examples.AddDrawn(to, TransferDrawings.Digit(digit, (ulong)(i + 1))), Is.True, session.Problem);
        }

        static void Finish(TransferSession running)
        {
            var clock = Stopwatch.StartNew();
            while (running.State == TransferState.Training && clock.Elapsed < TimeSpan.FromMinutes(1))
            {
                running.Update();
                Thread.Sleep(5);
            }
        }
    }
}
