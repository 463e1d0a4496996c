using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A folder of PNG files for each class, written a few at each call: the editor's encoder works on its main thread only.</summary>
    sealed class PictureExport
    {
        readonly DataSnapshot data;
        readonly IPictureEncoder encoder;
        readonly int[] ids;
        readonly Dictionary<int, string> folders = new Dictionary<int, string>();
        readonly string folder;
        int next;

        /// <exception cref="DatasetException">There is nothing to write, or the folder is not empty.</exception>
        public PictureExport(DataSnapshot data, string folder, IPictureEncoder encoder)
        {
            this.data = data;
            this.folder = folder;
            this.encoder = encoder;
            ids = Enumerable.Range(0, data.Labels.Count).Where(id => data.Labels[id] >= 0).ToArray();
            if (ids.Length == 0) throw new DatasetException("There are no images: add some first.");
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new DatasetException($"{folder} is not empty: choose an empty folder, so that nothing is replaced.");
        }

        public int Count => ids.Length;

        /// <summary>Share of the pictures that was written.</summary>
        public float Progress => (float)next / ids.Length;

        /// <summary>Writes for about so long, one picture at least.</summary>
        /// <returns>Whether there are more.</returns>
        /// <exception cref="IOException">It cannot be written; other exceptions say the same.</exception>
        public bool Advance(TimeSpan budget)
        {
            var clock = Stopwatch.StartNew();
            while (next < ids.Length && (clock.Elapsed < budget || next == 0)) Write(ids[next++]);
            return next < ids.Length;
        }

        void Write(int id)
        {
            int width = ImageSize.WidthOf(data.Shape.Value), height = data.Shape.Value.Count / width;
            string to = Path.Combine(FolderOf(data.Labels[id]), $"{id:D6}.png");
            File.WriteAllBytes(to, encoder.Encode(new GreyPicture(width, height, data[id].ToArray())));
        }

        // Named as the class is, as far as a folder can be.
        string FolderOf(int label)
        {
            if (folders.TryGetValue(label, out string made)) return made;
            string name = data.NameOf(label).TrimEnd('.', ' ');
            foreach (char wrong in Path.GetInvalidFileNameChars()) name = name.Replace(wrong, '_');
            if (name.Length == 0 || name.StartsWith(".")) name = "_" + name;
            string path = Path.Combine(folder, name);
            for (int number = 2; folders.Values.Contains(path, StringComparer.OrdinalIgnoreCase); number++) path = Path.Combine(folder, $"{name} {number}");
            Directory.CreateDirectory(path);
            return folders[label] = path;
        }
    }
}
