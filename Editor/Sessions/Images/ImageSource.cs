using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>The images at hand: read beside the editor whenever the settings name others, and kept until they do.</summary>
    sealed class ImageSource
    {
        static readonly TimeSpan DecodingTime = TimeSpan.FromMilliseconds(5);

        readonly IPictureDecoder decoder;
        readonly InkDrawings ink;
        readonly ILogger log;
        readonly LatestWork<Func<Dataset>, Dataset> reading = new LatestWork<Func<Dataset>, Dataset>(read => read());
        readonly Dictionary<DataKind, Func<DataSettings, Func<Dataset>>> readers;
        FolderReading folder;
        string source, description;
        int[] counts;

        /// <param name="decoder">Reads pictures.</param>
        /// <param name="ink">What was drawn.</param>
        /// <param name="mnist">Where MNIST may lie; null where nobody knows.</param>
        /// <param name="log">Hears which pictures are left out.</param>
        public ImageSource(IPictureDecoder decoder, InkDrawings ink, string mnist, ILogger log)
        {
            this.decoder = decoder;
            this.ink = ink;
            Mnist = mnist;
            this.log = log;
            readers = new Dictionary<DataKind, Func<DataSettings, Func<Dataset>>>
            {
                [DataKind.Synthetic] = Synthetic,
                [DataKind.Mnist] = settings => new MnistFiles(Given(Mnist, "MNIST was not found: choose the folder with its four files.")).Train,
                [DataKind.Idx] = Idx,
                [DataKind.Asset] = Asset,
                [DataKind.Ink] = settings => Drawn(),
            };
        }

        /// <summary>Where MNIST lies; null where nobody knows.</summary>
        public string Mnist { get; set; }
        public bool HasMnist => MnistFiles.AreIn(Mnist);

        /// <summary>Whether they are being read.</summary>
        public bool IsReading => reading.IsBusy || folder != null;

        /// <summary>0 to 1 where it is known how many there are; else 0.</summary>
        public float Progress => folder?.Progress ?? 0;

        /// <summary>Why there are none, and what to do; null where there are some or will be.</summary>
        public string Problem { get; private set; }

        /// <summary>All of them, before any class is left out; null where there are none.</summary>
        public Dataset All { get; private set; }

        /// <summary>What they are, for people and for a model's metadata; names no path.</summary>
        public string Description => description;

        /// <summary>The classes that have images.</summary>
        public IReadOnlyList<ClassCount> Classes(DataSettings settings)
        {
            if (All == null) return Array.Empty<ClassCount>();
            return All.Classes.Select((name, label) => new ClassCount(name, counts[label], !settings.LeftOut.Contains(name))).Where(each => each.Count > 0).ToArray();
        }

        /// <summary>Begins to read where the settings name other images, and takes over what was read; never waits.</summary>
        /// <returns>Whether anything changed.</returns>
        public bool Update(DataSettings settings)
        {
            string named = settings.Kind == DataKind.Ink ? $"{settings.Source} {ink.Version}" : settings.Kind == DataKind.Asset ? $"{settings.Source} {Written(settings.AssetPath)}" : settings.Source;
            if (named != source)
            {
                Begin(settings, named);
                return true;
            }
            if (folder != null)
            {
                if (!folder.Advance(DecodingTime)) Take(folder.Build);
                return true;
            }
            if (!reading.Take(out Dataset read, out Exception failure)) return false;
            Take(() => failure == null ? read : throw failure);
            return true;
        }

        /// <summary>Reads them again: the files may have changed.</summary>
        public void Reread() => source = null;

        void Begin(DataSettings settings, string named)
        {
            source = named;
            (All, Problem, folder) = (null, null, null);
            reading.Forget();
            try
            {
                description = Describe(settings);
                if (settings.Kind == DataKind.Folder) folder = new FolderReading(Given(settings.FolderPath, "Choose a folder with a folder of pictures for each class."), decoder, log);
                else reading.Ask(readers[settings.Kind](settings));
            }
            catch (Exception failure)
            {
                Problem = Sentence(failure);
            }
        }

        void Take(Func<Dataset> read)
        {
            folder = null;
            try
            {
                All = read();
                counts = All.CountPerClass();
            }
            catch (Exception failure)
            {
                Problem = Sentence(failure);
            }
        }

        static Func<Dataset> Synthetic(DataSettings settings)
        {
            (int count, ulong seed) = (settings.Count, settings.Seed);
            if (count < 20 || count > 200_000) throw new DatasetException($"{count} digits are to be drawn: ask for 20 to 200000.");
            return () => SyntheticDigits.Create(count, seed);
        }

        static Func<Dataset> Idx(DataSettings settings)
        {
            string images = Given(settings.ImagesPath, "Choose an IDX file of images, and the one of their labels."), labels = Given(settings.LabelsPath, "Choose the IDX file of the images' labels too.");
            return () => IdxFile.ReadDataset(images, labels);
        }

        static Func<Dataset> Asset(DataSettings settings)
        {
            string path = Given(settings.AssetPath, "Choose a data asset: the Data window makes them.");
            return () => DataFile.Load(path);
        }

        // An asset that is saved anew is read anew.
        static long Written(string path) => path.Length == 0 ? 0 : File.GetLastWriteTimeUtc(path).Ticks;

        Func<Dataset> Drawn()
        {
            IReadOnlyList<InkClass> drawn = ink.Copy();
            return () => InkDrawings.Build(drawn);
        }

        static string Given(string path, string remedy) => string.IsNullOrEmpty(path) ? throw new DatasetException(remedy) : path;

        static string Describe(DataSettings settings) => settings.Kind switch
        {
            DataKind.Synthetic => $"{settings.Count} drawn digits of seed {settings.Seed}",
            DataKind.Mnist => "MNIST",
            DataKind.Idx => Path.GetFileName(settings.ImagesPath),
            DataKind.Folder => Path.GetFileName(settings.FolderPath.TrimEnd('/', '\\')),
            DataKind.Asset => Path.GetFileName(settings.AssetPath),
            _ => "drawn by hand",
        };

        static string Sentence(Exception failure) => failure is DatasetException || failure is IdxFileException || failure is ModelFileException ? failure.Message
            : failure is OutOfMemoryException || failure is OverflowException ? "There are more images than fit into memory: use fewer."
            : $"The images cannot be read ({failure.Message.TrimEnd('.')}): choose others.";
    }
}
