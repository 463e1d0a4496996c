using System;
using System.Collections.Generic;
using System.IO;
using UnityEngine;

namespace Graft.Components
{
    /// <summary>Where the player's own models are, and which of them are in use: two trainers on one file would undo each other's work.</summary>
    static class PlayerFiles
    {
        const string Folder = "Graft", Extension = ".player";

        static readonly HashSet<string> InUse = new HashSet<string>(StringComparer.Ordinal);

        /// <summary>The path of a file of that name below <see cref="Application.persistentDataPath"/>.</summary>
        /// <exception cref="ArgumentException">The name cannot be a file's on every platform.</exception>
        public static string PathOf(string fileName)
        {
            foreach (char each in fileName)
                if (!char.IsLetterOrDigit(each) && each != '-' && each != '_' && each != '.' && each != ' ')
                    throw new ArgumentException($"\"{fileName}\" cannot be a file's name on every platform because of its '{each}': use letters, digits, spaces, '-', '_' and '.'.", nameof(fileName));
            if (fileName.Trim(' ', '.').Length == 0) throw new ArgumentException($"\"{fileName}\" is no file name: give one with letters or digits.", nameof(fileName));
            string folder = Path.Combine(Application.persistentDataPath, Folder);
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception failure) when (failure is IOException || failure is UnauthorizedAccessException)
            {
                // The game goes on; that nothing can be written is said where something is.
            }
            return Path.Combine(folder, fileName + Extension);
        }

        /// <summary>False where another trainer has it.</summary>
        public static bool Claim(string path) => InUse.Add(path);

        public static void Release(string path) => InUse.Remove(path);

        // With domain reload switched off statics survive from one play to the next.
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        static void Reset() => InUse.Clear();
    }
}
