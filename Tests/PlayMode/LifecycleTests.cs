using System.Collections;
using Graft.Components;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.SceneManagement;
using UnityEngine.TestTools;
using Object = UnityEngine.Object;

namespace Graft.PlayMode.Tests
{
    /// <summary>What a game does to its objects while one of them learns.</summary>
    public sealed class LifecycleTests
    {
        static readonly TrainingPlace[] Places = Game.Places;

        Game game;

        [TearDown]
        public void TearDown() => game?.End();

        [UnityTest]
        public IEnumerator APausedGameDoesNotLearn([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            game.Trainer.FrameBudget = 1;
            game.Teach(7, 10);
            yield return Game.Until(() => game.Trainer.IsLearning, "it learns");
            game.Host.SendMessage("OnApplicationPause", true);
            Assert.That(System.IO.File.Exists(Game.PathOf(game.File)), "what was shown is saved: a paused game may never come back");
            // Beside the game, the slice under way ends first.
            for (int frame = 0; frame < 3; frame++) yield return null;
            System.Threading.Thread.Sleep(30);
            float progress = game.Trainer.Progress;
            for (int frame = 0; frame < 20; frame++) yield return null;
            System.Threading.Thread.Sleep(30);
            Assert.That(game.Trainer.Progress, Is.EqualTo(progress));
            Assert.That(game.TimesLearned, Is.Zero);
            game.Host.SendMessage("OnApplicationPause", false);
            yield return game.UntilLearned();
            Assert.That(game.Right(7), Is.GreaterThanOrEqualTo(14));
        }

        [UnityTest]
        public IEnumerator ADisabledTrainerStopsAndBeginsAgain([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            game.Trainer.FrameBudget = 1;
            game.Teach(7, 10);
            yield return Game.Until(() => game.Trainer.IsLearning, "it learns");
            game.Trainer.enabled = false;
            Assert.That(game.Trainer.IsLearning, Is.False);
            for (int frame = 0; frame < 20; frame++) yield return null;
            Assert.That(game.TimesLearned, Is.Zero);
            game.Trainer.enabled = true;
            Assert.That(game.Trainer.ExampleCount, Is.EqualTo(10), "the examples are in the player's file");
            yield return game.UntilLearned();
            Assert.That(game.Right(7), Is.GreaterThanOrEqualTo(14));
        }

        [UnityTest]
        public IEnumerator ADestroyedTrainerLosesNothing([ValueSource(nameof(Places))] TrainingPlace place)
        {
            game = new Game(place);
            game.Teach(7, 10);
            yield return Game.Until(() => game.Trainer.IsLearning, "it learns");
            Object.Destroy(game.Host);
            yield return null;
            yield return null;
            Assert.That(game.Trainer == null);
            game = new Game(place, game.File);
            Assert.That(game.Trainer.ExampleCount, Is.EqualTo(10));
            yield return game.UntilLearned();
        }

        [UnityTest]
        public IEnumerator AnUnloadedSceneTakesItsTrainerWithIt([ValueSource(nameof(Places))] TrainingPlace place)
        {
            Scene scene = SceneManager.CreateScene("With a trainer");
            game = new Game(place);
            SceneManager.MoveGameObjectToScene(game.Host, scene);
            game.Teach(7, 10);
            yield return Game.Until(() => game.Trainer.IsLearning, "it learns");
            yield return SceneManager.UnloadSceneAsync(scene);
            Assert.That(game.Host == null);
            Assert.That(game.TimesLearned, Is.Zero);
            game = new Game(place, game.File);
            Assert.That(game.Trainer.ExampleCount, Is.EqualTo(10));
        }

        [UnityTest]
        public IEnumerator ATrainerWaitsForItsClassifiersModel()
        {
            var host = new GameObject("Late");
            var classifier = host.AddComponent<DigitClassifier>();
            var trainer = host.AddComponent<OnDeviceTrainer>();
            yield return null;
            Assert.That(trainer.Classifier, Is.EqualTo(classifier), "the one on the same object");
            Assert.That(() => trainer.AddExample("a", new byte[784]), Throws.InvalidOperationException.With.Message.Contains("a model asset"));
            classifier.Asset = ModelAsset.Of(Game.Shipped);
            yield return null;
            Assert.That(trainer.AddExample("a", new byte[784]), Is.GreaterThan(0));
            trainer.ForgetEverything();
            Object.Destroy(host);
            yield return null;
        }

        [UnityTest]
        public IEnumerator AnotherModelGivenToTheClassifierIsWhatIsTaught()
        {
            game = new Game();
            game.Teach(7, 5);
            yield return game.UntilLearned();
            game.Classifier.Use(ModelFile.Read(Game.Train(9)));
            yield return game.UntilLearned(2);
            Assert.That(game.Classifier.Model.Classes, Has.Member("7"), "the player's examples are grafted onto the new one");
        }
    }
}
