using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>A Tuning session in a folder of its own, small enough to search in a moment.</summary>
    sealed class SmallTuning : IDisposable
    {
        public SmallTuning()
        {
            Folder = Path.Combine(Path.GetTempPath(), "graft-tuning-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(Folder);
            Session = Begin();
            Session.Change(Small);
        }

        public string Folder { get; }
        public TuningSession Session { get; private set; }
        public TuningRun Run => Session.Run;

        public string PathOf(string name) => Path.Combine(Folder, name);
        public string Log => PathOf("Library/Tuning/search/search.jsonl");

        /// <summary>Drawn digits, one small layer, its width and the learning rate.</summary>
        public static void Small(TuningSettings settings)
        {
            settings.Data.Count = 240;
            foreach (HyperparameterSettings row in settings.Space.Rows) row.How = VariationKind.Fixed;
            settings.Space["layers"].Value = "1";
            settings.Space["batch"].Value = "20";
            (settings.Space["neurons"].How, settings.Space["neurons"].From, settings.Space["neurons"].To, settings.Space["neurons"].Step) = (VariationKind.Range, "8", "24", "8");
            (settings.Space["rate"].How, settings.Space["rate"].From, settings.Space["rate"].To) = (VariationKind.Logarithmic, "0.001", "0.01");
            (settings.Strategy, settings.Trials, settings.Epochs) = (StrategyKind.Random, 5, 4);
        }

        /// <summary>Long enough to be broken off in its middle.</summary>
        public static void Long(TuningSettings settings)
        {
            Small(settings);
            (settings.Strategy, settings.Trials, settings.Rungs, settings.Keep, settings.Epochs) = (StrategyKind.Halving, 5, 2, 2, 60);
        }

        /// <summary>Updates until something holds.</summary>
        public void Until(Func<bool> holds, string what)
        {
            var clock = Stopwatch.StartNew();
            while (!holds())
            {
                Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), $"{what}; it is {Run.State}, {Session.Doing}, {Session.Problem}");
                Session.Update();
                Thread.Sleep(1);
            }
        }

        public void UntilEnd() => Until(() => !Run.IsUnderWay, "it ends");

        /// <summary>The scores of all trials, to the last digit.</summary>
        public string[] Scores => Run.Board.Result.Ranking.Select(record => FormattableString.Invariant($"{record.Trial.Index} {record.Rung} {record.Score.Accuracy:R} {record.Score.Loss:R}")).ToArray();

        /// <summary>What the log has, in the order in which it was scored.</summary>
        public (int, int)[] Logged
        {
            get
            {
                using var log = new FileTrialLog(Log);
                return log.Records.Select(record => (record.Trial.Index, record.Rung)).ToArray();
            }
        }

        /// <summary>As a domain reload does.</summary>
        public void Reload()
        {
            string stored = Session.Suspend();
            Session.Dispose();
            Session = Begin();
            Session.Restore(stored);
        }

        /// <summary>As the editor's end and its next start do.</summary>
        public void Restart()
        {
            Session.Suspend();
            Session.Dispose();
            Session = Begin();
            Session.ReopenLast();
        }

        public void Dispose()
        {
            Session.Dispose();
            Directory.Delete(Folder, true);
        }

        TuningSession Begin() => new TuningSession(new SessionFolders(Folder, PathOf("Library"), null), new FewPictures(), () => Array.Empty<IDevice>());
    }
}
