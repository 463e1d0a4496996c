using System.IO;

namespace Graft.Editing
{
    /// <summary>Saves a document and exports it; one at a time, while it can be worked on.</summary>
    sealed class DataSaving
    {
        readonly DataDesk desk;
        readonly SessionNews news;
        readonly DataOutput output;

        public DataSaving(DataDesk desk, SessionNews news, IPictureEncoder encoder)
        {
            this.desk = desk;
            this.news = news;
            output = new DataOutput(encoder);
        }

        /// <summary>What was written last; null for nothing.</summary>
        public string Notice { get; private set; }

        /// <summary>What is being written, in words; null for nothing.</summary>
        public string Doing => output.Doing;
        public float Progress => output.Progress;

        /// <summary>Saves as a data set's file, which becomes the document's own.</summary>
        public bool Save(string path)
        {
            if (!CanWrite()) return false;
            desk.Document.History.BeginSaving();
            output.Save(desk.Document.Snapshot(), path, Saved);
            news.Done();
            return true;
        }

        /// <summary>Writes a pair of IDX files.</summary>
        public bool ExportIdx(string images)
        {
            if (!CanWrite()) return false;
            string what = Images(desk.Document.Count);
            output.ExportIdx(desk.Document.Snapshot(), images, () => Notice = $"{what} written to {Path.GetFileName(images)}, the labels to {Path.GetFileName(IdxExport.LabelsOf(images))}.");
            news.Done();
            return true;
        }

        /// <summary>Writes a folder of PNG files for each class into an empty folder.</summary>
        public bool ExportPictures(string folder)
        {
            if (!CanWrite()) return false;
            try
            {
                output.ExportPictures(desk.Document.Snapshot(), folder);
            }
            catch (DatasetException problem)
            {
                return news.Refuse(problem.Message);
            }
            news.Done();
            return true;
        }

        /// <summary>Ends an export of pictures; those that are written stay, and a file that is being saved is saved.</summary>
        public void Cancel() => output.Cancel();

        /// <summary>Another document: what was said of the last is over.</summary>
        public void Forget() => Notice = null;

        /// <summary>Waits for what is being saved, and takes it over.</summary>
        public void Finish()
        {
            output.Wait();
            Update();
        }

        /// <summary>Goes on for a moment, and takes over what has ended; never waits.</summary>
        /// <returns>Whether anything changed.</returns>
        public bool Update()
        {
            bool changed = output.Update((count, folder) => Notice = $"{Images(count)} written to {folder}.", out string problem);
            if (problem != null) news.Refuse(problem);
            return changed;
        }

        void Saved(FileStamp stamp)
        {
            desk.Saved(stamp);
            Notice = $"Saved as {stamp.Path}.";
        }

        bool CanWrite() => output.Doing != null ? news.Refuse($"{output.Doing}: wait for it first.") : desk.Document.Count > 0 || news.Refuse("There are no images: add some first.");

        static string Images(int count) => count == 1 ? "1 image was" : $"{count} images were";
    }
}
