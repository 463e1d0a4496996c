using System;
using System.Collections.Generic;
using System.IO;

namespace Graft.Editing
{
    /// <summary>
    /// What the Data window shows and does: images with their classes, all or those that a model gets wrong or is unsure of, and every edit of them, undone and
    /// redone, saved and exported. Driven from one thread, which it never keeps waiting: <see cref="Update"/> takes over what happens beside it.
    /// </summary>
    sealed class DataSession : ISession
    {
        readonly SessionFolders folders;
        readonly SessionNews news = new SessionNews();
        readonly DataDesk desk;
        readonly DataSaving saving;
        readonly LatestWork<Func<OpenedData>, OpenedData> opening = new LatestWork<Func<OpenedData>, OpenedData>(open => open());
        readonly LatestWork<Func<DuplicateImages>, DuplicateImages> comparing = new LatestWork<Func<DuplicateImages>, DuplicateImages>(find => find());
        readonly DataScoring scoring = new DataScoring();
        DuplicateImages duplicates;
        string openingWhat, doing;
        float progress;

        /// <param name="folders">Where it finds and keeps files.</param>
        /// <param name="decoder">Reads picture files.</param>
        /// <param name="encoder">Writes them.</param>
        public DataSession(SessionFolders folders, IPictureDecoder decoder, IPictureEncoder encoder)
        {
            this.folders = folders;
            desk = new DataDesk(Path.Combine(folders.Library, "Data"));
            saving = new DataSaving(desk, news, encoder);
            Import = new DataImport(news, decoder, folders.Data);
            Edits = new DataEditing(desk, news);
            Selection = new DataSelection(View);
            Selection.Changed += news.Changed;
            desk.Edited += Look;
            desk.Replaced += Begin;
        }

        public int Version => news.Version;
        public string Problem => news.Problem;

        /// <summary>What was done last that cannot be seen, such as an export; null for nothing.</summary>
        public string Notice => saving.Notice;
        public string Doing => opening.IsBusy ? openingWhat : saving.Doing ?? Import.Doing ?? (scoring.IsRunning ? $"{scoring.Title} answers" : comparing.IsBusy ? "Comparing images" : null);
        public float Progress => opening.IsBusy ? 0 : saving.Doing != null ? saving.Progress : Import.Doing != null ? Import.Images.Progress : scoring.IsRunning ? scoring.Progress : 0;

        /// <summary>Where data sets are saved.</summary>
        public string Assets => folders.Assets;

        // ---- What there is

        public DataDocument Document => desk.Document;

        /// <summary>The file that it was read from or saved to; null for none yet.</summary>
        public string FilePath => desk.Path;

        /// <summary>Edits that the file lacks.</summary>
        public int Changes => Document.History.Changes;
        public bool HasUnsaved => desk.HasUnsaved;
        public bool HasLast => desk.Journal.HasLast;
        public bool HasPrevious => desk.Journal.HasPrevious;

        /// <summary>Images from elsewhere are chosen here.</summary>
        public DataImport Import { get; }

        /// <summary>Images and classes are changed here.</summary>
        public DataEditing Edits { get; }

        /// <summary>Reads a data set's file, beside the editor. What is not saved becomes the previous session.</summary>
        public bool Open(string path)
        {
            if (!File.Exists(path)) return news.Refuse($"There is no file {path}: choose another.");
            return Begin($"Opening {Path.GetFileName(path)}", () => OpenedData.OfFile(path));
        }

        /// <summary>Begins with nothing. What is not saved becomes the previous session.</summary>
        public bool StartAfresh()
        {
            opening.Forget();
            return Kept(desk.Clear);
        }

        /// <summary>What was there when the editor was left last.</summary>
        public bool ReopenLast() => HasLast && Begin("Opening the last session", () => OpenedData.OfJournal(desk.Journal.Current));

        /// <summary>What was there before; the present becomes the previous.</summary>
        public bool ReopenPrevious()
        {
            if (!HasPrevious) return news.Refuse("There is no previous session.");
            return Kept(desk.Journal.Swap) && ReopenLast();
        }

        /// <inheritdoc cref="DataSaving.Save"/>
        public bool Save(string path) => saving.Save(path);

        /// <inheritdoc cref="DataSaving.ExportIdx"/>
        public bool ExportIdx(string images) => saving.ExportIdx(images);

        /// <inheritdoc cref="DataSaving.ExportPictures"/>
        public bool ExportPictures(string folder) => saving.ExportPictures(folder);

        // ---- What is shown

        /// <summary>The images that are shown.</summary>
        public DataView View { get; } = new DataView();
        public DataSelection Selection { get; }

        /// <summary>What the model answers; null while it has not.</summary>
        public DataScores Scores => scoring.Scores;

        /// <summary>The model that answers, by its file's name; null for none.</summary>
        public string ModelTitle => scoring.Title;
        public string ModelPath { get; private set; }

        /// <summary>Shows images of a kind, and of a class; -1 for all classes.</summary>
        public void Show(DataShow show, int label)
        {
            (View.Show, View.Class) = (show, label);
            news.Done();
            Look();
        }

        /// <summary>Has a model answer to the images, beside the editor.</summary>
        /// <param name="title">What it is called.</param>
        /// <param name="path">Where its file lies; null where nobody knows.</param>
        /// <param name="file">The file.</param>
        public bool Use(string title, string path, ReadOnlyMemory<byte> file)
        {
            Model model;
            try
            {
                model = ModelFile.Read(file);
            }
            catch (ModelFileException broken)
            {
                return news.Refuse($"{title} cannot be used: {broken.Message}");
            }
            if (DataScoring.Objection(model, title, Document.Images.Shape) is string objection) return news.Refuse(objection);
            scoring.Use(model, title, path);
            ModelPath = path;
            news.Done();
            Look();
            return true;
        }

        /// <summary>No model any more.</summary>
        public void UseNone()
        {
            scoring.Use(null, null, null);
            ModelPath = null;
            news.Done();
            Look();
        }

        /// <summary>The model's classes with their probabilities for the image that is looked at; null where there is none.</summary>
        public (IReadOnlyList<string> classes, float[] probabilities)? Answer() =>
            scoring.Model == null || !Document.Has(Selection.Current) ? ((IReadOnlyList<string>, float[])?)null : (scoring.Model.Classes, scoring.Probabilities(Document.Images[Selection.Current].Span));

        /// <summary>What the model answers to an image where that is another class than it has; else null.</summary>
        public string WrongAnswer(int id) => DataView.WrongAnswer(Document, Scores, id) is int answer && answer >= 0 ? Scores.Model.Classes[answer] : null;

        /// <summary>Labels the chosen images as the model answers each.</summary>
        public bool TakeAnswers()
        {
            if (Scores == null) return news.Refuse("No model has answered to the images: choose one.");
            var answered = System.Array.FindAll(Selection.Ids, id => id < Scores.Count);
            if (answered.Length == 0) return news.Refuse("No image is chosen: choose some first.");
            return Edits.Relabel($"label {answered.Length} as {ModelTitle} answers", System.Array.ConvertAll(answered, id => (id, Scores.Model.Classes[Scores.AnswerOf(id)])));
        }

        // ---- The session

        public void Update()
        {
            if (opening.Take(out OpenedData opened, out Exception failure)) Opened(opened, failure);
            bool changed = Import.Update(Edits.Add);
            changed |= saving.Update();
            if (View.Show == DataShow.Duplicates && Document.Images.Count > (duplicates?.Count ?? 0) && !comparing.IsBusy) Compare();
            bool other = false;
            if (comparing.Take(out DuplicateImages found, out _))
            {
                duplicates = found;
                other = true;
            }
            if (Document.Images.Count > 0) other |= Score();
            if (desk.Journal.TakeProblem() is string unkept) news.Refuse(unkept);
            if (other) Look();
            if (changed || Doing != doing || Progress != progress) news.Changed();
            (doing, progress) = (Doing, Progress);
        }

        /// <summary>Ends an export of pictures and the model's answering; a file that is being saved is saved.</summary>
        public void Cancel()
        {
            saving.Cancel();
            opening.Forget();
            if (scoring.IsRunning) UseNone();
            news.Done();
        }

        public string Suspend()
        {
            saving.Finish();
            desk.Journal.Flush();
            scoring.Stop();
            return string.Join("\n", View.Show, View.Class, ModelPath ?? "");
        }

        public bool Restore(string stored)
        {
            string[] lines = (stored ?? "").Split('\n');
            if (lines.Length != 3 || !ReopenLast()) return false;
            if (Enum.TryParse(lines[0], out DataShow show) && int.TryParse(lines[1], out int label)) (View.Show, View.Class) = (show, label);
            ModelPath = lines[2].Length == 0 ? null : lines[2];
            return true;
        }

        public void Dispose() => scoring.Dispose();

        bool Begin(string what, Func<OpenedData> open)
        {
            if (saving.Doing != null) return news.Refuse($"{saving.Doing}: wait for it first.");
            desk.Journal.Flush();
            openingWhat = what;
            opening.Ask(open);
            news.Done();
            return true;
        }

        bool Kept(Action replace)
        {
            if (saving.Doing != null) return news.Refuse($"{saving.Doing}: wait for it first.");
            try
            {
                replace();
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                return news.Refuse($"The session that is there cannot be kept ({problem.Message.TrimEnd('.')}): save it first.");
            }
            news.Done();
            return true;
        }

        void Opened(OpenedData opened, Exception failure)
        {
            if (failure == null)
            {
                if (Kept(() => desk.Put(opened)) && opened.Warning != null) news.Refuse(opened.Warning);
            }
            else news.Refuse(failure is ModelFileException || failure is DatasetException ? failure.Message : $"{openingWhat} failed: {failure.Message.TrimEnd('.')}. Begin anew, or choose another file.");
        }

        // Another document.
        void Begin()
        {
            scoring.Forget();
            comparing.Forget();
            duplicates = null;
            saving.Forget();
            Selection.Clear();
            if (Document.NameOf(View.Class) == null) View.Class = -1;
            Look();
        }

        void Compare()
        {
            var (reader, count) = (Document.Images.Reader(), Document.Images.Count);
            comparing.Ask(() => DuplicateImages.Find(reader, count));
        }

        bool Score()
        {
            if (scoring.Model != null && DataScoring.Objection(scoring.Model, scoring.Title, Document.Images.Shape) is string objection)
            {
                UseNone();
                return !news.Refuse(objection);
            }
            bool changed = scoring.Update(Document.Images, out string failure);
            if (failure != null) news.Refuse(failure);
            return changed;
        }

        void Look()
        {
            if (View.Class >= 0 && Document.NameOf(View.Class) == null) View.Class = -1;
            View.Make(Document, Scores, duplicates);
            Selection.Follow();
            news.Changed();
        }
    }
}
