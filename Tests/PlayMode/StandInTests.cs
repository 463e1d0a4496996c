#if GRAFT_STANDIN
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using Graft.Components;
using Graft.StandIn;
using NUnit.Framework;
using UnityEngine;

namespace Graft.PlayMode.Tests
{
    /// <summary>What only the stand-in can do to a game: reload its domain, end it and start it again with statics that survived, take its threads away, count its bytes.</summary>
    public sealed class StandInTests
    {
        static readonly TrainingPlace[] Places = Game.Places;

        [Test]
        public void AReloadOfTheDomainLosesNothing([ValueSource(nameof(Places))] TrainingPlace place)
        {
            var game = new Game(place);
            game.Teach(7, 10);
            Frames(() => game.Trainer.IsLearning);
            Player.ReloadDomain();
            Assert.That(game.Trainer == null, "the component was made anew");
            var trainer = game.Host.GetComponent<OnDeviceTrainer>();
            var classifier = game.Host.GetComponent<DigitClassifier>();
            Assert.That(trainer.FileName, Is.EqualTo(game.File), "fields in the inspector survive");
            Assert.That(trainer.ExampleCount, Is.EqualTo(10), "the examples are in the player's file");
            Frames(() => classifier.Model.Classes.Count == 6);
            Assert.That(trainer.NeedsLearning, Is.False);
            game.End();
        }

        [Test]
        public void APadIsBlankAfterAReloadAndDrawsOn()
        {
            var game = new Game();
            game.Draw(3, 1);
            Texture2D shown = game.Pad.Texture;
            Player.ReloadDomain();
            Player.Frame();
            var pad = game.Host.GetComponent<InkPad>();
            Assert.That(pad.IsBlank);
            Assert.That(pad.Texture, Is.EqualTo(shown), "whoever shows it need not be told");
            Assert.That(System.Array.TrueForAll(shown.GetPixels32(), pixel => pixel.r == 0), "what was drawn is gone");
            pad.Begin(new Vector2(0.5f, 0.5f));
            Player.Frame();
            Assert.That(shown.GetPixel(128, 128).r, Is.EqualTo(1));
            game.End();
        }

        [Test]
        public void AGameThatEndsWhileItLearnsGoesOnTheNextTime([ValueSource(nameof(Places))] TrainingPlace place)
        {
            var game = new Game(place);
            game.Teach(7, 10);
            Frames(() => game.Trainer.IsLearning);
            Player.Quit();
            Player.Enter();
            // As with domain reload switched off: what the trainers keep in statics has survived.
            game = new Game(place, game.File);
            Assert.That(game.Trainer.enabled);
            Assert.That(game.Trainer.ExampleCount, Is.EqualTo(10));
            Frames(() => game.TimesLearned == 1);
            game.End();
        }

        [Test]
        public void TheWebGetsNoThread()
        {
            Player.Quit();
            Player.Enter(new PlayerOptions { Platform = RuntimePlatform.WebGLPlayer });
            int before = Named();
            var game = new Game(TrainingPlace.Beside); // asked for, and not there
            game.Trainer.Device = TrainingDevice.Fastest;
            game.Teach(7, 10);
            Frames(() =>
            {
                Assert.That(Named(), Is.EqualTo(before));
                return game.TimesLearned == 1;
            });
            for (int frame = 0; frame < 100; frame++) Player.Frame(); // until it is saved
            Assert.That(System.IO.File.Exists(Game.PathOf(game.File)));
            Assert.That(Named(), Is.EqualTo(before));
            Assert.That(game.Right(7), Is.GreaterThanOrEqualTo(14));
            game.End();
        }

        [Test]
        public void NothingIsLeftRunning([ValueSource(nameof(Places))] TrainingPlace place)
        {
            int before = Named();
            var game = new Game(place);
            game.Teach(7, 10);
            Frames(() => game.Trainer.IsLearning && game.Trainer.Progress > 0.1f);
            Player.Quit();
            // The system lists a thread for a moment after it has ended.
            var clock = Stopwatch.StartNew();
            while (Named() != before && clock.Elapsed.TotalSeconds < 2) Thread.Sleep(1);
            Assert.That(Named(), Is.EqualTo(before));
            Player.Enter();
            game.End();
        }

        [Test]
        public void FramesOfLearningAllocateNothing()
        {
            var game = new Game();
            game.Trainer.FrameBudget = 0.05f; // many frames, of few steps each
            game.Draw(3, 1);
            _ = game.Pad.Texture;
            Learn(game, 7);
            Learn(game, 9); // what is compiled at first use is
            game.Teach(8, 10);
            Frames(() => game.Trainer.IsLearning && game.Trainer.Progress > 0.9f); // everything is drawn and compiled, steps are left
            long worst = 0;
            int frames = 0;
            while (game.Trainer.IsLearning && game.Trainer.Progress < 0.99f)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                game.Classifier.Recognise(game.Pad);
                Player.Frame();
                long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                if (game.Trainer.IsLearning) worst = Math.Max(worst, bytes);
                frames++;
            }
            Assert.That(frames, Is.GreaterThan(10));
            Assert.That(worst, Is.Zero);
            game.End();
        }

        [Test]
        public void APauseOfTheGameReachesTheTrainer()
        {
            var game = new Game(TrainingPlace.Beside);
            game.Teach(7, 10);
            Frames(() => game.Trainer.IsLearning);
            Player.Pause(true);
            Thread.Sleep(50);
            float progress = game.Trainer.Progress;
            Thread.Sleep(50);
            Player.Frame();
            Assert.That(game.Trainer.Progress, Is.EqualTo(progress));
            Player.Pause(false);
            Frames(() => game.TimesLearned == 1);
            game.End();
        }

        [Test]
        public void TheKernelsAreFoundBelowResources()
        {
            var game = new Game(TrainingPlace.Beside);
            Player.AddResource("Graft/Map", new TextAsset("this is no kernel"));
            try
            {
                game.Trainer.Device = TrainingDevice.Fastest;
                game.Teach(7, 10);
                // A device whose kernels do not build is reported and not used: the processor is what is left.
                UnityEngine.TestTools.LogAssert.ignoreFailingMessages = true;
                Frames(() => game.TimesLearned == 1 || game.Trouble != null);
                Assert.That(game.Trouble, Is.Null);
            }
            finally
            {
                Player.ClearResources();
                game.End();
            }
        }

        static void Learn(Game game, int digit)
        {
            int was = game.TimesLearned;
            game.Teach(digit, 4);
            Frames(() => game.TimesLearned > was);
        }

        static void Frames(Func<bool> isSo)
        {
            var clock = Stopwatch.StartNew();
            while (!isSo())
            {
                Assert.That(clock.Elapsed.TotalSeconds, Is.LessThan(60));
                Player.Frame();
                Thread.Sleep(0);
            }
        }

        // Graft's threads carry its name; the runtime's own come and go.
        static int Named()
        {
            if (!System.IO.Directory.Exists("/proc/self/task")) return 0;
            var names = new List<string>();
            foreach (string task in System.IO.Directory.GetDirectories("/proc/self/task"))
            {
                try
                {
                    names.Add(System.IO.File.ReadAllText(task + "/comm"));
                }
                catch (System.IO.IOException)
                {
                    // It has ended meanwhile.
                }
            }
            return names.FindAll(name => name.StartsWith("Graft", StringComparison.Ordinal)).Count;
        }
    }
}
#endif
