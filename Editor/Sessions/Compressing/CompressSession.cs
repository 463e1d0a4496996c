using System;
using System.Collections.Generic;
using Graft.Components;

namespace Graft.Editing
{
    /// <summary>
    /// What the Compress window shows and does: a model, images, and the curve of accuracy against size, any point of which can be chosen, trained on and saved
    /// beside the original. Driven from one thread, which it never keeps waiting: <see cref="Update"/> takes over what happens beside it.
    /// </summary>
    sealed class CompressSession : ISession, IImageUser
    {
        const string Locked = "A compression is under way: cancel it to change what it is made of.";

        readonly SessionNews news = new SessionNews();
        readonly SessionLog log = new SessionLog();
        readonly SessionFolders folders;
        readonly DeviceList devices;
        readonly CompressFiles files;
        readonly CompressRun run;
        readonly CompressRevival revival;
        readonly LatestWork<(string Title, string Path, byte[] Bytes), OpenedModel> reading =
            new LatestWork<(string Title, string Path, byte[] Bytes), OpenedModel>(model => CompressOrder.Classifier(OpenedModel.Of(model.Title, model.Path, model.Bytes)));
        readonly CompressKeeper keeper;
        bool runsOnceReady, isSuspended;
        (float, string) shown;

        /// <param name="folders">Where it finds and keeps files.</param>
        /// <param name="pictures">Reads picture files.</param>
        /// <param name="find">Gives the devices beside the managed one; called on another thread.</param>
        /// <param name="tests">Where it is remembered which have passed their self-test; null to test all.</param>
        public CompressSession(SessionFolders folders, IPictureDecoder pictures, Func<IReadOnlyList<IDevice>> find, SelfTestMemory tests = null)
        {
            this.folders = folders;
            devices = new DeviceList(find, tests);
            files = new CompressFiles(folders.Library);
            keeper = new CompressKeeper(files);
            run = new CompressRun(devices, log);
            revival = new CompressRevival(files);
            Images = new ImageSource(pictures, new InkDrawings(), folders.Data, log);
        }

        /// <summary>Changes whenever anything changed that is shown.</summary>
        public int Version => news.Version;

        /// <summary>What was wrong with the last command or with something under way, and what to do; else null.</summary>
        public string Problem => news.Problem;
        public CompressState State => run.IsRunning ? run.Refines ? CompressState.Refining : CompressState.Compressing
            : Selection.Curve != null && Selection.Curve.Points.Count > 0 ? CompressState.Compressed
            : Subject == null ? CompressState.Empty
            : CompressState.Ready;

        /// <summary>What stands in the way of compressing, and what to do next; null where it can begin, or the images are being read.</summary>
        public string Obstacle => IsReading ? null
            : Subject == null ? "Choose a model of the project: a classifier that was trained before."
            : Images.Problem ?? Settings.Problem ?? (Images.All == null ? null : CompressOrder.Obstacle(Subject, Settings, Images.Classes(Settings.Data), Images.All.ExampleShape));

        /// <summary>Whether a press on Compress would begin.</summary>
        public bool IsReady => !run.IsRunning && !IsReading && Obstacle == null && Images.All != null;

        /// <summary>The devices' names, as the settings take them.</summary>
        public IReadOnlyList<string> Devices => devices.Names;

        // ---- The model, the images, and how

        /// <summary>Null until one is chosen and read.</summary>
        public OpenedModel Subject { get; private set; }

        /// <summary>Whether a model is being read.</summary>
        public bool IsReading => reading.IsBusy || revival.IsReadingModel;

        /// <summary>To be read; <see cref="Change"/> changes them.</summary>
        public CompressSettings Settings { get; private set; } = new CompressSettings();

        /// <summary>Chooses a model of the project, which is read beside the editor. The curve of another one goes.</summary>
        /// <param name="asset">The model.</param>
        /// <param name="path">Where its file lies; null where nobody knows.</param>
        public bool Open(ModelAsset asset, string path = null)
        {
            if (run.IsRunning) return news.Refuse(Locked);
            if (asset.Bytes.Length == 0) return news.Refuse($"{asset.name} holds no model: choose another one.");
            revival.Forget();
            reading.Ask((asset.name, string.IsNullOrEmpty(path) ? null : path, asset.Bytes.ToArray()));
            return Done();
        }

        /// <summary>Changes settings, unless a compression is under way.</summary>
        public bool Change(Action<CompressSettings> change)
        {
            if (run.IsRunning) return news.Refuse(Locked);
            CompressSettings changed = Settings.Copy();
            change(changed);
            Settings = changed;
            // So that what stood in the way of other images is over at once.
            Images.Update(changed.Data);
            return Done();
        }

        public DataSettings Data => Settings.Data;
        public ImageSource Images { get; }
        public bool ChangeData(Action<DataSettings> change) => Change(settings => change(settings.Data));

        public bool Reread()
        {
            if (run.IsRunning) return news.Refuse(Locked);
            Images.Reread();
            return Done();
        }

        public bool FindMnist(string folder)
        {
            if (!MnistFiles.AreIn(folder)) return news.Refuse($"{folder} does not hold MNIST's four files: choose the folder that does.");
            Images.Mnist = folder;
            return Reread();
        }

        // ---- Compressing

        public string Doing => run.Doing ?? (runsOnceReady ? "Waiting for the images" : null);
        public float Progress => run.Progress;

        /// <summary>Since the press; 0 where nothing is under way.</summary>
        public double Seconds => run.Seconds;

        /// <summary>The curve as far as it is known, and the point that is chosen: shown beside the original, refined and saved.</summary>
        public CompressSelection Selection { get; } = new CompressSelection();

        public bool Compress()
        {
            if (Hindrance != null) return news.Refuse(Hindrance);
            revival.Forget();
            Selection.Begin();
            run.Start(Order());
            return Done();
        }

        /// <summary>Trains the chosen point longer; it is replaced where that makes it better.</summary>
        public bool Refine()
        {
            if (Selection.Chosen == null) return news.Refuse("There is nothing to refine yet: compress first.");
            if (Hindrance != null) return news.Refuse(Hindrance);
            if (!IsCurrent) return news.Refuse("The images or the settings are others than those that the curve was made with: compress again, or set them back.");
            Selection.Choose(Selection.Index);
            run.Start(Order(), Selection.Curve, Selection.Chosen);
            return Done();
        }

        /// <summary>Whether the model, images and settings are those that the curve was made with; how long a point is refined, and where, does not matter.</summary>
        public bool IsCurrent => Selection.Curve != null && Selection.Curve.Subject == Subject && Settings.Makes(Selection.Curve.Settings);

        /// <summary>Chooses a point of the curve.</summary>
        public bool Choose(int index)
        {
            if (Selection.Curve == null || index < 0 || index >= Selection.Curve.Points.Count) return news.Refuse("There is no such point: compress first.");
            if (run.Refines) return news.Refuse("A point is being refined: wait for it, or cancel it first.");
            Selection.Choose(index);
            return Done();
        }

        /// <summary>Ends what is under way without waiting; the points so far stay.</summary>
        public void Cancel()
        {
            runsOnceReady = false;
            if (run.IsRunning) Selection.Take(run.Curve);
            run.Cancel();
            Done();
        }

        /// <summary>Takes over what happened beside it; cheap, and never waits.</summary>
        public void Update()
        {
            bool changed = devices.Update(log) | Images.Update(Settings.Data) | log.Update() | TakeModel() | TakeRevived();
            if (run.IsRunning) changed |= Selection.Take(run.Curve);
            if (run.HasEnded(out CompressCurve curve, out string remark)) End(curve, remark);
            if (runsOnceReady && !IsReading && !Images.IsReading && (Images.All != null || Obstacle != null))
            {
                runsOnceReady = false;
                Compress();
            }
            if (keeper.Problem() is string problem) news.Refuse(problem);
            if (changed || shown != (Progress, Doing)) news.Changed();
            shown = (Progress, Doing);
        }

        // ---- Keeping

        /// <summary>Where models are saved.</summary>
        public string Assets => folders.Assets;

        /// <summary>Whether there is a curve of which nothing was saved.</summary>
        public bool HasUnsavedCurve => Selection.Curve != null && Selection.Curve.Points.Count > 0 && Selection.SavedPath == null;

        /// <summary>A name to save the chosen point by, without a folder.</summary>
        public string SuggestedName => Selection.Curve == null ? "small.graft" : $"{Selection.Curve.Subject.Title}-small.graft";

        /// <summary>Saves the chosen point as a model file with its card; never over the original.</summary>
        public bool Save(string path)
        {
            if (Selection.Chosen == null) return news.Refuse("There is nothing to save yet: compress first.");
            string problem = CompressSaving.Save(Selection.Curve, Selection.Chosen, path);
            if (problem != null) return news.Refuse(problem);
            Selection.SavedPath = path;
            Keep();
            return Done();
        }

        /// <summary>Before a domain reload or the editor's end: everything is on the disk, and no thread or device is left.</summary>
        /// <returns>What <see cref="Restore"/> takes.</returns>
        public string Suspend()
        {
            isSuspended = true;
            bool compresses = run.IsRunning && !run.Refines || runsOnceReady;
            if (run.IsRunning) Selection.Take(run.Curve);
            run.Stop();
            devices.Wait();
            keeper.Wait();
            // What has not come back yet is still where it was kept.
            string problem = revival.Record != null ? null : keeper.KeepNow(Settings, Subject, Selection);
            if (problem != null) news.Refuse(problem);
            return compresses ? "compressing" : "resting";
        }

        /// <summary>The session as the editor was left with it; a compression that was under way rests.</summary>
        public bool ReopenLast() => Reopen(false);

        /// <summary>In a new session, what another one suspended; a compression that was under way begins again, and with the same seed comes to the same models.</summary>
        public bool Restore(string stored) => !string.IsNullOrEmpty(stored) && Reopen(stored == "compressing");

        /// <summary>Lets threads and devices go.</summary>
        public void Dispose()
        {
            if (!isSuspended) Suspend();
        }

        bool Reopen(bool runs)
        {
            try
            {
                CompressRecord record = files.Load();
                if (record == null) return false;
                Settings = record.Settings;
                revival.Begin(record);
                runsOnceReady = runs;
                return Done();
            }
            catch (ModelFileException problem)
            {
                return news.Refuse(problem.Message);
            }
        }

        bool TakeModel()
        {
            OpenedModel read;
            string problem = null;
            if (reading.Take(out read, out Exception failure)) problem = failure?.Message;
            else if (!revival.TakeModel(out read, out problem)) return false;
            if (problem != null) news.Refuse(problem);
            if (read == null) return true;
            // A curve is of one model; the same one chosen again keeps it.
            if (Selection.Curve == null || !Selection.Curve.Subject.Bytes.AsSpan().SequenceEqual(read.Bytes)) Selection.Clear();
            else if (Selection.Curve.Subject.Path == read.Path) read = Selection.Curve.Subject;
            Subject = read;
            return true;
        }

        bool TakeRevived()
        {
            if (revival.Record == null || Subject == null || Images.IsReading || run.IsRunning || runsOnceReady) return false;
            CompressRecord record = revival.Record;
            CompressOrder order = Obstacle == null && Images.All != null && Settings.Makes(record.Made) ? Order() : null;
            if (!revival.TakeCurve(Subject, () => order?.Validation(), out CompressCurve found, out string problem)) return false;
            revival.Forget();
            if (problem != null) news.Refuse(problem);
            else Selection.Restore(found, record);
            return true;
        }

        void End(CompressCurve curve, string remark)
        {
            Selection.Take(curve);
            if (remark != null) news.Refuse(remark);
            else news.Done();
            Keep();
        }

        void Keep() => keeper.Keep(Settings, Subject, Selection);

        string Hindrance => run.IsRunning ? Locked : Obstacle ?? (IsReady ? null : "The images are being read: wait for them.");

        CompressOrder Order() => new CompressOrder(Subject, Settings.Copy(), Images.All, Images.Description);

        bool Done()
        {
            news.Done();
            return true;
        }
    }
}
