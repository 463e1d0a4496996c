using System;
using System.IO;

namespace Graft.Editing
{
    /// <summary>A file as it was when it was read or written, so that it is noticed when somebody else has changed it.</summary>
    readonly struct FileStamp : IEquatable<FileStamp>
    {
        public FileStamp(string path, long ticks, long bytes)
        {
            Path = path;
            Ticks = ticks;
            Bytes = bytes;
        }

        public string Path { get; }
        public long Ticks { get; }
        public long Bytes { get; }

        /// <summary>The file as it is; 0 bytes where it is not there.</summary>
        public static FileStamp Of(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? new FileStamp(path, file.LastWriteTimeUtc.Ticks, file.Length) : new FileStamp(path, 0, 0);
        }

        public bool Equals(FileStamp other) => Path == other.Path && Ticks == other.Ticks && Bytes == other.Bytes;
        public override bool Equals(object other) => other is FileStamp stamp && Equals(stamp);
        public override int GetHashCode() => HashCode.Combine(Path, Ticks, Bytes);
    }
}
