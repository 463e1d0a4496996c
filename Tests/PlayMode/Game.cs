using System;
using System.Collections;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Graft.Components;
using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.PlayMode.Tests
{
    /// <summary>A small game to try the components in: an object with a pad, a classifier of drawn digits 0 to 4, and a trainer with a file of its own.</summary>
    sealed class Game
    {
        /// <summary>Both ways of learning: in frames with one worker and no thread, as on the web, and beside the game.</summary>
        public static readonly TrainingPlace[] Places = { TrainingPlace.InFrames, TrainingPlace.Beside };

        static readonly string[] Old = { "0", "1", "2", "3", "4" };
        static byte[] shipped;
        static int games;

        public readonly GameObject Host;
        public readonly InkPad Pad;
        public readonly DigitClassifier Classifier;
        public readonly OnDeviceTrainer Trainer;

        /// <summary>Everything on one object, active.</summary>
        /// <param name="place">Where it learns.</param>
        /// <param name="file">The player's file; null for one that no test has used.</param>
        /// <param name="model">What is shipped; null for the digits 0 to 4.</param>
        public Game(TrainingPlace place = TrainingPlace.InFrames, string file = null, byte[] model = null)
        {
            Host = new GameObject("Game");
            Host.SetActive(false);
            Pad = Host.AddComponent<InkPad>();
            Classifier = Host.AddComponent<DigitClassifier>();
            Classifier.Asset = ModelAsset.Of(model ?? Shipped);
            Classifier.Asset.name = "digits";
            Trainer = Host.AddComponent<OnDeviceTrainer>();
            Trainer.FileName = File = file ?? $"test {Process.GetCurrentProcess().Id} {games++}";
            Trainer.Place = place;
            Trainer.Patience = 0;
            Trainer.FrameBudget = 8;
            Trainer.Learned.AddListener(() => TimesLearned++);
            Trainer.Troubled.AddListener(sentence => Trouble = sentence);
            Host.SetActive(true);
        }

        public string File { get; }
        public int TimesLearned { get; private set; }
        public string Trouble { get; private set; }

        /// <summary>A file of a classifier of drawn digits 0 to 4, trained when it is first asked for.</summary>
        public static byte[] Shipped => shipped ??= Train(1);

        public static string PathOf(string file) => Path.Combine(Application.persistentDataPath, "Graft", file + ".player");

        /// <summary>Another one, of another seed.</summary>
        public static byte[] Train(ulong seed)
        {
            Dataset digits = SyntheticDigits.Create(4000, seed).OfClasses(Old);
            var network = new Network(new Shape(28, 28), new Dense(64), new LeakyRelu(), new Dense(48), new LeakyRelu(), new Dense(Old.Length));
            network.Initialize(seed);
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(network, digits, null, new TrainingSettings { Optimizer = new Adam(0.003f), BatchSize = 50, MaxEpochs = 6 }, backend);
            run.Run();
            return ModelFile.Write(run.Model);
        }

        /// <summary>A hand writes a digit on the pad.</summary>
        public void Draw(int digit, int hand)
        {
            Pad.Clear();
            var random = new RandomStream(77, (ulong)(1000 * digit + hand));
            foreach (double[] stroke in SyntheticDigits.Strokes(digit, ref random))
            {
                Pad.Begin(At(stroke, 0));
                for (int i = 2; i < stroke.Length; i += 2) Pad.Move(At(stroke, i));
                Pad.End();
            }
        }

        // The digit in the middle of the pad; a pad's y grows upwards.
        static Vector2 At(double[] stroke, int i) => new Vector2(0.2f + 0.6f * (float)stroke[i], 0.8f - 0.6f * (float)stroke[i + 1]);

        /// <summary>Examples of a digit, of hands that are not asked for by <see cref="Right"/>.</summary>
        public void Teach(int digit, int count, string label = null)
        {
            for (int hand = 0; hand < count; hand++)
            {
                Draw(digit, 500 + hand);
                Assert.That(Trainer.AddExample(label ?? digit.ToString(), Pad), Is.GreaterThan(0));
            }
        }

        /// <summary>How many of twenty drawings of a digit are called by the label.</summary>
        public int Right(int digit, string label = null)
        {
            var image = new byte[DigitCentring.PixelCount];
            int right = 0;
            for (int hand = 0; hand < 20; hand++)
            {
                Draw(digit, hand);
                Pad.Read(image);
                if (Classifier.Answer(image).Label == (label ?? digit.ToString())) right++;
            }
            return right;
        }

        /// <summary>How many of twenty drawings each of 0 to 4 are right, of 100.</summary>
        public int OldRight()
        {
            int right = 0;
            for (int digit = 0; digit < 5; digit++) right += Right(digit);
            return right;
        }

        public IEnumerator UntilLearned(int times = 1) => Until(() => TimesLearned >= times || Trouble != null, "it has learned");

        /// <summary>Lets frames pass until it is so; fails after half a minute.</summary>
        public static IEnumerator Until(Func<bool> isSo, string what)
        {
            var clock = Stopwatch.StartNew();
            while (!isSo())
            {
                Assert.That(clock.Elapsed.TotalSeconds, Is.LessThan(30), "until " + what);
                yield return null;
                Thread.Sleep(0);
            }
        }

        /// <summary>Takes the game away, and the player's file.</summary>
        public void End()
        {
            if (Host != null) Object.DestroyImmediate(Host);
            foreach (string each in Directory.Exists(Path.GetDirectoryName(PathOf(File))) ? Directory.GetFiles(Path.GetDirectoryName(PathOf(File)), File + ".player*") : new string[0]) System.IO.File.Delete(each);
        }
    }
}
