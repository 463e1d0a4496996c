using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// Draws trials from a space and scores them, rung by rung, on one backend or on several side by side. The outcome depends on space,
    /// designer, data, strategy and seed, not on the order in which trials end; and a search that was killed, started again with its log,
    /// repeats no finished trial and ends with the same winner.
    /// </summary>
    public sealed class Search
    {
        readonly SearchSpace space;
        readonly ITrialDesigner designer;
        readonly ValidationPlan plan;
        readonly ISearchStrategy strategy;
        readonly ulong seed;
        readonly ITrialLog log;
        readonly Dictionary<(int trial, int rung), TrialRecord> known = new Dictionary<(int, int), TrialRecord>();

        /// <param name="space">What is varied.</param>
        /// <param name="designer">What a trial's values mean.</param>
        /// <param name="plan">What trials are scored by.</param>
        /// <param name="strategy">How many trials train how long.</param>
        /// <param name="seed">Decides the draws, and the initial values and the order of examples of all trials alike: they differ by their values, not by luck.</param>
        /// <param name="log">Where it keeps what it finds; null for memory alone.</param>
        /// <exception cref="TuningException">The log is of another search; the message says what differs.</exception>
        public Search(SearchSpace space, ITrialDesigner designer, ValidationPlan plan, ISearchStrategy strategy, ulong seed, ITrialLog log = null)
        {
            this.space = space;
            this.designer = designer;
            this.plan = plan;
            this.strategy = strategy;
            this.seed = seed;
            this.log = log ?? new MemoryTrialLog();
            if (this.log.Description == null) this.log.Begin(Description);
            else CheckLog();
            // A random search may have been longer once.
            foreach (TrialRecord record in this.log.Records)
                if (record.Trial.Index < strategy.Rungs[0].Trials) known[(record.Trial.Index, record.Rung)] = record;
        }

        /// <summary>In words, what must be the same for a search to go on.</summary>
        public IReadOnlyDictionary<string, string> Description => new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["space"] = space.ToString(),
            ["designer"] = designer.ToString(),
            ["data"] = plan.ToString(),
            ["strategy"] = strategy.ToString(),
            ["seed"] = seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

        /// <summary>Scores what is not scored yet.</summary>
        /// <param name="backends">One, or several of one device to train trials side by side; the caller keeps them.</param>
        /// <param name="cancellation">Trials under way are given up; what is finished is kept.</param>
        /// <param name="reports">Told of each scored trial, by the thread that scored it, one at a time.</param>
        /// <exception cref="TuningException">A value cannot be used.</exception>
        public SearchResult Run(IReadOnlyList<IBackend> backends, CancellationToken cancellation = default, IProgress<SearchReport> reports = null)
        {
            int[] trials = Enumerable.Range(0, strategy.Rungs[0].Trials).ToArray();
            for (int rung = 0; rung < strategy.Rungs.Count; rung++)
            {
                if (rung > 0) trials = Promote(trials, rung);
                if (!Climb(rung, trials, backends, cancellation, reports)) return new SearchResult(known.Values, false);
            }
            foreach (int trial in trials) log.Drop(trial);
            return new SearchResult(known.Values, true);
        }

        // The best of the rung before, which is complete; in the order of their draws.
        int[] Promote(int[] trials, int rung)
        {
            int[] best = trials.Where(trial => known[(trial, rung - 1)].Score.Failure == null)
                .OrderBy(trial => known[(trial, rung - 1)].Score).ThenBy(trial => trial)
                .Take(strategy.Rungs[rung].Trials).OrderBy(trial => trial).ToArray();
            foreach (int trial in trials.Except(best)) log.Drop(trial);
            return best;
        }

        // A job is one part of one trial, so that few trials of many folds fill the backends, too. Says whether the rung is complete.
        bool Climb(int rung, int[] trials, IReadOnlyList<IBackend> backends, CancellationToken cancellation, IProgress<SearchReport> reports)
        {
            int[] open = trials.Where(trial => !known.ContainsKey((trial, rung))).ToArray();
            var scores = open.ToDictionary(trial => trial, _ => new FoldScore[plan.Parts]);
            void Tell(TrialRecord last) => reports?.Report(new SearchReport(rung + 1, strategy.Rungs.Count, trials.Count(trial => known.ContainsKey((trial, rung))), trials.Length, last, Best(trials, rung)));

            Tell(null);
            SideBySide.Run(open.Length * plan.Parts, backends, (job, backend, stop) =>
            {
                Trial trial = space.Draw(seed, open[job / plan.Parts]);
                int part = job % plan.Parts;
                FoldScore score = Score(trial, part, rung, backend, stop, out int epochs);
                if (score == null) return;
                lock (known)
                {
                    FoldScore[] parts = scores[trial.Index];
                    parts[part] = score;
                    if (parts.Contains(null)) return;
                    var record = new TrialRecord(trial, rung, epochs, new ValidationScore(parts));
                    log.Add(record);
                    known.Add((trial.Index, rung), record);
                    Tell(record);
                }
            }, cancellation);
            return trials.All(trial => known.ContainsKey((trial, rung)));
        }

        FoldScore Score(Trial trial, int part, int rung, IBackend backend, CancellationToken stop, out int epochs)
        {
            TrialDesign design = designer.Design(trial, plan.Training(part), seed + (ulong)part);
            epochs = strategy.Rungs[rung].Epochs(design.Settings.MaxEpochs);
            var run = new TrialRun(design, plan, part);
            if (rung > 0) run.From = log.Kept(trial.Index, part);
            // Kept before it is logged: a record without it would have to be trained again from the beginning.
            if (rung < strategy.Rungs.Count - 1) run.Keep = rest => log.Keep(trial.Index, part, rest);
            return run.Run(epochs, backend, stop);
        }

        TrialRecord Best(int[] trials, int rung) =>
            trials.Where(trial => known.ContainsKey((trial, rung))).Select(trial => known[(trial, rung)]).OrderBy(record => record.Score).ThenBy(record => record.Trial.Index).FirstOrDefault();

        void CheckLog()
        {
            foreach (var pair in Description)
                if (!log.Description.TryGetValue(pair.Key, out string was) || was != pair.Value)
                    throw new TuningException($"The log is of another search: its {pair.Key} is '{was}', and this one's is '{pair.Value}'. Start this search with a log of its own, or that one as it was.");
        }
    }
}
