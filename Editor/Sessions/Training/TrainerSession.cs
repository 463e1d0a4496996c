using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>
    /// What the Trainer window shows and does: images, a network, how it learns, and the run. Driven from one thread, which it never keeps waiting:
    /// <see cref="Update"/> takes over what happens beside it.
    /// </summary>
    sealed class TrainerSession : ISession, IPausable, IImageUser
    {
        const string Locked = "A run is under way: stop it to change what it is made of.";

        readonly SessionNews news = new SessionNews();
        readonly SessionLog log = new SessionLog();
        readonly SessionFolders folders;
        readonly DeviceList devices;
        readonly TrainerFiles files;
        readonly TrainerSheet sheet = new TrainerSheet();
        TrainerStanding shown;
        string doing;
        bool isSuspended;

        /// <param name="folders">Where it finds and keeps files.</param>
        /// <param name="pictures">Reads picture files.</param>
        /// <param name="find">Gives the devices beside the managed one; called on another thread.</param>
        /// <param name="tests">Where it is remembered which have passed their self-test; null to test all.</param>
        public TrainerSession(SessionFolders folders, IPictureDecoder pictures, Func<IReadOnlyList<IDevice>> find, SelfTestMemory tests = null)
        {
            this.folders = folders;
            devices = new DeviceList(find, tests);
            files = new TrainerFiles(folders.Library);
            Checkpoints = Path.GetDirectoryName(files.Checkpoint);
            Run = new TrainerRun(devices, files, news, log);
            Ink = new TrainerInk(files, news, () => Run.IsUnderWay ? Locked : null);
            Images = new ImageSource(pictures, Ink.Drawings, folders.Data, log);
        }

        /// <summary>Changes whenever anything changed that is shown.</summary>
        public int Version => news.Version;

        /// <summary>What was wrong with the last command or is wrong with the run, and what to do; else null.</summary>
        public string Problem => news.Problem ?? Run.Complaint;

        /// <summary>What stands in the way of training, and what to do next; null where it can begin.</summary>
        public string Obstacle => Images.Problem ?? Settings.Problem ?? (Images.All == null ? null : TrainerOrder.Obstacle(Settings, Classes, Images.All.ExampleShape));

        /// <summary>What was said, the oldest line first.</summary>
        public IReadOnlyList<LogLine> Log => log.Lines;

        // ---- Settings

        /// <summary>To be read; <see cref="Change"/> changes them.</summary>
        public TrainerSettings Settings { get; private set; } = new TrainerSettings();

        /// <summary>Changes settings, unless a run is under way.</summary>
        public bool Change(Action<TrainerSettings> change)
        {
            if (Run.IsUnderWay) return news.Refuse(Locked);
            TrainerSettings changed = Settings.Copy();
            change(changed);
            Settings = changed;
            // So that what stood in the way of other images is over at once.
            Images.Update(changed.Data);
            news.Done();
            return true;
        }

        /// <summary>Replaces network and training by a recipe.</summary>
        public bool Use(RecipeKind recipe) => Change(settings => Recipes.Use(settings, recipe));

        /// <summary>The devices' names, as the settings take them.</summary>
        public IReadOnlyList<string> Devices => devices.Names;

        // ---- Images

        public ImageSource Images { get; }
        public DataSettings Data => Settings.Data;
        public bool ChangeData(Action<DataSettings> change) => Change(settings => change(settings.Data));

        /// <summary>What is drawn in the window.</summary>
        public TrainerInk Ink { get; }

        /// <summary>The classes that have images.</summary>
        public IReadOnlyList<ClassCount> Classes => Images.Classes(Settings.Data);

        /// <summary>Images of the classes that are taken.</summary>
        public int Count => Classes.Where(each => each.Taken).Sum(each => each.Count);

        /// <summary>A few of them, and how they are varied; null where there are none.</summary>
        public ContactSheet Sheet => sheet.Latest;

        /// <summary>Other variations.</summary>
        public void VaryAnew()
        {
            sheet.VaryAnew();
            news.Changed();
        }

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

        // ---- The run

        /// <summary>What trains, and what came of it.</summary>
        public TrainerRun Run { get; }

        /// <summary>Trains with the settings and images as they are, from the beginning.</summary>
        public bool Train() => !Run.IsUnderWay && Obstacle != null ? news.Refuse(Obstacle) : Run.Train();

        /// <inheritdoc cref="TrainerRun.Pause"/>
        public bool Pause() => Run.Pause();

        /// <inheritdoc cref="TrainerRun.GoOn"/>
        public bool GoOn() => Run.GoOn();

        /// <inheritdoc cref="TrainerRun.Stop"/>
        public bool Stop() => Run.Stop();

        /// <inheritdoc cref="TrainerRun.Resume"/>
        public bool ResumeFromCheckpoint(string path) => Run.Resume(path);

        public string Doing => Run.Doing;
        public float Progress => Run.Progress;
        public bool IsPaused => Run.State == TrainerState.Paused;

        public void SetPaused(bool paused)
        {
            if (paused) Run.Pause();
            else Run.GoOn();
        }

        public void Cancel()
        {
            if (Run.IsUnderWay) Run.Stop();
        }

        /// <summary>Takes over what happened beside it; cheap, and never waits.</summary>
        public void Update()
        {
            bool changed = devices.Update(log) | Images.Update(Settings.Data) | Ink.Update() | sheet.Update(Images.All, Settings);
            Run.Update(Adopt, Order, () => Images.IsReading ? null : Obstacle);
            changed |= log.Update();
            if (changed || Run.Standing != shown || Run.Doing != doing) news.Changed();
            (shown, doing) = (Run.Standing, Run.Doing);
        }

        // ---- Keeping

        /// <summary>Where models are saved.</summary>
        public string Assets => folders.Assets;

        /// <summary>Where stopped runs leave their checkpoints.</summary>
        public string Checkpoints { get; }

        /// <summary>Whether there is a result that no file has.</summary>
        public bool HasUnsavedResult => Run.Result != null && Run.SavedPath == null;

        /// <summary>A name to save the result by, without a folder.</summary>
        public string SuggestedName
        {
            get
            {
                string name = string.Join("-", Run.Result?.Model.Classes ?? new[] { "model" });
                foreach (char wrong in Path.GetInvalidFileNameChars()) name = name.Replace(wrong, '_');
                return (name.Length > 40 ? name.Substring(0, 40) : name).Replace(' ', '_') + ".graft";
            }
        }

        /// <inheritdoc cref="TrainerRun.Save"/>
        public bool Save(string path) => Run.Save(path);

        /// <summary>Before a domain reload or the editor's end: writes a checkpoint, and lets threads and devices go.</summary>
        /// <returns>What <see cref="Restore"/> takes.</returns>
        public string Suspend()
        {
            isSuspended = true;
            var record = new TrainerRecord { Settings = Settings };
            Run.Suspend(record);
            Ink.Suspend();
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

        /// <summary>The session as the editor was left with it: its settings and its result; a run that was under way rests until it is told to go on.</summary>
        public bool ReopenLast()
        {
            try
            {
                string stored = files.LoadSession();
                if (stored == null) return false;
                TrainerRecord record = TrainerRecord.Read(stored);
                if (record.Runs) (record.Runs, record.Ended) = (false, TrainerState.Stopped);
                return Take(record);
            }
            catch (ModelFileException problem)
            {
                return news.Refuse(problem.Message);
            }
        }

        /// <summary>In a new session what another one stored; a run that was under way goes on from its checkpoint.</summary>
        public bool Restore(string stored) => !string.IsNullOrEmpty(stored) && Take(TrainerRecord.Read(stored));

        /// <summary>Lets threads and devices go; a run under way leaves its checkpoint.</summary>
        public void Dispose()
        {
            // What was suspended would be kept a second time, as a session in which nothing runs.
            if (!isSuspended) Suspend();
        }

        bool Take(TrainerRecord record)
        {
            Settings = record.Settings;
            Run.Restore(record);
            news.Changed();
            return true;
        }

        TrainerOrder Order() => Images.All == null ? null : new TrainerOrder(Settings.Copy(), Images.All, Images.Description);

        void Adopt(string settings)
        {
            TrainerSettings changed = Settings.Copy();
            changed.Read(settings);
            Settings = changed;
        }
    }
}
