using System;
using System.Collections;
using Graft.Components;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.TestTools;
using Object = UnityEngine.Object;

namespace Graft.PlayMode.Tests
{
    /// <summary>A player teaches while the game runs, in its frames and beside it.</summary>
    public sealed class LearningTests
    {
        static readonly TrainingPlace[] Places = Game.Places;

        Game game;

        [TearDown]
        public void TearDown() => game?.End();

        [UnityTest]
        public IEnumerator TenExamplesTeachANewClass([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            yield return null;
            int before = game.OldRight();
            Assert.That(game.Right(7), Is.Zero);
            float progress = 0;
            bool fell = false;
            game.Trainer.Progressed.AddListener(now =>
            {
                fell |= now < progress;
                progress = now;
            });
            game.Teach(7, 10);
            yield return game.UntilLearned();

            Assert.That(game.Trouble, Is.Null);
            Assert.That(game.Classifier.Model.Classes, Is.EqualTo(new[] { "0", "1", "2", "3", "4", "7" }));
            Assert.That(game.Right(7), Is.GreaterThanOrEqualTo(14), "of 20");
            Assert.That(game.OldRight(), Is.GreaterThanOrEqualTo(before - 8), "of 100");
            Assert.That(progress, Is.EqualTo(1));
            Assert.That(fell, Is.False, "progress only grows");
            Assert.That(game.Trainer.NeedsLearning, Is.False);
            Assert.That(game.Trainer.IsLearning, Is.False);
        }

        [UnityTest]
        public IEnumerator WhatComesMeanwhileIsLearnedNext([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            yield return null;
            game.Teach(7, 5);
            yield return Game.Until(() => game.Trainer.IsLearning, "it learns");
            game.Teach(9, 5);
            yield return game.UntilLearned(2);
            Assert.That(game.Classifier.Model.Classes, Has.Member("7").And.Member("9"));
        }

        [UnityTest]
        public IEnumerator ItLearnsOnlyWhenToldIfAsked()
        {
            game = new Game();
            game.Trainer.LearnsByItself = false;
            game.Teach(6, 3);
            for (int frame = 0; frame < 20; frame++) yield return null;
            Assert.That(game.Trainer.IsLearning, Is.False);
            Assert.That(game.Trainer.NeedsLearning);
            game.Trainer.Learn();
            yield return game.UntilLearned();
            Assert.That(game.Classifier.Model.Classes, Has.Member("6"));
        }

        [UnityTest]
        public IEnumerator ASmallerBudgetTakesMoreFrames()
        {
            int[] frames = new int[2];
            for (int i = 0; i < 2; i++)
            {
                game = new Game();
                game.Trainer.FrameBudget = i == 0 ? 30 : 2;
                yield return null;
                game.Teach(8, 5);
                int from = Time.frameCount;
                yield return game.UntilLearned();
                frames[i] = Time.frameCount - from;
                game.End();
            }
            Assert.That(frames[1], Is.GreaterThan(3 * frames[0]), $"{frames[0]} frames of 30 ms");
        }

        [UnityTest]
        public IEnumerator TakingAClassBackForgetsIt()
        {
            game = new Game();
            game.Teach(7, 4);
            game.Teach(9, 4);
            long id = game.Trainer.AddExample("9", game.Pad);
            yield return game.UntilLearned();
            Assert.That(game.Trainer.RemoveExample(id));
            Assert.That(game.Trainer.RemoveExample(id), Is.False);
            Assert.That(game.Trainer.RemoveClass("7"), Is.EqualTo(4));
            yield return game.UntilLearned(2);
            Assert.That(game.Classifier.Model.Classes, Has.No.Member("7").And.Member("9"));
            Assert.That(game.Trainer.Labels, Is.EqualTo(new[] { "9" }));
            game.Trainer.RemoveClass("9");
            yield return null;
            yield return null;
            Assert.That(game.Classifier.Model.Classes, Is.EqualTo(new[] { "0", "1", "2", "3", "4" }), "with no example left the shipped model answers");
        }

        [UnityTest]
        public IEnumerator ForgettingEverythingIsAtOnce([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            game.Teach(7, 4);
            yield return game.UntilLearned();
            game.Trainer.Save();
            Assert.That(System.IO.File.Exists(Game.PathOf(game.File)));
            game.Teach(9, 4);
            yield return Game.Until(() => game.Trainer.IsLearning, "it learns");
            game.Trainer.ForgetEverything();
            Assert.That(game.Trainer.IsLearning, Is.False);
            Assert.That(game.Trainer.ExampleCount, Is.Zero);
            Assert.That(game.Classifier.Model.Classes, Has.Count.EqualTo(5));
            Assert.That(System.IO.File.Exists(Game.PathOf(game.File)), Is.False);
            for (int frame = 0; frame < 5; frame++) yield return null;
            Assert.That(game.TimesLearned, Is.EqualTo(1));
        }

        [UnityTest]
        public IEnumerator TwoTrainersLearnAtOnce([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            var other = new Game(place);
            game.Teach(7, 6);
            other.Teach(9, 6);
            yield return game.UntilLearned();
            yield return other.UntilLearned();
            Assert.That(game.Classifier.Model.Classes, Has.Member("7").And.No.Member("9"));
            Assert.That(other.Classifier.Model.Classes, Has.Member("9").And.No.Member("7"));
            other.End();
        }

        [UnityTest]
        public IEnumerator TwoTrainersOnOneFileAreRefused()
        {
            game = new Game();
            LogAssert.Expect(LogType.Error, new System.Text.RegularExpressions.Regex("give one of them a File Name of its own"));
            var other = new Game(file: game.File);
            yield return null;
            Assert.That(other.Trainer.enabled, Is.False);
            Assert.That(game.Trainer.enabled);
            Object.Destroy(other.Host);
            yield return null;
        }

        [UnityTest]
        public IEnumerator WhatIsTakenBackMeanwhileIsNotAdopted([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            game.Teach(7, 5);
            yield return Game.Until(() => game.Trainer.IsLearning, "it learns");
            game.Trainer.RemoveClass("7");
            yield return Game.Until(() => !game.Trainer.IsLearning, "it has learned");
            Assert.That(game.Classifier.Model.Classes, Has.Count.EqualTo(5));
            Assert.That(game.Right(7), Is.Zero);
        }

        [UnityTest]
        public IEnumerator TwoTrainersOfOneClassifierAreRefused()
        {
            game = new Game();
            var host = new GameObject("Another teacher");
            host.SetActive(false);
            var other = host.AddComponent<OnDeviceTrainer>();
            other.Classifier = game.Classifier;
            other.FileName = game.File + " other";
            LogAssert.Expect(LogType.Error, new System.Text.RegularExpressions.Regex("a classifier of its own"));
            host.SetActive(true);
            yield return null;
            Assert.That(other.enabled, Is.False);
            game.Trainer.enabled = false;
            other.enabled = true;
            yield return null;
            Assert.That(other.enabled, "once the first has let go of it");
            Object.Destroy(host);
            yield return null;
        }

        [UnityTest]
        public IEnumerator AClassifierMayEndBeforeItsTrainer([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            game.Teach(7, 5);
            yield return Game.Until(() => game.Trainer.IsLearning, "it learns");
            Object.Destroy(game.Classifier);
            for (int frame = 0; frame < 10; frame++) yield return null;
            System.Threading.Thread.Sleep(50);
            for (int frame = 0; frame < 10; frame++) yield return null;
            Assert.That(game.Trainer.IsLearning, Is.False);
        }

        [UnityTest]
        public IEnumerator TheFastestDeviceLearnsTheSame()
        {
            game = new Game(TrainingPlace.Beside);
            game.Trainer.Device = TrainingDevice.Fastest;
            game.Teach(7, 10);
            yield return game.UntilLearned();
            Assert.That(game.Trouble, Is.Null);
            Assert.That(game.Right(7), Is.GreaterThanOrEqualTo(14));
            game.Teach(9, 10);
            yield return game.UntilLearned(2);
            Assert.That(game.Classifier.Model.Classes, Has.Member("9"), "on the device that is open by now");
        }

        [UnityTest]
        public IEnumerator DevicesAreTestedOnce()
        {
            string tests = System.IO.Path.Combine(Application.persistentDataPath, "Graft", "self-tests.txt"), found = null;
            System.IO.File.Delete(tests);
            for (int start = 0; start < 2; start++)
            {
                game = new Game(TrainingPlace.Beside);
                game.Trainer.Device = TrainingDevice.Fastest;
                game.Teach(7, 10);
                yield return game.UntilLearned();
                found ??= System.IO.File.ReadAllText(tests);
                game.End();
            }
            Assert.That(found, Does.Contain("managed"));
            Assert.That(System.IO.File.ReadAllText(tests), Is.EqualTo(found), "a second test would have taken another time");
        }

        [UnityTest]
        public IEnumerator ADeviceOfTheGamesOwnLearnsTheSame()
        {
            IBackend device = Devices.ThatFails(int.MaxValue);
            if (device == null) Assert.Ignore("Skipped: there is no OpenCL device here; an OpenCL driver, such as PoCL for the processor, brings one.");
            using (device)
            {
                game = new Game(TrainingPlace.Beside);
                game.Trainer.ComputeOn(device);
                game.Teach(7, 10);
                yield return game.UntilLearned();
                Assert.That(game.Right(7), Is.GreaterThanOrEqualTo(14));
                game.Trainer.ComputeOn(null);
                game.Teach(9, 10);
                yield return game.UntilLearned(2);
                Assert.That(game.Classifier.Model.Classes, Has.Member("9"));
            }
        }

        [UnityTest]
        public IEnumerator ADeviceThatIsLostMeanwhileCostsNothingButTime()
        {
            IBackend device = Devices.ThatFails(200);
            if (device == null) Assert.Ignore("Skipped: there is no OpenCL device here; an OpenCL driver, such as PoCL for the processor, brings one.");
            using (device)
            {
                game = new Game();
                game.Trainer.ComputeOn(device);
                game.Teach(7, 10);
                yield return game.UntilLearned();
                Assert.That(game.Trouble, Is.Null);
                Assert.That(game.Right(7), Is.GreaterThanOrEqualTo(14));
                game.Trainer.ComputeOn(null);
            }
        }

        [UnityTest]
        public IEnumerator BadInputIsRefusedInOneSentence()
        {
            game = new Game();
            Assert.That(game.Trainer.AddExample("x", game.Pad), Is.EqualTo(-1), "a blank pad is no example");
            Assert.That(() => game.Trainer.AddExample("", new byte[784]), Throws.ArgumentException.With.Message.Contains("name its class"));
            Assert.That(() => game.Trainer.AddExample("x", new byte[3]), Throws.ArgumentException.With.Message.Contains("3 pixels"));
            Assert.That(() => game.Trainer.FrameBudget = 0, Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => game.Trainer.FileName = "other", Throws.InvalidOperationException.With.Message.Contains("disable the component first"));
            game.Trainer.enabled = false;
            Assert.That(() => game.Trainer.Learn(), Throws.InvalidOperationException.With.Message.Contains("not enabled"));
            yield return null;
        }
    }
}
