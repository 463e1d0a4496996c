using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>A log on the disk: all figures come back, a torn line is cut off, what is no log is refused, and a search goes on within a trial.</summary>
    public sealed class FileTrialLogTests
    {
        static readonly IBackend[] One = { new ManagedBackend(1) };

        string folder, path;

        [SetUp]
        public void MakeFolder()
        {
            folder = Path.Combine(Path.GetTempPath(), "graft-log-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(folder);
            path = Path.Combine(folder, "search.jsonl");
        }

        [TearDown]
        public void DeleteFolder() => Directory.Delete(folder, true);

        [Test]
        public void WhatIsWrittenIsReadToTheLastDigit()
        {
            var strategy = new SuccessiveHalving(11);
            SearchResult result;
            TrialRecord[] written;
            using (var log = new FileTrialLog(path) { Device = "a \"device\"\n\\" })
            {
                result = new SmallSearch().Start(strategy, log).Run(One);
                written = log.Records.ToArray();
                log.Add(new TrialRecord(written[0].Trial, 7, 9, new ValidationScore(new[] { new FoldScore(double.NaN, double.PositiveInfinity, 0, 0, 0, "It \t failed.") })));
            }
            using var again = new FileTrialLog(path);
            Assert.That(again.Device, Is.EqualTo("a \"device\"\n\\"));
            Assert.That(again.Description, Is.EquivalentTo(new SmallSearch().Start(strategy).Description));
            Assert.That(again.Records.Take(written.Length).Select(Told), Is.EqualTo(written.Select(Told)));
            FoldScore failed = again.Records.Last().Score.Folds[0];
            Assert.That((failed.Accuracy, failed.Loss, failed.Failure), Is.EqualTo((double.NaN, double.PositiveInfinity, "It \t failed.")));
            Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { path }), "no checkpoint is left");
        }

        [Test]
        public void ALogWithoutCurvesIsReadAllTheSame()
        {
            File.WriteAllText(path, "{\"graft\":\"search\",\"version\":1,\"device\":\"managed\",\"search\":{\"seed\":\"1\"}}\n"
                + "{\"trial\":3,\"rung\":0,\"epochs\":9,\"values\":{\"rate\":\"0.01\"},\"folds\":[{\"accuracy\":0.5,\"loss\":1E-05,\"epoch\":2,\"epochs\":9,\"seconds\":0.25,\"failure\":null}]}\n");
            using var log = new FileTrialLog(path);
            FoldScore fold = log.Records.Single().Score.Folds.Single();
            Assert.That((fold.Accuracy, fold.Loss, fold.Epoch, fold.Epochs, fold.Seconds, fold.Failure), Is.EqualTo((0.5, 1e-5, 2, 9, 0.25, (string)null)));
            Assert.That(fold.Curve, Is.Empty);
            Assert.That(log.Records[0].Trial.Values["rate"].Number, Is.EqualTo(0.01));
        }

        [Test]
        public void ATornLineIsCutOffAndADamagedOneIsNamed()
        {
            using (var log = new FileTrialLog(path)) new SmallSearch().Start(new RandomSearch(2), log).Run(One);
            string whole = File.ReadAllText(path);
            int second = whole.IndexOf('\n') + 1, third = whole.IndexOf('\n', second) + 1;
            for (int end = 0; end < whole.Length; end += 7)
            {
                File.WriteAllText(path, whole.Substring(0, end));
                using var log = new FileTrialLog(path);
                Assert.That(log.Records.Count, Is.EqualTo(end >= third ? 1 : 0), $"cut at {end}");
                Assert.That(log.Description == null, Is.EqualTo(end < second));
            }
            File.WriteAllText(path, whole.Remove(second + 5, 1));
            Assert.That(() => new FileTrialLog(path), Throws.TypeOf<TuningException>().With.Message.Contains("line 2").And.Message.Contains("search.jsonl"));
            File.WriteAllText(path, "A shopping list\nEggs\n");
            Assert.That(() => new FileTrialLog(path), Throws.TypeOf<TuningException>().With.Message.Contains("no log of a search"));
            File.WriteAllText(path, "Eggs");
            Assert.That(() => new FileTrialLog(path), Throws.TypeOf<TuningException>().With.Message.Contains("no log of a search"));
            File.WriteAllText(path, whole.Replace("\"version\":1", "\"version\":9"));
            Assert.That(() => new FileTrialLog(path), Throws.TypeOf<TuningException>().With.Message.Contains("another version"));
        }

        [Test]
        public void ItBelongsToOneSearchAtATime()
        {
            using var log = new FileTrialLog(path);
            Assert.That(() => new FileTrialLog(path), Throws.TypeOf<TuningException>().With.Message.Contains("another search at work"));
        }

        [Test]
        public void AStoppedTrialGoesOnFromItsCheckpoint()
        {
            SearchResult whole = new SmallSearch().Start(new RandomSearch(3)).Run(One), rest;
            using (var log = new FileTrialLog(path))
            {
                using var stop = new CancellationTokenSource();
                new SmallSearch().Start(new RandomSearch(3), log).Run(One, stop.Token, null, new Watcher(progress =>
                {
                    if (progress.Trial.Index == 1 && progress.Part == 1) stop.Cancel();
                }));
                Assert.That(log.Records.Count, Is.EqualTo(1));
            }
            Assert.That(Directory.GetFiles(Path.Combine(folder, "checkpoints")).Select(Path.GetFileName), Is.EquivalentTo(new[] { "trial-1-part-0.checkpoint", "trial-1-part-1.checkpoint" }));
            int begun = 0;
            using (var log = new FileTrialLog(path))
            {
                rest = new SmallSearch().Start(new RandomSearch(3), log).Run(One, default, null, new Watcher(progress =>
                {
                    if (progress.Trial.Index == 1 && progress.Part == 0 && progress.Curve.Count == 0) begun++;
                }));
            }
            Assert.That(begun, Is.Zero, "the part that had ended is not trained again");
            Assert.That(rest.Ranking.Select(record => $"{record.Trial.Index} {record.Score.Loss:R}"), Is.EqualTo(whole.Ranking.Select(record => $"{record.Trial.Index} {record.Score.Loss:R}")));
            Assert.That(Directory.Exists(Path.Combine(folder, "checkpoints")), Is.False);
        }

        [TestCase("{\"a\":[1,-2.5e3,true,false,null,\"\\u00e9\\n\"],\"b\":{}}", null)]
        [TestCase("", "character 1")]
        [TestCase("[1,]", "character 4")]
        [TestCase("{\"a\" 1}", "character 6")]
        [TestCase("\"\\x\"", "escape")]
        [TestCase("\"no end", "end")]
        [TestCase("[1] 2", "the end")]
        [TestCase("nul", "value")]
        [TestCase("[[[[[[[[[[[[[[[[[[[[[[1", "depth")]
        public void JsonIsReadOrItsFaultNamed(string text, string fault)
        {
            if (fault != null) Assert.That(() => JsonReader.Read(text), Throws.TypeOf<FormatException>().With.Message.Contains(fault));
            else Assert.That(() => JsonReader.Read(text), Throws.Nothing);
        }

        // All there is.
        static string Told(TrialRecord record)
        {
            var text = new StringBuilder(FormattableString.Invariant($"{record.Trial.Index} {record.Trial} {record.Rung} {record.Epochs}"));
            foreach (FoldScore fold in record.Score.Folds)
            {
                text.Append(FormattableString.Invariant($"; {fold.Accuracy:R} {fold.Loss:R} {fold.Epoch} {fold.Epochs} {fold.Seconds:R} {fold.Failure}"));
                foreach (CurvePoint point in fold.Curve)
                    text.Append(FormattableString.Invariant($", {point.Epoch} {point.TrainingLoss:R} {point.TrainingAccuracy:R} {point.ValidationLoss:R} {point.ValidationAccuracy:R} {point.Seconds:R}"));
            }
            return text.ToString();
        }

        sealed class Watcher : IProgress<TrialProgress>
        {
            readonly Action<TrialProgress> take;
            public Watcher(Action<TrialProgress> take) => this.take = take;
            public void Report(TrialProgress value) => take(value);
        }
    }
}
