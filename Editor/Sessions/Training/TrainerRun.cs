using System;
using System.IO;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>The part of a session that trains: a run is asked for, begins when its images are there, and leaves a result.</summary>
    sealed class TrainerRun
    {
        readonly SessionNews news;
        readonly TrainerFiles files;
        readonly TrainerTraining training;
        readonly TrainerStart start = new TrainerStart();
        TrainerState ended = TrainerState.Ready;

        public TrainerRun(DeviceList devices, TrainerFiles files, SessionNews news, ILogger log)
        {
            this.files = files;
            this.news = news;
            training = new TrainerTraining(devices, files, log);
        }

        public TrainerState State => training.IsStopping ? TrainerState.Stopping
            : training.IsPaused ? TrainerState.Paused
            : training.HasBegun ? TrainerState.Training
            : IsUnderWay ? TrainerState.Preparing
            : ended;

        /// <summary>Whether a run is under way or about to be, so that its settings stay.</summary>
        public bool IsUnderWay => training.IsUnderWay || start.IsAsked;

        /// <summary>Its curve, figures and verdict; those of the last one where there is none.</summary>
        public TrainerStanding Standing => training.Standing;

        /// <summary>What it is at, in words; null where there is none.</summary>
        public string Doing => training.Doing ?? (!start.IsAsked ? null : start.IsLoading ? "Reading the checkpoint" : "Waiting for the images");

        /// <summary>What could not be written, and what to do; null where nothing. The run goes on.</summary>
        public string Complaint => training.Complaint;

        /// <summary>0 to 1.</summary>
        public float Progress => IsUnderWay ? (float)(Standing.Report?.Share ?? 0) : ended == TrainerState.Finished ? 1 : 0;

        /// <summary>What the last run came to; null where none did.</summary>
        public TrainerResult Result { get; private set; }

        /// <summary>Where that was saved; null where it was not.</summary>
        public string SavedPath { get; private set; }

        /// <summary>Whether there is a run at rest, or one that was stopped.</summary>
        public bool CanGoOn => training.IsPaused || !IsUnderWay && ended == TrainerState.Stopped && File.Exists(files.Checkpoint);

        public bool Train()
        {
            if (IsUnderWay) return news.Refuse("A run is under way: pause or stop it first.");
            files.MakeRoom();
            start.Ask();
            return Done();
        }

        /// <summary>Lets the run rest; <see cref="GoOn"/> wakes it.</summary>
        public bool Pause()
        {
            if (!training.IsUnderWay || training.IsStopping) return news.Refuse("There is no run to pause: press Train first.");
            training.Pause();
            return Done();
        }

        /// <summary>Goes on with the run at rest, or with the one that was stopped.</summary>
        public bool GoOn()
        {
            if (!CanGoOn) return news.Refuse("There is no run that rests: press Train, or resume from a checkpoint.");
            if (!training.IsPaused) return Resume(files.Checkpoint);
            training.GoOn();
            return Done();
        }

        /// <summary>Ends the run early: it can go on later, and the best weights so far become the result.</summary>
        public bool Stop()
        {
            if (!IsUnderWay) return news.Refuse("There is no run to stop: press Train first.");
            start.Forget();
            training.Stop();
            return Done();
        }

        /// <summary>Goes on with the run that a checkpoint holds, with the settings that it was started with.</summary>
        public bool Resume(string path)
        {
            if (IsUnderWay) return news.Refuse("A run is under way: stop it first.");
            if (string.IsNullOrEmpty(path)) return news.Refuse("Choose a checkpoint, which a run that was stopped leaves behind.");
            start.Ask(path, true, false);
            return Done();
        }

        /// <summary>Saves the result as a model file, whole or not at all.</summary>
        public bool Save(string path)
        {
            if (Result == null) return news.Refuse("There is nothing to save yet: train for an epoch at least.");
            try
            {
                ModelFile.Save(Result.Model, path);
            }
            catch (ModelFileException problem)
            {
                return news.Refuse(problem.Message);
            }
            SavedPath = path;
            return Done();
        }

        /// <summary>Takes over a checkpoint that was read, begins, and takes over what the run has come to.</summary>
        /// <param name="take">Gets the settings of the run that goes on.</param>
        /// <param name="order">Gives what is to be trained, or null while its images are being read.</param>
        /// <param name="obstacle">Gives what stands in the way of it; null where nothing does.</param>
        public void Update(Action<string> take, Func<TrainerOrder> order, Func<string> obstacle)
        {
            if (start.Update(out string unreadable))
            {
                if (unreadable != null) Fail(unreadable);
                else if (start.TakesSettings && TrainerOrder.SettingsOf(start.From) is string settings) take(settings);
                // Other settings may name other images, which are looked for first.
                return;
            }
            if (start.IsAsked && !start.IsLoading) Begin(order, obstacle);
            if (training.Update(out TrainerResult result, out string failure)) End(result, failure);
        }

        /// <summary>Writes a checkpoint, and lets thread and device go.</summary>
        /// <param name="record">Gets what <see cref="Restore"/> needs.</param>
        public void Suspend(TrainerRecord record)
        {
            bool rests = training.IsPaused || start.Rests && start.IsAsked, runs = IsUnderWay && !training.IsStopping;
            string checkpoint = training.Suspend() ? files.Checkpoint : start.Path;
            // It may have ended by itself in the meantime.
            if (training.Update(out TrainerResult result, out string failure))
            {
                End(result, failure);
                runs = false;
            }
            else if (training.WasStopped) ended = TrainerState.Stopped;
            start.Forget();
            (record.Ended, record.HasResult, record.SavedPath) = (ended, Result != null, SavedPath ?? "");
            (record.Runs, record.Rests, record.Checkpoint) = (runs, rests, checkpoint ?? "");
        }

        /// <summary>Goes on where another session was suspended.</summary>
        public void Restore(TrainerRecord record)
        {
            ended = record.Ended;
            if (record.HasResult) Recover(record);
            if (!record.Runs) return;
            if (record.Checkpoint.Length > 0) start.Ask(record.Checkpoint, false, record.Rests);
            else start.Ask();
        }

        void Begin(Func<TrainerOrder> order, Func<string> obstacle)
        {
            string problem = obstacle();
            if (problem != null)
            {
                Fail(problem);
                return;
            }
            TrainerOrder ordered = order();
            if (ordered == null) return;
            training.Start(ordered, start.From);
            if (start.Rests) training.Pause();
            start.Begun();
            news.Done();
        }

        void End(TrainerResult result, string failure)
        {
            if (result != null) (Result, SavedPath) = (result, null);
            ended = failure != null ? TrainerState.Failed : result != null && result.IsWhole ? TrainerState.Finished : TrainerState.Stopped;
            if (failure != null) news.Refuse(failure);
            else news.Changed();
        }

        void Fail(string problem)
        {
            start.Forget();
            ended = TrainerState.Failed;
            news.Refuse(problem);
        }

        void Recover(TrainerRecord record)
        {
            try
            {
                Result = files.LoadResult(record.Ended == TrainerState.Finished);
                SavedPath = record.SavedPath.Length > 0 ? record.SavedPath : null;
                if (!record.Runs) training.Show(Result.Curve);
            }
            catch (ModelFileException problem)
            {
                news.Refuse(problem.Message);
            }
        }

        bool Done()
        {
            news.Done();
            return true;
        }
    }
}
