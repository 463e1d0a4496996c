using System;
using System.IO;
using System.Threading.Tasks;

namespace Graft.Editing
{
    /// <summary>Writes a data set to files: a data asset's, a pair of IDX files, or pictures in folders; one at a time, beside the editor or in slices of its time.</summary>
    sealed class DataOutput
    {
        static readonly TimeSpan EncodingTime = TimeSpan.FromMilliseconds(5);

        readonly IPictureEncoder encoder;
        Task<Action> writing;
        PictureExport pictures;
        string target;

        public DataOutput(IPictureEncoder encoder) => this.encoder = encoder;

        /// <summary>What is being written, in words; null for nothing.</summary>
        public string Doing { get; private set; }

        /// <summary>0 to 1 where it is known; else 0.</summary>
        public float Progress => pictures?.Progress ?? 0;

        /// <param name="data">What is saved.</param>
        /// <param name="path">The data set's file.</param>
        /// <param name="saved">Hears of it, on this thread.</param>
        public void Save(DataSnapshot data, string path, Action<FileStamp> saved) => Write($"Saving {Path.GetFileName(path)}", () =>
        {
            DataFile.Save(data.Build(), path);
            FileStamp stamp = FileStamp.Of(path);
            return () => saved(stamp);
        });

        public void ExportIdx(DataSnapshot data, string images, Action exported) => Write($"Writing {Path.GetFileName(images)}", () =>
        {
            IdxExport.Write(data.Build(), images);
            return exported;
        });

        /// <exception cref="DatasetException">There is nothing to write, or the folder is not empty.</exception>
        public void ExportPictures(DataSnapshot data, string folder)
        {
            pictures = new PictureExport(data, folder, encoder);
            (target, Doing) = (folder, "Writing pictures");
        }

        /// <summary>Goes on for a moment, and takes over what has ended.</summary>
        /// <param name="exported">Hears how many pictures were written, and where.</param>
        /// <param name="failure">What went wrong; else null.</param>
        /// <returns>Whether anything changed.</returns>
        public bool Update(Action<int, string> exported, out string failure)
        {
            failure = null;
            if (pictures != null) return Advance(exported, out failure);
            if (writing == null || !writing.IsCompleted) return false;
            Task<Action> ended = writing;
            (writing, Doing) = (null, null);
            if (ended.IsFaulted) failure = Sentence(ended.Exception.GetBaseException());
            else ended.Result();
            return true;
        }

        /// <summary>Ends an export of pictures; those that are written stay.</summary>
        public void Cancel()
        {
            if (pictures != null) (pictures, Doing) = (null, null);
        }

        /// <summary>Waits for a file that is being written; <see cref="Update"/> then takes it over.</summary>
        public void Wait()
        {
            Cancel();
            try
            {
                writing?.Wait();
            }
            catch (AggregateException)
            {
                // Update says why.
            }
        }

        bool Advance(Action<int, string> exported, out string failure)
        {
            failure = null;
            try
            {
                if (pictures.Advance(EncodingTime)) return true;
                exported(pictures.Count, target);
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                failure = $"The pictures cannot be written to {target} ({problem.Message.TrimEnd('.')}): choose another folder.";
            }
            (pictures, Doing) = (null, null);
            return true;
        }

        void Write(string doing, Func<Action> write)
        {
            Doing = doing;
            writing = Task.Run(write);
        }

        static string Sentence(Exception failure) => failure is ModelFileException || failure is DatasetException || failure is IdxFileException ? failure.Message
            : failure is OutOfMemoryException || failure is OverflowException ? "There are more images than fit into memory: delete some."
            : $"The file cannot be written ({failure.Message.TrimEnd('.')}): choose another place.";
    }
}
