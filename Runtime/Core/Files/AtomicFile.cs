using System;
using System.IO;

namespace Graft
{
    /// <summary>
    /// Replaces a file as a whole: whoever opens it, whenever the process or the power dies, finds the old content or the new, never a part.
    /// The content goes to a second file in the same folder, to the disk, and only then by one rename to its name. The second file always
    /// has the same name, so that what a killed process left is overwritten by the next save instead of piling up. Two processes must not
    /// save to one path at once; threads may.
    /// </summary>
    static class AtomicFile
    {
        static readonly object Gate = new object();

        public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes, 0, bytes.Length));

        /// <param name="path">The file to make or replace.</param>
        /// <param name="fill">Writes the content; when it throws, the file stays as it was.</param>
        public static void Write(string path, Action<Stream> fill)
        {
            string temporary = TemporaryOf(path);
            lock (Gate)
            {
                // Opened outside the try: a file that could not be opened is another's, and not ours to delete.
                var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None);
                try
                {
                    using (stream)
                    {
                        fill(stream);
                        stream.Flush(true);
                    }
                }
                catch
                {
                    Delete(temporary);
                    throw;
                }
                MoveInto(path, temporary);
            }
        }

        /// <summary>Where the content stands until it is complete.</summary>
        public static string TemporaryOf(string path) => path + ".partial";

        // Without a backup file File.Replace is one rename(2) on POSIX, in .NET, Mono and IL2CPP alike, and ReplaceFile on Windows. That one
        // may fail after it has removed the old file; then the temporary is the only copy left, so it takes the name or stays.
        static void MoveInto(string path, string temporary)
        {
            bool replaces = File.Exists(path);
            try
            {
                if (replaces) File.Replace(temporary, path, null, true);
                else File.Move(temporary, path);
            }
            catch (Exception) when (replaces && !File.Exists(path))
            {
                File.Move(temporary, path);
            }
            catch
            {
                Delete(temporary);
                throw;
            }
        }

        // Tidying up must not hide why the save failed.
        static void Delete(string temporary)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (IOException) { }
            catch (UnauthorizedAccessException) { }
        }
    }
}
