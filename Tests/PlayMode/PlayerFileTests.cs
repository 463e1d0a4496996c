using System.Collections;
using System.IO;
using Graft.Components;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.TestTools;
using Object = UnityEngine.Object;

namespace Graft.PlayMode.Tests
{
    /// <summary>What the player taught outlives the game, and a broken file costs nothing else.</summary>
    public sealed class PlayerFileTests
    {
        static readonly TrainingPlace[] Places = Game.Places;

        Game game;

        [TearDown]
        public void TearDown() => game?.End();

        [UnityTest]
        public IEnumerator WhatWasLearnedIsThereTheNextTime([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            game.Teach(7, 10);
            yield return game.UntilLearned();
            int right = game.Right(7);
            Object.Destroy(game.Host);
            yield return null;
            yield return null;

            game = new Game(place, game.File);
            Assert.That(game.Right(7), Is.EqualTo(right), "from the first frame");
            Assert.That(game.Trainer.NeedsLearning, Is.False);
            for (int frame = 0; frame < 5; frame++) yield return null;
            Assert.That(game.Trainer.IsLearning, Is.False);
        }

        [UnityTest]
        public IEnumerator TheFileIsWrittenByItself([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            game.Trainer.LearnsByItself = false;
            game.Teach(7, 3);
            yield return Game.Until(() => File.Exists(Game.PathOf(game.File)), "it is written");
        }

        [UnityTest]
        public IEnumerator ABrokenFileFallsBackToTheShippedModel()
        {
            game = new Game();
            string path = Game.PathOf(game.File);
            game.End();
            Directory.CreateDirectory(Path.GetDirectoryName(path));
            File.WriteAllBytes(path, new byte[] { 1, 2, 3, 4, 5 });
            LogAssert.Expect(LogType.Warning, new System.Text.RegularExpressions.Regex("The shipped model is used"));
            game = new Game(file: game.File);
            yield return null;
            Assert.That(game.Trouble, Does.Contain("moved to"), "the game is told");
            Assert.That(game.Trainer.Trouble, Is.EqualTo(game.Trouble));
            Assert.That(game.OldRight(), Is.GreaterThanOrEqualTo(90));
            Assert.That(File.Exists(path + ".broken"), "nothing of the player's is lost");
            Assert.That(game.Trainer.ExampleCount, Is.Zero);
            game.Trainer.ForgetEverything();
            Assert.That(File.Exists(path + ".broken"), Is.False, "until everything is to be forgotten");
        }

        [UnityTest]
        public IEnumerator WhatCannotBeSavedIsToldAndLearnedAllTheSame([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            string path = Game.PathOf(game.File);
            Directory.CreateDirectory(path); // a folder in the file's place: nobody can write it
            LogAssert.Expect(LogType.Warning, new System.Text.RegularExpressions.Regex("could not be saved"));
            game.Teach(7, 5);
            game.Trainer.LearnsByItself = false;
            yield return Game.Until(() => game.Trouble != null, "it is told");
            Assert.That(game.Trouble, Does.Contain("could not be saved"));
            game.Trainer.LearnsByItself = true;
            yield return Game.Until(() => game.TimesLearned == 1, "it is learned");
            LogAssert.ignoreFailingMessages = true;
            game.Trainer.enabled = false;
            Directory.Delete(path);
        }

        [UnityTest]
        public IEnumerator ANewerShippedModelIsTaughtAgain()
        {
            game = new Game();
            game.Teach(7, 10);
            yield return game.UntilLearned();
            Object.Destroy(game.Host);
            yield return null;
            yield return null;

            byte[] newer = Game.Train(2);
            game = new Game(file: game.File, model: newer);
            Assert.That(game.Trainer.NeedsLearning);
            Assert.That(game.Classifier.Model.Classes, Has.Member("7"), "what was learned answers until then");
            yield return game.UntilLearned();
            int right = game.Right(7), old = game.OldRight();
            game.End();

            game = new Game(model: newer);
            game.Teach(7, 10);
            yield return game.UntilLearned();
            Assert.That(right, Is.EqualTo(game.Right(7)), "as if it had been taught from the first");
            Assert.That(old, Is.EqualTo(game.OldRight()));
            Assert.That(right, Is.GreaterThanOrEqualTo(10), "this small model learns sevens less well than the other");
        }

        [UnityTest]
        public IEnumerator AFileNameIsAName([ValueSource(nameof(NoNames))] string name)
        {
            game = new Game();
            game.Trainer.enabled = false;
            game.Trainer.FileName = name;
            LogAssert.Expect(LogType.Error, new System.Text.RegularExpressions.Regex("file"));
            game.Trainer.enabled = true;
            yield return null;
            Assert.That(game.Trainer.enabled, Is.False);
        }

        static readonly string[] NoNames = { "../other", "a/b", "..", " ", "a:b" };
    }
}
