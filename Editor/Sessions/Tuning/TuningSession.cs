using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>
    /// What the Tuning window shows and does: images, a search space, the search with its trials, and the winner trained anew. Driven from one thread,
    /// which it never keeps waiting: <see cref="Update"/> takes over what happens beside it.
    /// </summary>
    sealed class TuningSession : ISession, IImageUser
    {
        /// <summary>As many curves as can be told apart.</summary>
        public const int MostChosen = 8;

        const string Locked = "A search or a refit is under way: stop it to change what it is made of.";

        readonly SessionNews news = new SessionNews();
        readonly SessionLog log = new SessionLog();
        readonly SessionFolders folders;
        readonly DeviceList devices;
        readonly TuningFiles files;
        readonly List<int> chosen = new List<int>();
        string doing;
        bool isSuspended;

        /// <param name="folders">Where it finds and keeps files.</param>
        /// <param name="pictures">Reads picture files.</param>
        /// <param name="find">Gives the devices beside the managed one; called on another thread.</param>
        /// <param name="tests">Where it is remembered which have passed their self-test; null to test all.</param>
        public TuningSession(SessionFolders folders, IPictureDecoder pictures, Func<IReadOnlyList<IDevice>> find, SelfTestMemory tests = null)
        {
            this.folders = folders;
            devices = new DeviceList(find, tests);
            files = new TuningFiles(folders.Library);
            Run = new TuningRun(devices, files, news, log);
            Images = new ImageSource(pictures, new InkDrawings(), folders.Data, log);
        }

        /// <summary>Changes whenever anything changed that is shown.</summary>
        public int Version => news.Version;

        /// <summary>What was wrong with the last command or is wrong with the search, and what to do; else null.</summary>
        public string Problem => news.Problem ?? Run.Complaint;

        /// <summary>What stands in the way of a search, and what to do next; null where it can begin.</summary>
        public string Obstacle => Images.Problem ?? Settings.Problem ?? (Images.All == null ? null : TakenImages.Obstacle(Images.Classes(Data), Data.Validation));

        /// <summary>What was said, the oldest line first.</summary>
        public IReadOnlyList<LogLine> Log => log.Lines;

        // ---- Settings

        /// <summary>To be read; <see cref="Change"/> changes them.</summary>
        public TuningSettings Settings { get; private set; } = new TuningSettings();

        /// <summary>Changes settings, unless a search or refit is under way. The search at hand stays what it is.</summary>
        public bool Change(Action<TuningSettings> change)
        {
            if (Run.IsUnderWay) return news.Refuse(Locked);
            TuningSettings changed = Settings.Copy();
            change(changed);
            Use(changed);
            news.Done();
            return true;
        }

        /// <summary>The devices' names, as the settings take them.</summary>
        public IReadOnlyList<string> Devices => devices.Names;

        // ---- Images

        public ImageSource Images { get; }
        public DataSettings Data => Settings.Data;
        public bool ChangeData(Action<DataSettings> change) => Change(settings => change(settings.Data));

        /// <summary>Reads the images again: the files may have changed.</summary>
        public bool Reread()
        {
            if (Run.IsUnderWay) return news.Refuse(Locked);
            Images.Reread();
            news.Done();
            return true;
        }

        /// <summary>Looks for MNIST in a folder, and takes it where it is there.</summary>
        public bool FindMnist(string folder)
        {
            if (!MnistFiles.AreIn(folder)) return news.Refuse($"{folder} does not hold MNIST's four files: choose the folder that does.");
            Images.Mnist = folder;
            return Reread();
        }

        // ---- The search

        /// <summary>What searches and refits, and what came of it.</summary>
        public TuningRun Run { get; }

        /// <summary>Searches with the settings and images as they are, from the first trial.</summary>
        public bool Start()
        {
            if (!Run.IsUnderWay && Obstacle != null) return news.Refuse(Obstacle);
            if (!Run.Start(Settings)) return false;
            chosen.Clear();
            return true;
        }

        /// <inheritdoc cref="TuningRun.Stop"/>
        public bool Stop() => Run.Stop();

        /// <summary>Whether there is something left of the search at hand.</summary>
        public bool CanResume => Run.CanResume(Settings);

        /// <summary>Goes on with the search at hand and its settings: what is scored is not repeated.</summary>
        public bool Resume()
        {
            if (!Run.IsUnderWay && Run.Board == null) return news.Refuse("There is no search to go on with: press Start.");
            TuningSettings continued = Run.IsUnderWay ? Settings : Run.Continued(Settings);
            return Run.Resume(continued) && Use(continued);
        }

        /// <summary>Trains a trial's values anew on all images that are learned from, for as many seeds as the settings say, and keeps the best.</summary>
        public bool Refit(int trial)
        {
            if (!Run.IsUnderWay && Run.Board == null) return news.Refuse("There is no trial to refit: press Start first.");
            if (Settings.Refits < 1 || Settings.Refits > TuningSettings.MostRefits) return news.Refuse(Settings.Problem);
            TuningSettings continued = Run.IsUnderWay ? Settings : Run.Continued(Settings);
            return Run.Refit(continued, trial) && Use(continued);
        }

        public string Doing => Run.Doing;
        public float Progress => Run.Progress;

        public void Cancel()
        {
            if (Run.IsUnderWay) Run.Stop();
        }

        // ---- Trials that are looked at

        /// <summary>Trials whose curves are compared, in the order in which they were chosen.</summary>
        public IReadOnlyList<int> Chosen => chosen;

        /// <summary>Takes a trial among them, or out.</summary>
        public bool Choose(int trial, bool isChosen)
        {
            if (Run.Board == null || trial < 0 || trial >= Run.Board.Trials.Count) return news.Refuse($"There is no trial {trial}.");
            if (isChosen && !chosen.Contains(trial) && chosen.Count == MostChosen) return news.Refuse($"{MostChosen} trials are compared already, and more cannot be told apart: leave one out first.");
            if (!isChosen) chosen.Remove(trial);
            else if (!chosen.Contains(trial)) chosen.Add(trial);
            news.Done();
            return true;
        }

        /// <summary>Compares none.</summary>
        public void ChooseNone()
        {
            chosen.Clear();
            news.Done();
        }

        /// <summary>Takes over what happened beside it; cheap, and never waits.</summary>
        public void Update()
        {
            bool changed = devices.Update(log) | Images.Update(Data);
            changed |= Run.Update(Order, () => Images.IsReading ? null : Obstacle);
            changed |= log.Update();
            // Those of a session before this one.
            if (Run.Board != null) chosen.RemoveAll(trial => trial >= Run.Board.Trials.Count);
            if (changed || Run.Doing != doing) news.Changed();
            doing = Run.Doing;
        }

        // ---- Keeping

        /// <summary>Whether there is a refit that no file has.</summary>
        public bool HasUnsavedResult => Run.Outcome.Result != null && Run.Outcome.SavedPath == null;

        /// <summary>A name to save the refit by, without a folder.</summary>
        public string SuggestedName => "tuned.graft";

        /// <inheritdoc cref="TuningOutcome.Save"/>
        public bool Save(string path) => Run.Outcome.Save(path);

        /// <inheritdoc cref="TuningRun.Export"/>
        public bool Export(string path) => Run.Export(path);

        /// <summary>Before a domain reload or the editor's end: stops what is under way where it is, and lets threads and devices go.</summary>
        /// <returns>What <see cref="Restore"/> takes.</returns>
        public string Suspend()
        {
            isSuspended = true;
            var record = new TuningRecord { Settings = Settings, Chosen = chosen.ToArray() };
            Run.Suspend(record);
            devices.Wait();
            string stored = record.Write();
            try
            {
                files.SaveSession(stored);
            }
            catch (ModelFileException problem)
            {
                news.Refuse(problem.Message);
            }
            return stored;
        }

        /// <summary>The session as the editor was left with it; a search that was under way rests until it is told to go on.</summary>
        public bool ReopenLast()
        {
            try
            {
                TuningRecord record = files.LoadSession() is string stored ? TuningRecord.Read(stored) : new TuningRecord();
                (record.Searches, record.Refits) = (false, -1);
                return Take(record);
            }
            catch (ModelFileException problem)
            {
                return news.Refuse(problem.Message);
            }
        }

        /// <summary>In a new session what another one stored; a search or refit that was under way goes on.</summary>
        public bool Restore(string stored) => !string.IsNullOrEmpty(stored) && Take(TuningRecord.Read(stored));

        /// <summary>Lets threads and devices go; a search under way can go on.</summary>
        public void Dispose()
        {
            // What was suspended would be kept a second time, as a session in which nothing runs.
            if (!isSuspended) Suspend();
        }

        bool Take(TuningRecord record)
        {
            Settings = record.Settings;
            chosen.Clear();
            chosen.AddRange(record.Chosen.Distinct().Take(MostChosen));
            Run.Restore(record);
            news.Changed();
            return true;
        }

        // So that what stood in the way of other images is over at once.
        bool Use(TuningSettings settings)
        {
            Settings = settings;
            Images.Update(settings.Data);
            return true;
        }

        TuningOrder Order(TuningPlan plan) => Images.All == null ? null : new TuningOrder(plan, Images.All, Images.Description);
    }
}
