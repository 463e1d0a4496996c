using System;
using System.IO;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Graft
{
    /// <summary>
    /// A player's own model: the one that the game ships, the examples that the player has shown, and the model that was learned from both. It
    /// lives in one file, which a newer shipped model finds again. Not for several threads; learning may run on another one.
    /// </summary>
    public sealed class PersonalModel : IDisposable
    {
        readonly string path;
        readonly PersonalSettings settings;
        readonly ILogger logger;
        readonly string fingerprint;
        Model learned;
        PersonalLearning learning;
        int learnedVersion = -1;
        bool isUnread;

        /// <inheritdoc cref="PersonalModel(Model, string, PersonalSettings, ILogger)"/>
        public PersonalModel(Model shipped, string path = null, PersonalSettings settings = null) : this(shipped, path, settings, null) { }

        /// <summary>The model of the player whose file it is. A file that cannot be read is moved aside and named in <see cref="Trouble"/>.</summary>
        /// <param name="shipped">A classifier; it stays as it is.</param>
        /// <param name="path">The player's file, which need not exist; null to keep nothing.</param>
        /// <param name="settings">Caps, and how to learn; null for the defaults.</param>
        /// <param name="logger">Gets warnings; may be null.</param>
        /// <exception cref="ShapeException">The shipped model is no classifier that ends in a dense layer.</exception>
        /// <exception cref="TrainingException">A setting is out of range.</exception>
        public PersonalModel(Model shipped, string path, PersonalSettings settings, ILogger logger)
        {
            GraftedNetwork.Check(shipped);
            Shipped = shipped;
            this.path = path;
            this.settings = (settings ?? new PersonalSettings()).Checked();
            this.logger = logger ?? NullLogger.Instance;
            Examples = new PersonalExamples(shipped.Network.Input.Count, this.settings);
            if (path == null) return;
            fingerprint = ModelFingerprint.Of(shipped); // takes milliseconds, for which the beginning is the place
            if (File.Exists(path)) Load();
        }

        /// <summary>The model that the game ships; never changed.</summary>
        public Model Shipped { get; }

        /// <summary>What answers now: what was learned last; the shipped model where nothing was, or no example is left.</summary>
        public Model Current => Examples.Count > 0 && learned != null ? learned : Shipped;

        /// <summary>What the player has shown and not taken back: to be added to and removed from here.</summary>
        public PersonalExamples Examples { get; }

        /// <summary>What was wrong with the player's file, in one sentence; null where nothing was.</summary>
        public string Trouble { get; private set; }

        /// <summary>Whether the examples have changed since the current model was learned, or it was learned on another shipped model.</summary>
        public bool NeedsLearning => Examples.Count > 0 && learnedVersion != Examples.Version;

        /// <summary>
        /// Begins to learn from the examples as they are now; they may change meanwhile. The caller advances the learning, on any thread, hands it to
        /// <see cref="Adopt"/> when it is finished, and disposes it.
        /// </summary>
        /// <param name="backend">Where; the caller keeps it.</param>
        /// <exception cref="BackendException">The device has no room for it, or cannot build what it needs.</exception>
        public PersonalLearning Learn(IBackend backend) => learning = new PersonalLearning(this, Examples, settings, backend, logger);

        /// <summary>From now on the result of a learning is what answers.</summary>
        /// <exception cref="InvalidOperationException">It has not finished, or another model began it.</exception>
        public void Adopt(PersonalLearning finished)
        {
            if (finished.Owner != this) throw new InvalidOperationException("Another personal model began this learning: adopt it there.");
            if (!finished.IsFinished) throw new InvalidOperationException("The learning has not finished: advance it until it has.");
            learned = finished.Result;
            learnedVersion = finished.ExamplesVersion;
        }

        /// <summary>Saves everything to the player's file; the old file stays until the new one is complete.</summary>
        /// <exception cref="InvalidOperationException">There is no path.</exception>
        /// <exception cref="ModelFileException">It cannot be saved; the message says why and what to do. Nothing has changed.</exception>
        public void Save() => PersonalFile.Save(Capture(), path);

        /// <summary>
        /// What <see cref="Save"/> would write now: a copy, to be written by <see cref="PersonalFile.Save"/> on another thread while the examples change.
        /// </summary>
        /// <exception cref="InvalidOperationException">There is no path.</exception>
        /// <exception cref="ModelFileException">There is an unreadable file, and it cannot be moved aside.</exception>
        public PersonalRecord Capture()
        {
            if (path == null) throw new InvalidOperationException("This personal model has no path to be saved to: give one to its constructor.");
            if (isUnread) MoveAside();
            return new PersonalRecord(Examples.ToArray(), Examples.NextId, fingerprint, Current == Shipped ? null : learned, !NeedsLearning);
        }

        /// <summary>Forgets everything that the player taught, and deletes the file, with those that were moved aside because they could not be read.</summary>
        /// <exception cref="ModelFileException">A file cannot be deleted.</exception>
        public void Forget()
        {
            Examples.Clear();
            learned = null;
            learnedVersion = -1;
            if (path == null) return;
            PersonalFile.Delete(path);
            for (int i = 1; File.Exists(Aside(i)); i++) PersonalFile.Delete(Aside(i));
        }

        /// <summary>Asks the learning that was begun last to end at its next unit of work.</summary>
        public void Dispose() => learning?.Cancel();

        void Load()
        {
            try
            {
                PersonalRecord saved = PersonalFile.Load(path);
                int pixels = saved.Examples.Count > 0 ? saved.Examples[0].Pixels.Length : Shipped.Network.Input.Count;
                if (pixels != Shipped.Network.Input.Count) throw new ModelFileException($"The player's file '{path}' has examples of {pixels} pixels, and the shipped model takes {Shipped.Network.Input.Count}: teach it anew.");
                Examples.Restore(saved.Examples, saved.NextId);
                // What was learned on an older shipped model answers until the examples are grafted onto the new one, if it knows as much.
                bool isSame = saved.Shipped == fingerprint;
                if (isSame || Knows(saved.Learned)) learned = saved.Learned;
                if (isSame && saved.IsCurrent && learned != null) learnedVersion = Examples.Version;
            }
            catch (ModelFileException broken)
            {
                Trouble = broken.Message;
                isUnread = true;
                try
                {
                    MoveAside();
                }
                catch (ModelFileException stuck)
                {
                    Trouble = $"{Trouble} {stuck.Message}";
                }
                logger.LogWarning("{Trouble} The shipped model is used.", Trouble);
            }
        }

        bool Knows(Model model)
        {
            if (model?.Classes == null || model.Network.Input.Count != Shipped.Network.Input.Count) return false;
            foreach (string name in Shipped.Classes)
                if (!System.Linq.Enumerable.Contains(model.Classes, name)) return false;
            return true;
        }

        // Nothing of a player's is lost: what is there already under that name stays, too.
        void MoveAside()
        {
            int number = 1;
            while (File.Exists(Aside(number))) number++;
            PersonalFile.Move(path, Aside(number));
            isUnread = false;
            Trouble = $"{Trouble} It was moved to '{Aside(number)}'.";
        }

        string Aside(int number) => path + ".broken" + (number == 1 ? "" : number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
