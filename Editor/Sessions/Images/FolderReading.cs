using System;
using System.Collections.Generic;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>A folder of pictures by class, read a few at each call: the editor's decoder works on its main thread only.</summary>
    sealed class FolderReading
    {
        readonly IPictureDecoder decoder;
        readonly ILogger log;
        readonly string folder;
        readonly List<string> classes = new List<string>();
        readonly List<(string path, int label)> paths = new List<(string, int)>();
        readonly List<byte[]> pictures = new List<byte[]>();
        readonly List<int> labels = new List<int>();
        int next;

        /// <exception cref="DatasetException">It has no folders of pictures.</exception>
        public FolderReading(string folder, IPictureDecoder decoder, ILogger log)
        {
            this.folder = folder;
            this.decoder = decoder;
            this.log = log;
            if (!System.IO.Directory.Exists(folder)) throw new DatasetException($"There is no folder {folder}: choose another.");
            foreach (string each in ExampleFiles.ClassFolders(folder))
            {
                foreach (string path in ExampleFiles.In(new[] { each }, new List<string>())) paths.Add((path, classes.Count));
                classes.Add(System.IO.Path.GetFileName(each));
            }
            if (classes.Count == 0) throw new DatasetException($"{folder} has no folders of pictures: make one for each class, named as the class is, with its PNG or JPEG files in it.");
        }

        /// <summary>Share of the pictures that was read.</summary>
        public float Progress => (float)next / paths.Count;

        /// <summary>Reads for about so long, one picture at least.</summary>
        /// <returns>Whether there are more.</returns>
        public bool Advance(TimeSpan budget)
        {
            var clock = Stopwatch.StartNew();
            do
            {
                if (next == paths.Count) return false;
                (string path, int label) = paths[next++];
                try
                {
                    pictures.Add(ExampleFiles.Picture(path, decoder));
                    labels.Add(label);
                }
                catch (PictureException problem)
                {
                    log.LogWarning("{Problem} It is left out.", problem.Message);
                }
            }
            while (clock.Elapsed < budget);
            return next < paths.Count;
        }

        /// <summary>What was read.</summary>
        /// <exception cref="DatasetException">Not one picture could be.</exception>
        public Dataset Build()
        {
            if (pictures.Count == 0) throw new DatasetException($"None of the {paths.Count} pictures in {folder} can be read (the log says why): choose another folder.");
            var pixels = new byte[checked(pictures.Count * DigitCentring.PixelCount)];
            for (int i = 0; i < pictures.Count; i++) pictures[i].CopyTo(pixels, i * DigitCentring.PixelCount);
            return Dataset.OfImages(pixels, new Shape(DigitCentring.Side, DigitCentring.Side), labels.ToArray(), classes.ToArray());
        }
    }
}
