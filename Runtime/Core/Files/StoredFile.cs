using System;
using System.IO;

namespace Graft
{
    /// <summary>Whole files in and out; whatever the file system says becomes one sentence with the file's name and a remedy.</summary>
    static class StoredFile
    {
        /// <summary>The file's bytes, at most as many as the limits allow.</summary>
        public static ReadOnlyMemory<byte> Read(string path, FileKind kind, ModelLimits limits)
        {
            try
            {
                // Shared for deletion, so that on Windows too a save can replace the file while it is being read.
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 4096);
                long length = stream.Length;
                if (length > limits.Bytes) throw new ModelFileException(Container.TooLarge(kind.Subject(path), length, limits));
                var bytes = new byte[length];
                int count = 0, read;
                while (count < bytes.Length && (read = stream.Read(bytes, count, bytes.Length - count)) > 0) count += read;
                return bytes.AsMemory(0, count);
            }
            catch (Exception problem) when (!(problem is ModelFileException))
            {
                throw new ModelFileException($"{kind.Subject(path)} cannot be read: {Remedy(problem, path, "read")}", problem);
            }
        }

        /// <summary>The bytes become the file, or the file stays as it was.</summary>
        public static void Write(string path, FileKind kind, byte[] bytes)
        {
            try
            {
                if (string.IsNullOrEmpty(path)) throw new ArgumentException("There is no path.", nameof(path));
                AtomicFile.Write(path, bytes);
            }
            catch (Exception problem)
            {
                throw new ModelFileException($"{kind.Subject(path)} cannot be saved: {Remedy(problem, path, "write")}", problem);
            }
        }

        static string Remedy(Exception problem, string path, string verb)
        {
            if (string.IsNullOrEmpty(path)) return "no path was given; name a file.";
            if (Directory.Exists(path)) return "it is a folder; name a file in it.";
            if (problem is FileNotFoundException) return "it does not exist; check the path.";
            if (problem is DirectoryNotFoundException) return "its folder does not exist; check the path, or make the folder first.";
            if (problem is PathTooLongException) return "its path is too long; use a shorter one.";
            if (problem is UnauthorizedAccessException) return $"you may not {verb} there; change the permissions, or choose another folder.";
            if (IsDiskFull(problem)) return "the disk is full; free some space, or choose another disk.";
            return $"{problem.Message} Check the path, and that no other program uses the file.";
        }

        // ERROR_DISK_FULL of Windows and ENOSPC of the others, which .NET passes on as they are.
        static bool IsDiskFull(Exception problem) => problem is IOException && ((problem.HResult & 0xffff) == 112 || problem.HResult == 28);
    }
}
