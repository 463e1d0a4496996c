using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>All trials of a search as they stand, scored or not, and how far it is.</summary>
    sealed class TuningBoard
    {
        readonly TuningTrial[] trials;
        readonly Ladder ladder;
        readonly Dictionary<int, int> refits = new Dictionary<int, int>();
        SearchResult result;

        public TuningBoard(TuningPlan plan)
        {
            Plan = plan;
            ladder = new Ladder(plan.Strategy, Array.Empty<TrialRecord>());
            trials = Enumerable.Range(0, plan.Strategy.Rungs[0].Trials).Select(index => new TuningTrial(plan.Draw(index), plan.Parts)).ToArray();
        }

        /// <summary>The search.</summary>
        public TuningPlan Plan { get; }

        /// <summary>In the order of their draws.</summary>
        public IReadOnlyList<TuningTrial> Trials => trials;

        /// <summary>What it has come to.</summary>
        public SearchResult Result => result ??= ladder.Result;

        /// <summary>The best so far; null before the first.</summary>
        public TuningTrial Best => Result.Winner is TrialRecord winner ? trials[winner.Trial.Index] : null;

        /// <summary>Trials that are scored, in their last rung or an earlier one.</summary>
        public int Scored => trials.Count(trial => trial.Record != null);

        /// <summary>Share of its epochs that is trained, 0 to 1; what is stopped early by its patience counts in full.</summary>
        public double Share
        {
            get
            {
                double all = 0, done = 0;
                for (int rung = 0; rung < Plan.Strategy.Rungs.Count; rung++)
                {
                    int before = rung == 0 ? 0 : Plan.Epochs(rung - 1), own = Plan.Epochs(rung) - before, count = ladder.Taking(rung)?.Count ?? Plan.Strategy.Rungs[rung].Trials;
                    all += (double)count * own * Plan.Parts;
                    foreach (int trial in ladder.Taking(rung) ?? Array.Empty<int>())
                        done += ladder.At(trial, rung) != null ? own * Plan.Parts : Math.Min(own * Plan.Parts, Math.Max(0, trials[trial].EpochsDone - before * Plan.Parts));
                }
                return all > 0 ? done / all : 1;
            }
        }

        /// <summary>Share of a refit's epochs that is trained, 0 to 1.</summary>
        public double RefitShare => Math.Min(1, refits.Values.Sum() / (double)(Plan.Settings.Refits * Plan.Settings.Epochs));

        public void Take(TrialProgress progress)
        {
            if (progress.Trial.Index < trials.Length) trials[progress.Trial.Index].Take(progress);
        }

        public void Take(TrialRecord record)
        {
            if (record.Trial.Index >= trials.Length) return;
            ladder.Add(record);
            trials[record.Trial.Index].Take(record);
            Judge();
        }

        public void TakeRefit(TrialProgress progress) => refits[progress.Part] = progress.Curve.Count;

        /// <summary>A refit begins.</summary>
        public void BeginRefit() => refits.Clear();

        /// <summary>Everything that was stored.</summary>
        public void Take(StoredSearch stored)
        {
            foreach (TrialRecord record in stored.Records.Where(record => record.Trial.Index < trials.Length))
            {
                ladder.Add(record);
                trials[record.Trial.Index].Take(record);
            }
            Judge();
            foreach (TrialProgress progress in stored.Resting) Take(progress);
            Rest();
        }

        /// <summary>The search is stopped: what was under way rests.</summary>
        public void Rest()
        {
            foreach (TuningTrial trial in trials)
                if (trial.State == TrialState.UnderWay) trial.Become(TrialState.Resting);
        }

        // One score may complete a rung, which decides over all others.
        void Judge()
        {
            result = null;
            int last = Plan.Strategy.Rungs.Count - 1;
            var taking = Enumerable.Range(0, last + 2).Select(rung => rung > last ? null : ladder.Taking(rung) is IReadOnlyList<int> known ? new HashSet<int>(known) : null).ToArray();
            foreach (TuningTrial trial in trials)
            {
                if (trial.Record == null) continue;
                int rung = trial.Record.Rung;
                bool goesOn = taking[rung + 1] != null && taking[rung + 1].Contains(trial.Index);
                if (goesOn && (trial.State == TrialState.UnderWay || trial.State == TrialState.Resting) && trial.Epochs > trial.Record.Epochs) continue;
                trial.Become(trial.Record.Score.Failure != null ? TrialState.Failed : rung == last ? TrialState.Scored : taking[rung + 1] == null ? TrialState.Passed : goesOn ? TrialState.Waiting : TrialState.StoppedEarly);
            }
        }
    }
}
