using System;
using System.IO;
using System.Security;
using System.Text;

namespace Graft.OpenCL
{
    /// <summary>
    /// The folder where a host keeps what tuning found out, one small text for each device. It is a cache: what is not there, is damaged or
    /// cannot be written is found out again, and no error comes of it. Processes may share one: half a record counts as none.
    /// </summary>
    public sealed class TuningFolder
    {
        const string Files = "tuning-*.txt";

        /// <param name="path">Made when there is something to keep.</param>
        /// <exception cref="ArgumentException">There is no path.</exception>
        public TuningFolder(string path)
        {
            Path = !string.IsNullOrEmpty(path) ? path : throw new ArgumentException("A folder for tuning records needs a path.", nameof(path));
        }

        /// <summary>As it was given; the folder need not be there.</summary>
        public string Path { get; }

        /// <summary>Throws all records away: devices are tuned anew when they are opened next.</summary>
        /// <returns>How many there were.</returns>
        /// <exception cref="IOException">One cannot be deleted.</exception>
        /// <exception cref="UnauthorizedAccessException">One may not be deleted.</exception>
        public int Forget()
        {
            if (!Directory.Exists(Path)) return 0;
            string[] records = Directory.GetFiles(Path, Files);
            foreach (string record in records) File.Delete(record);
            return records.Length;
        }

        /// <summary>What was kept for that device, or null.</summary>
        internal string Read(string device)
        {
            try
            {
                string file = FileOf(device);
                return File.Exists(file) ? File.ReadAllText(file) : null;
            }
            catch (Exception failure) when (IsOfTheFolder(failure))
            {
                return null;
            }
        }

        /// <summary>Keeps a text for that device, where that can be done.</summary>
        internal void Write(string device, string text)
        {
            try
            {
                Directory.CreateDirectory(Path);
                File.WriteAllText(FileOf(device), text);
            }
            catch (Exception failure) when (IsOfTheFolder(failure)) { }
        }

        string FileOf(string device) => System.IO.Path.Combine(Path, Files.Replace("*", Fingerprint(device).ToString("x16")));

        static bool IsOfTheFolder(Exception failure) =>
            failure is IOException || failure is UnauthorizedAccessException || failure is SecurityException || failure is NotSupportedException || failure is ArgumentException;

        /// <summary>FNV-1a: the same on every runtime.</summary>
        internal static ulong Fingerprint(string text)
        {
            ulong hash = 14695981039346656037;
            foreach (byte each in Encoding.UTF8.GetBytes(text)) hash = unchecked((hash ^ each) * 1099511628211);
            return hash;
        }
    }
}
