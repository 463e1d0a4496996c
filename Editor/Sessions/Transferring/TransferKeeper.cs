using System.IO;

namespace Graft.Editing
{
    /// <summary>The part of a session that keeps: results as model files, and the session itself, which outlives its window, the editor and a domain reload.</summary>
    sealed class TransferKeeper
    {
        const string Ending = ".graft";

        // From here on a name proposed gets no more classes.
        const int LongName = 40;

        readonly TransferContent content;
        readonly SessionNews news;
        readonly TransferShelf shelf;
        readonly SessionKeeping keeping = new SessionKeeping();

        public TransferKeeper(TransferContent content, SessionNews news, string library)
        {
            this.content = content;
            this.news = news;
            shelf = new TransferShelf(library);
        }

        /// <summary>Whether a session was kept when the editor was left last.</summary>
        public bool HasLast => File.Exists(shelf.Current);

        /// <summary>Whether there was a session before the present one was begun afresh.</summary>
        public bool HasPrevious => File.Exists(shelf.Previous);

        /// <summary>Whether the pretrained model came out of a session here, whose examples can be had again.</summary>
        public bool HasOrigin => content.Pretrained?.Path != null && File.Exists(shelf.Of(content.Pretrained.Path));

        /// <summary>A name to save the result by, without a folder.</summary>
        public string SuggestedName
        {
            get
            {
                string name = content.Pretrained?.Title ?? "model";
                if (name.EndsWith(Ending)) name = name.Substring(0, name.Length - Ending.Length);
                foreach (TransferClass added in content.Classes.All)
                    if (name.Length < LongName) name += "-" + added.Name;
                foreach (char wrong in Path.GetInvalidFileNameChars()) name = name.Replace(wrong, '_');
                return name.Replace(' ', '-') + Ending;
            }
        }

        /// <summary>Saves the result as a model file. The pretrained model's own file is only replaced where that is said.</summary>
        public bool Save(string path, bool replacesPretrained = false)
        {
            if (content.Result == null) return news.Refuse("There is nothing to save yet: train first.");
            if (!replacesPretrained && content.Pretrained?.Path != null && Path.GetFullPath(path) == Path.GetFullPath(content.Pretrained.Path))
                return news.Refuse($"{path} is the pretrained model itself: save under another name, or say that it is to be replaced.");
            try
            {
                ModelFile.Save(content.Result.Model, path);
            }
            catch (ModelFileException problem)
            {
                return news.Refuse(problem.Message);
            }
            content.SavedPath = path;
            news.Done();
            return Keep(shelf.Of(path)) && Keep();
        }

        /// <summary>Something is to be kept, some seconds from now.</summary>
        public void Changed() => keeping.Changed();

        /// <summary>Keeps what rested since it changed; waits for nothing.</summary>
        public void Update()
        {
            string problem = keeping.Advance(() => TransferDocumentFile.Write(content.ToDocument(false)), shelf.Current);
            if (problem != null) news.Refuse(problem);
        }

        /// <summary>Keeps the session now.</summary>
        public bool Keep(bool isTraining = false) => Keep(shelf.Current, isTraining);

        /// <summary>The session that was kept last, instead of what is there.</summary>
        /// <param name="wasTraining">Whether it was being learned.</param>
        public bool ReopenLast(out bool wasTraining) => Take(shelf.Current, out wasTraining);

        /// <summary>The session before the present one, which takes its place.</summary>
        public bool ReopenPrevious()
        {
            byte[] present = TransferDocumentFile.Write(content.ToDocument(false));
            return Take(shelf.Previous, out _) && Keep(present, shelf.Previous) && Keep();
        }

        /// <summary>The session that the pretrained model came out of; the present one becomes the previous.</summary>
        public bool ReopenOrigin()
        {
            if (!HasOrigin) return news.Refuse("This model did not come out of a session here: its examples are not at hand.");
            byte[] present = TransferDocumentFile.Write(content.ToDocument(false));
            return Take(shelf.Of(content.Pretrained.Path), out _) && Keep(present, shelf.Previous) && Keep();
        }

        /// <summary>The session as it is becomes the previous one, and stays.</summary>
        public bool Shelve() => Keep(shelf.Previous);

        /// <summary>Nothing is left of the session but what the previous one is then.</summary>
        public bool StartAfresh()
        {
            if (!Shelve()) return false;
            content.Take(new TransferDocument { KeepsOld = true });
            news.Done();
            return Keep();
        }

        bool Take(string path, out bool wasTraining)
        {
            wasTraining = false;
            try
            {
                TransferDocument document = TransferDocumentFile.Load(path);
                content.Take(document);
                wasTraining = document.IsTraining;
            }
            catch (TransferDocumentException problem)
            {
                return news.Refuse(problem.Message);
            }
            news.Done();
            return true;
        }

        bool Keep(string path, bool isTraining = false) => Keep(TransferDocumentFile.Write(content.ToDocument(isTraining)), path);

        bool Keep(byte[] document, string path)
        {
            try
            {
                keeping.Now(document, path);
                return true;
            }
            catch (TransferDocumentException problem)
            {
                return news.Refuse(problem.Message);
            }
        }
    }
}
