using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>The part of a session that searches and refits: work is asked for, begins when images are there, and leaves its folder as `graft tune` does.</summary>
    sealed class TuningRun
    {
        readonly SessionNews news;
        readonly TuningFiles files;
        readonly DeviceList devices;
        readonly ILogger log;
        readonly TuningPace pace = new TuningPace();
        Task<StoredSearch> loading;
        TuningPlan asked;
        TuningWork work;
        TrainingThread thread;
        TuningState ended = TuningState.Ready;
        int askedRefit = -1;
        bool isStopping, searchesOnceLoaded;

        public TuningRun(DeviceList devices, TuningFiles files, SessionNews news, ILogger log)
        {
            this.devices = devices;
            this.files = files;
            this.news = news;
            this.log = log;
            Outcome = new TuningOutcome(files, news);
        }

        public TuningState State => isStopping && thread != null ? TuningState.Stopping
            : thread != null && pace.HasBegun ? work is RefitWork ? TuningState.Refitting : TuningState.Searching
            : IsUnderWay ? TuningState.Preparing
            : ended;

        /// <summary>Whether a search or refit is under way or about to be, so that its settings stay.</summary>
        public bool IsUnderWay => thread != null || asked != null || IsToBegin;

        /// <summary>What it is at, in words; null where there is nothing.</summary>
        public string Doing => thread != null ? work.Doing : asked != null ? "Waiting for the images" : IsToBegin ? "Reading the search" : null;

        /// <summary>What could not be written, and what to do; null where nothing.</summary>
        public string Complaint => work?.Complaint;

        /// <summary>The search at hand; null where there is none.</summary>
        public TuningBoard Board { get; private set; }

        /// <summary>0 to 1.</summary>
        public float Progress { get; private set; }

        /// <summary>As it has gone since it began; null while nobody knows.</summary>
        public TimeSpan? TimeLeft => pace.TimeLeft;

        /// <summary>What the last refit came to.</summary>
        public TuningOutcome Outcome { get; }

        /// <summary>Begins a search from its first trial; the one before is kept aside.</summary>
        public bool Start(TuningSettings settings)
        {
            if (IsUnderWay) return Busy();
            var plan = new TuningPlan(settings);
            try
            {
                files.Begin(plan);
            }
            catch (ModelFileException problem)
            {
                return news.Refuse(problem.Message);
            }
            // What was being read is another's now.
            (Board, Progress, loading) = (new TuningBoard(plan), 0, null);
            Outcome.Become(null);
            return Ask(plan, -1);
        }

        /// <summary>The settings that the search at hand goes on with: its own, but for where it computes, and a random search's number of trials.</summary>
        public TuningSettings Continued(TuningSettings now)
        {
            TuningSettings own = Board.Plan.Settings.Copy();
            (own.Device, own.SideBySide, own.Refits) = (now.Device, now.SideBySide, now.Refits);
            if (own.Strategy == StrategyKind.Random && now.Strategy == StrategyKind.Random) own.Trials = Math.Max(own.Trials, now.Trials);
            return own;
        }

        /// <summary>Whether there is something left of the search at hand.</summary>
        public bool CanResume(TuningSettings now) => !IsUnderWay && loading == null && Board != null && (!Board.Result.IsComplete || Continued(now).Trials > Board.Trials.Count);

        /// <summary>Goes on with the search at hand: what is scored is not repeated.</summary>
        /// <param name="continued">What <see cref="Continued"/> gave.</param>
        public bool Resume(TuningSettings continued)
        {
            if (IsUnderWay) return Busy();
            if (!CanResume(continued)) return news.Refuse("There is no search to go on with: press Start, or ask a random search for more trials.");
            try
            {
                files.SaveSettings(new TuningPlan(continued));
            }
            catch (ModelFileException problem)
            {
                return news.Refuse(problem.Message);
            }
            Load();
            searchesOnceLoaded = true;
            return Done();
        }

        /// <summary>Trains a trial's values anew.</summary>
        public bool Refit(TuningSettings continued, int trial)
        {
            if (IsUnderWay) return Busy();
            if (trial < 0 || trial >= Board.Trials.Count) return news.Refuse($"There is no trial {trial}: choose one of the table.");
            return Ask(new TuningPlan(continued), trial);
        }

        /// <summary>Ends it early: scored trials stay, and where those under way stand.</summary>
        public bool Stop()
        {
            if (!IsUnderWay) return news.Refuse("There is nothing to stop: press Start first.");
            if (thread == null && askedRefit < 0) ended = TuningState.Stopped;
            (asked, searchesOnceLoaded) = (null, false);
            isStopping = thread != null;
            if (thread != null) work.Stop();
            else askedRefit = -1;
            return Done();
        }

        /// <summary>Writes the table of scored trials for other programs.</summary>
        public bool Export(string path)
        {
            if (Board == null || Board.Scored == 0) return news.Refuse("No trial is scored yet: the table would be empty.");
            try
            {
                TuningFiles.SaveTable(TrialsCsv.Of(Board.Result, Board.Plan.Space), path);
            }
            catch (ModelFileException problem)
            {
                return news.Refuse(problem.Message);
            }
            return Done();
        }

        /// <summary>Takes over what was read and what was told, and begins what was asked for.</summary>
        /// <param name="order">Gives what is to be done, or null while its images are being read.</param>
        /// <param name="obstacle">Gives what stands in the way of it; null where nothing does.</param>
        /// <returns>Whether anything changed.</returns>
        public bool Update(Func<TuningPlan, TuningOrder> order, Func<string> obstacle)
        {
            bool changed = loading != null && loading.IsCompleted;
            if (changed) TakeLoaded();
            if (asked != null && thread == null) Begin(order, obstacle);
            if (thread == null) return changed;
            // Ended first, told after: what was told until its end is all there is.
            bool isOver = thread.IsFinished || thread.Failure != null;
            if (work.Tell(Board))
            {
                changed = true;
                Progress = (float)(work is RefitWork ? Board.RefitShare : Board.Share);
                pace.Take(Progress);
            }
            if (isOver) End(thread.Failure);
            return changed | isOver;
        }

        /// <summary>Stops what is under way and waits for it: a slice of training and its checkpoints.</summary>
        /// <param name="record">Gets what <see cref="Restore"/> needs.</param>
        public void Suspend(TuningRecord record)
        {
            bool runs = IsUnderWay && !isStopping;
            int refit = askedRefit;
            if (thread != null)
            {
                work.Stop();
                thread.Stop();
                work.Tell(Board);
                bool isWhole = work is SearchWork search ? search.IsComplete : ((RefitWork)work).Result != null;
                if (isWhole || thread.Failure != null) runs = false;
                End(thread.Failure);
            }
            WaitUntilLoaded();
            (asked, searchesOnceLoaded) = (null, false);
            (record.Ended, record.Searches, record.Refits) = (ended, runs && refit < 0, runs ? refit : -1);
            Outcome.Suspend(record);
        }

        /// <summary>Goes on where another session was suspended.</summary>
        public void Restore(TuningRecord record)
        {
            ended = record.Ended;
            if (!files.HasSearch) return;
            Outcome.Restore(record);
            Load();
            searchesOnceLoaded = record.Searches;
            askedRefit = record.Refits;
        }

        // Work that begins when its search has been read.
        bool IsToBegin => loading != null && (searchesOnceLoaded || askedRefit >= 0);

        void WaitUntilLoaded()
        {
            try
            {
                loading?.Wait();
            }
            catch (AggregateException)
            {
                // The next session finds out by itself.
            }
        }

        void Load() => loading = Task.Run(files.Load);

        void TakeLoaded()
        {
            Task<StoredSearch> done = loading;
            loading = null;
            int refit = askedRefit;
            bool searches = searchesOnceLoaded;
            (searchesOnceLoaded, askedRefit) = (false, -1);
            if (done.IsFaulted)
            {
                Fail(Sentence(done.Exception.GetBaseException()));
                return;
            }
            Board = new TuningBoard(done.Result.Plan);
            Board.Take(done.Result);
            Progress = (float)Board.Share;
            if (ended != TuningState.Failed) ended = Board.Result.IsComplete ? TuningState.Finished : TuningState.Stopped;
            if (searches) Ask(Board.Plan, -1);
            else if (refit >= 0 && refit < Board.Trials.Count) Ask(Board.Plan, refit);
            else news.Changed();
        }

        bool Ask(TuningPlan plan, int refit)
        {
            (asked, askedRefit, isStopping) = (plan, refit, false);
            return Done();
        }

        void Begin(Func<TuningPlan, TuningOrder> order, Func<string> obstacle)
        {
            if (obstacle() is string problem)
            {
                asked = null;
                Fail(problem);
                return;
            }
            TuningOrder ordered = order(asked);
            if (ordered == null) return;
            work = askedRefit < 0 ? new SearchWork(ordered, devices, files, log) : (TuningWork)new RefitWork(ordered, askedRefit, devices, files, log);
            if (askedRefit >= 0) Board.BeginRefit();
            asked = null;
            pace.Forget();
            thread = new TrainingThread(work, "Graft tuning");
            news.Done();
        }

        void End(Exception failure)
        {
            thread = null;
            pace.Forget();
            if (work is RefitWork refit)
            {
                if (refit.Result != null) Outcome.Become(refit.Result);
            }
            else
            {
                Board.Rest();
                ended = failure != null ? TuningState.Failed : ((SearchWork)work).IsComplete ? TuningState.Finished : TuningState.Stopped;
            }
            (askedRefit, isStopping) = (-1, false);
            Progress = (float)Board.Share;
            if (failure != null) news.Refuse(Sentence(failure));
            else news.Changed();
        }

        void Fail(string problem)
        {
            ended = TuningState.Failed;
            news.Refuse(problem);
        }

        bool Busy() => news.Refuse("A search or a refit is under way: stop it first.");

        bool Done()
        {
            news.Done();
            return true;
        }

        static string Sentence(Exception failure) =>
            failure is TuningException || failure is TrainingException || failure is BackendException || failure is DatasetException || failure is ShapeException || failure is ModelFileException ? failure.Message
            : failure is OutOfMemoryException || failure is OverflowException ? "There is not enough memory for this search: use fewer images or smaller networks."
            : $"It ended unexpectedly ({failure.GetType().Name}: {failure.Message.TrimEnd('.')}): what was scored is kept, and Resume goes on with it.";
    }
}
