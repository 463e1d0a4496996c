using System;
using System.Collections.Generic;
using Graft.Components;

namespace Graft.Editing
{
    /// <summary>
    /// What the Transfer window shows and does: a pretrained classifier, what is reused of it, new classes with their examples, the training, its result, and a pad
    /// to try it on. Driven from one thread, which it never keeps waiting: <see cref="Update"/> takes over what happens beside it.
    /// </summary>
    sealed class TransferSession : IDisposable
    {
        readonly SessionFolders folders;
        readonly SessionNews news = new SessionNews();
        readonly TransferContent content = new TransferContent();
        readonly TransferKeeper keeper;
        readonly TransferTraining training;
        bool changedSinceStart;
        float shownProgress;

        /// <param name="folders">Where it finds and keeps files.</param>
        /// <param name="pictures">Reads picture files.</param>
        /// <param name="device">Where it learns; null for the processor through plain C#, which is everywhere and takes a second or two.</param>
        public TransferSession(SessionFolders folders, IPictureDecoder pictures, IDevice device = null)
        {
            this.folders = folders;
            keeper = new TransferKeeper(content, news, folders.Library);
            training = new TransferTraining(device ?? new ManagedDevice());
            Examples = new TransferExamples(content, news, pictures, folders.Data);
            Examples.Changed += Changed;
        }

        /// <summary>Changes whenever anything changed that is shown.</summary>
        public int Version => news.Version;

        /// <summary>What was wrong with the last command or with something under way, and what to do; else null.</summary>
        public string Problem => news.Problem;
        public TransferState State => content.Pretrained == null ? TransferState.Empty : training.IsRunning ? TransferState.Training : IsCurrent ? TransferState.Trained : TransferState.Gathering;

        /// <summary>What stands in the way of training, and what to do next; null where it can begin.</summary>
        public string Obstacle => Examples.Incoming != null ? "Examples are still coming in: wait for them." : content.Obstacle;

        /// <summary>Classes are named and examples gathered here.</summary>
        public TransferExamples Examples { get; }

        /// <summary>Results are tried here.</summary>
        public TransferPad Pad { get; } = new TransferPad();

        /// <summary>Where models are saved.</summary>
        public string Assets => folders.Assets;

        // ---- The pretrained classifier and its layers

        /// <summary>Null until one is chosen.</summary>
        public PretrainedModel Pretrained => content.Pretrained;

        /// <summary>Hidden layers that the new head stands on.</summary>
        public int Reused => content.Layers.Reused;

        /// <summary>Layers from the input on that keep their weights.</summary>
        public int Frozen => content.Layers.Frozen;

        /// <summary>Whether the result knows the old classes too.</summary>
        public bool KeepsOld => content.KeepsOld;

        /// <summary>How it is learned: what was asked for, or what suits best.</summary>
        public TransferRecipe Recipe => content.Recipe;

        /// <summary>What was asked for; null where the session chooses.</summary>
        public TransferRecipe? Asked => content.Asked;

        /// <summary>What a press on Train would do, in a sentence; null where it cannot begin.</summary>
        public string Plan => Obstacle == null ? content.Order(folders.Data).ToString() : null;

        /// <summary>Chooses a model file. Classes and examples stay; a result for another model stays in the previous session.</summary>
        public bool Open(string path) => Choose(() => PretrainedModel.Load(path));

        /// <summary>Chooses a model of the project. Classes and examples stay.</summary>
        /// <param name="asset">The model.</param>
        /// <param name="path">Where its file lies; null where nobody knows.</param>
        public bool Open(ModelAsset asset, string path = null) => Choose(() => PretrainedModel.Of(asset.name, path, asset.Bytes.ToArray()));

        /// <summary>Locks a layer with all before it, or unlocks it with all after it.</summary>
        public bool SetFrozen(int layer, bool frozen)
        {
            if (Pretrained == null || layer < 0 || layer >= Reused) return news.Refuse("Only a layer that is reused can be frozen.");
            content.Layers.SetFrozen(layer, frozen);
            return Edited();
        }

        /// <summary>Puts the new head on so many hidden layers; only where the old classes are dropped.</summary>
        public bool Cut(int reused)
        {
            if (Pretrained == null || reused < 1 || reused > content.Layers.Hidden) return news.Refuse($"The new head stands on 1 to {content.Layers.Hidden} layers: choose one of those.");
            if (KeepsOld && reused != content.Layers.Hidden) return news.Refuse("The old classes need all layers: drop the old classes to put the new head lower.");
            content.Layers.Cut(reused);
            return Edited();
        }

        /// <summary>Keeps or drops the old classes. Kept, the new head stands on all layers.</summary>
        public void SetKeepsOld(bool keeps)
        {
            if (keeps == KeepsOld) return;
            content.Keep(keeps);
            Edited();
        }

        /// <summary>Asks for a recipe that keeps the old classes; null lets the session choose.</summary>
        public void Ask(TransferRecipe? recipe)
        {
            if (recipe == content.Asked || recipe == TransferRecipe.Head) return;
            content.Asked = recipe;
            Edited();
        }

        // ---- Training

        /// <summary>0 to 1 while it learns.</summary>
        public float Progress => training.Progress;

        /// <summary>What the training is at, in words; null where none is under way.</summary>
        public string Doing => training.Doing;

        /// <summary>Since the press; 0 where no training is under way.</summary>
        public double Seconds => training.Seconds;

        /// <summary>The curve of the training under way, else of the result; empty where the recipe has none.</summary>
        public IReadOnlyList<CurvePoint> Curve => training.Curve ?? Result?.Curve ?? Array.Empty<CurvePoint>();

        /// <summary>What the last training brought; null where none did.</summary>
        public TransferResult Result => content.Result;

        /// <summary>Whether nothing has changed since then that would bring another result.</summary>
        public bool IsCurrent => content.IsCurrent;

        public bool Train()
        {
            if (training.IsRunning) return news.Refuse("It is learning already: wait for it, or cancel it first.");
            if (Obstacle != null) return news.Refuse(Obstacle);
            changedSinceStart = false;
            training.Start(content.Order(folders.Data));
            news.Done();
            return true;
        }

        /// <summary>Ends the training under way without waiting; examples and the last result stay.</summary>
        public void Cancel()
        {
            if (!training.IsRunning) return;
            training.Cancel();
            news.Done();
        }

        /// <summary>Takes over what happened beside it; cheap, and never waits.</summary>
        public void Update()
        {
            Examples.Update();
            if (training.HasEnded(out TransferResult result, out string failure)) End(result, failure);
            else if (training.Progress != shownProgress) news.Changed();
            shownProgress = training.Progress;
            keeper.Update();
        }

        // ---- Keeping

        /// <summary>Where the result was saved; null where it was not.</summary>
        public string SavedPath => content.SavedPath;

        /// <summary>Whether there is a result that no file has.</summary>
        public bool HasUnsavedResult => Result != null && SavedPath == null;

        /// <inheritdoc cref="TransferKeeper.SuggestedName"/>
        public string SuggestedName => keeper.SuggestedName;

        /// <inheritdoc cref="TransferKeeper.Save"/>
        public bool Save(string path, bool replacesPretrained = false) => keeper.Save(path, replacesPretrained);

        /// <inheritdoc cref="TransferKeeper.HasLast"/>
        public bool HasLast => keeper.HasLast;

        /// <inheritdoc cref="TransferKeeper.HasPrevious"/>
        public bool HasPrevious => keeper.HasPrevious;

        /// <inheritdoc cref="TransferKeeper.HasOrigin"/>
        public bool HasOrigin => keeper.HasOrigin;

        /// <summary>The session that was kept last: its classes, examples and result.</summary>
        public bool ReopenLast() => Reopened(keeper.ReopenLast(out _));

        /// <inheritdoc cref="TransferKeeper.ReopenPrevious"/>
        public bool ReopenPrevious() => Reopened(keeper.ReopenPrevious());

        /// <inheritdoc cref="TransferKeeper.ReopenOrigin"/>
        public bool ReopenOrigin() => Reopened(keeper.ReopenOrigin());

        /// <inheritdoc cref="TransferKeeper.StartAfresh"/>
        public bool StartAfresh() => Reopened(keeper.StartAfresh());

        /// <summary>Before a domain reload or the editor's end: everything is on the disk, and no thread is left.</summary>
        /// <returns>What <see cref="Restore"/> takes.</returns>
        public string Suspend()
        {
            string stored = Store();
            training.Stop();
            Pad.Dispose();
            return stored;
        }

        /// <summary>Keeps everything, and goes on.</summary>
        public string Store()
        {
            keeper.Keep(training.IsRunning);
            return training.IsRunning ? "training" : "resting";
        }

        /// <summary>In a new session what another one stored; a training that was under way begins again, and with the same seed comes to the same result.</summary>
        public bool Restore(string stored)
        {
            if (string.IsNullOrEmpty(stored) || !keeper.HasLast) return false;
            if (!Reopened(keeper.ReopenLast(out bool wasTraining))) return false;
            return !wasTraining || Train();
        }

        public void Dispose()
        {
            training.Stop();
            Pad.Dispose();
        }

        bool Choose(Func<PretrainedModel> model)
        {
            PretrainedModel chosen;
            try
            {
                chosen = model();
            }
            catch (Exception problem) when (problem is ModelFileException || problem is ShapeException)
            {
                return news.Refuse(problem.Message);
            }
            if (Result != null && !keeper.Shelve()) return false;
            training.Cancel();
            content.Choose(chosen);
            Pad.Use(chosen.Model, null);
            return Edited();
        }

        bool Reopened(bool isThere)
        {
            if (!isThere) return false;
            training.Cancel();
            Examples.Forget();
            Pad.Use(Pretrained?.Model, Result?.Model);
            return true;
        }

        void End(TransferResult result, string failure)
        {
            if (failure != null)
            {
                news.Refuse(failure);
                return;
            }
            content.Finish(result, !changedSinceStart);
            Pad.Use(Pretrained.Model, result.Model);
            news.Done();
            keeper.Changed();
        }

        bool Edited()
        {
            Changed();
            news.Done();
            return true;
        }

        void Changed()
        {
            changedSinceStart = true;
            content.Changed();
            keeper.Changed();
        }
    }
}
