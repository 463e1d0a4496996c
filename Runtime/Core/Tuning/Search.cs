using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// Draws trials from a space and scores them, rung by rung, on one backend or on several side by side. The outcome depends on space,
    /// designer, data, strategy and seed, not on the order in which trials end; and a search that was stopped or killed, started again with
    /// its log, repeats no finished trial and ends with the same winner. What was stopped within a trial goes on there.
    /// </summary>
    public sealed class Search
    {
        readonly SearchSpace space;
        readonly ITrialDesigner designer;
        readonly ValidationPlan plan;
        readonly ISearchStrategy strategy;
        readonly ulong seed;
        readonly ITrialLog log;
        readonly Ladder ladder;

        /// <param name="space">What is varied.</param>
        /// <param name="designer">What a trial's values mean.</param>
        /// <param name="plan">What trials are scored by.</param>
        /// <param name="strategy">How many trials train how long.</param>
        /// <param name="seed">
        /// Decides the draws, and the initial values and the order of examples of all trials alike: they differ by their values, not by luck.
        /// </param>
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
            ladder = new Ladder(strategy, this.log.Records);
        }

        /// <summary>How long a training goes on at a time before it looks whether it is cancelled, and tells of itself.</summary>
        internal TimeSpan Slice { get; set; } = TrialRun.UsualSlice;

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
        /// <param name="cancellation">What is scored is kept, and where trials under way stand: the same search goes on from there.</param>
        /// <param name="reports">Told of each scored trial, by the thread that scored it, one at a time.</param>
        /// <param name="trials">Told of each training under way when it begins and after its epochs, by the threads that train, several at once.</param>
        /// <returns>What is known when it ends: everything, or what was scored before it was cancelled.</returns>
        /// <exception cref="TuningException">There is no backend, the space is empty, a value cannot be used, or the log cannot be written.</exception>
        public SearchResult Run(IReadOnlyList<IBackend> backends, CancellationToken cancellation = default, IProgress<SearchReport> reports = null, IProgress<TrialProgress> trials = null)
        {
            for (int rung = 0; rung < strategy.Rungs.Count; rung++)
            {
                IReadOnlyList<int> taking = ladder.Taking(rung);
                if (rung > 0)
                    foreach (int trial in ladder.Taking(rung - 1).Except(taking)) log.Drop(trial);
                if (!Climb(rung, taking, backends, cancellation, reports, trials)) return ladder.Result;
            }
            foreach (int trial in ladder.Taking(strategy.Rungs.Count - 1)) log.Drop(trial);
            return ladder.Result;
        }

        // A job is one part of one trial, so that few trials of many folds fill the backends, too. Says whether the rung is complete.
        bool Climb(int rung, IReadOnlyList<int> taking, IReadOnlyList<IBackend> backends, CancellationToken cancellation, IProgress<SearchReport> reports, IProgress<TrialProgress> trials)
        {
            int[] open = taking.Where(trial => ladder.At(trial, rung) == null).ToArray();
            var scores = open.ToDictionary(trial => trial, _ => new FoldScore[plan.Parts]);
            void Tell(TrialRecord last) => reports?.Report(new SearchReport(rung + 1, strategy.Rungs.Count, taking.Count(trial => ladder.At(trial, rung) != null), taking.Count, last, ladder.Best(rung)));

            Tell(null);
            SideBySide.Run(open.Length * plan.Parts, backends, (job, backend, stop) =>
            {
                Trial trial = space.Draw(seed, open[job / plan.Parts]);
                int part = job % plan.Parts;
                FoldScore score = Score(trial, part, rung, backend, stop, trials, out int epochs);
                if (score == null) return;
                lock (ladder)
                {
                    FoldScore[] parts = scores[trial.Index];
                    parts[part] = score;
                    if (parts.Contains(null)) return;
                    var record = new TrialRecord(trial, rung, epochs, new ValidationScore(parts));
                    log.Add(record);
                    ladder.Add(record);
                    if (rung == strategy.Rungs.Count - 1) log.Drop(trial.Index);
                    Tell(record);
                }
            }, cancellation);
            return taking.All(trial => ladder.At(trial, rung) != null);
        }

        FoldScore Score(Trial trial, int part, int rung, IBackend backend, CancellationToken stop, IProgress<TrialProgress> trials, out int epochs)
        {
            TrialDesign design = designer.Design(trial, plan.Training(part), seed + (ulong)part);
            int goal = epochs = strategy.Rungs[rung].Epochs(design.Settings.MaxEpochs);
            void Keep(Checkpoint rest) => log.Keep(trial.Index, part, rest);
            var run = new TrialRun(design, plan, part) { From = log.Kept(trial.Index, part), Leave = Keep, Slice = Slice };
            // Kept before it is logged: a record without it would have to be trained again from the beginning. So would a part whose trial has
            // others yet to end.
            if (rung < strategy.Rungs.Count - 1 || plan.Parts > 1) run.Keep = Keep;
            if (trials != null) run.Tell = curve => trials.Report(new TrialProgress(trial, rung, part, goal, curve));
            return run.Run(goal, backend, stop);
        }

        void CheckLog()
        {
            foreach (var pair in Description)
                if (!log.Description.TryGetValue(pair.Key, out string was) || was != pair.Value)
                    throw new TuningException($"The log is of another search: its {pair.Key} is '{was}', and this one's is '{pair.Value}'. Start this search with a log of its own, or that one as it was.");
        }
    }
}
