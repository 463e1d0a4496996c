using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace Graft.Editing
{
    /// <summary>
    /// Examples on their way in. Pictures are decoded a few at each call, by the editor's own decoder on its main thread; files of many images are read beside it.
    /// </summary>
    sealed class ExampleIntake
    {
        static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

        readonly IPictureDecoder decoder;
        readonly string data;
        readonly Queue<(TransferClass to, string path)> pictures = new Queue<(TransferClass, string)>();
        readonly List<Reading> readings = new List<Reading>();
        readonly Stopwatch sinceLook = new Stopwatch();
        Task<Dataset> mnist;
        bool hasMnist;

        /// <param name="decoder">Reads pictures.</param>
        /// <param name="data">Where MNIST may lie; null where nobody knows.</param>
        public ExampleIntake(IPictureDecoder decoder, string data)
        {
            this.decoder = decoder;
            this.data = data;
        }

        /// <summary>Whether MNIST is at hand.</summary>
        public bool HasMnist
        {
            get
            {
                // Asked by every card many times a second.
                if (sinceLook.IsRunning && sinceLook.Elapsed < LookAgain) return hasMnist;
                sinceLook.Restart();
                return hasMnist = MnistFiles.AreIn(data);
            }
        }

        /// <summary>Whether something is on its way.</summary>
        public bool IsBusy => pictures.Count + readings.Count > 0;

        /// <summary>In words what is on its way; null where nothing is.</summary>
        public string Doing => readings.Count > 0 ? $"Reading {readings[0].What}" : pictures.Count > 0 ? $"{pictures.Count} pictures to come" : null;

        /// <summary>Files and folders of pictures, and IDX files.</summary>
        /// <param name="to">Whose examples they are.</param>
        /// <param name="paths">Where they lie.</param>
        /// <param name="refused">Gets a sentence for each that is none.</param>
        public void AddFiles(TransferClass to, IEnumerable<string> paths, List<string> refused)
        {
            foreach (string path in ExampleFiles.In(paths, refused))
            {
                if (ExampleFiles.IsIdx(path)) Read(to, System.IO.Path.GetFileName(path), ExampleOrigin.File, Task.Run(() => ExampleFiles.Idx(path, TransferClasses.MostExamples)));
                else pictures.Enqueue((to, path));
            }
        }

        /// <summary>So many of MNIST's training images of a digit that the class does not have yet.</summary>
        /// <param name="to">Whose examples they are.</param>
        /// <param name="digit">"0" … "9".</param>
        /// <param name="count">How many.</param>
        /// <param name="seed">Decides which.</param>
        public void AddMnist(TransferClass to, string digit, int count, ulong seed)
        {
            mnist ??= Task.Run(() => new MnistFiles(data).Train());
            Task<Dataset> read = mnist;
            var has = new HashSet<string>(to.Examples.Select(example => example.Name));
            Read(to, "MNIST", ExampleOrigin.Mnist, Task.Run(() => Chosen(read.Result, digit, count, seed, has)));
        }

        /// <summary>Takes in what has come, and decodes for about so long.</summary>
        /// <param name="budget">Time for decoding.</param>
        /// <param name="take">Gets each example.</param>
        /// <param name="refused">Gets a sentence for each file that is none.</param>
        /// <returns>Whether anything changed.</returns>
        public bool Advance(TimeSpan budget, Action<TransferClass, byte[], ExampleOrigin, string> take, List<string> refused)
        {
            bool changed = false;
            for (int i = readings.Count - 1; i >= 0; i--)
            {
                Reading reading = readings[i];
                if (!reading.Images.IsCompleted) continue;
                readings.RemoveAt(i);
                changed = true;
                if (reading.Images.IsFaulted) Refuse(reading.Images.Exception.GetBaseException(), refused);
                else foreach (var (pixels, name) in reading.Images.Result) take(reading.To, pixels, reading.Origin, name);
            }
            var clock = Stopwatch.StartNew();
            while (pictures.Count > 0 && (!changed || clock.Elapsed < budget))
            {
                changed = true;
                var (to, path) = pictures.Dequeue();
                try
                {
                    take(to, ExampleFiles.Picture(path, decoder), ExampleOrigin.File, System.IO.Path.GetFileName(path));
                }
                catch (PictureException problem)
                {
                    refused.Add(problem.Message);
                }
            }
            return changed;
        }

        /// <summary>What has not come is left out.</summary>
        public void Clear()
        {
            pictures.Clear();
            readings.Clear();
        }

        void Read(TransferClass to, string what, ExampleOrigin origin, Task<IReadOnlyList<(byte[], string)>> images) => readings.Add(new Reading(to, what, origin, images));

        void Refuse(Exception problem, List<string> refused)
        {
            // Files that were put right in the meantime are read again the next time.
            if (mnist != null && mnist.IsFaulted) mnist = null;
            refused.Add(problem is IdxFileException || problem is DatasetException ? problem.Message : $"The images cannot be read: {problem.Message}");
        }

        static IReadOnlyList<(byte[], string)> Chosen(Dataset data, string digit, int count, ulong seed, HashSet<string> has)
        {
            int label = data.Classes.ToList().IndexOf(digit);
            int[] all = Enumerable.Range(0, data.Count).Where(i => data.Labels[i] == label).ToArray();
            new RandomStream(seed, 0).Shuffle<int>(all);
            int each = data.ExampleShape.Count;
            return all.Select(i => (index: i, name: $"MNIST {i}")).Where(found => !has.Contains(found.name)).Take(count).Select(found => (data.Bytes.AsSpan(found.index * each, each).ToArray(), found.name)).ToArray();
        }

        sealed class Reading
        {
            public Reading(TransferClass to, string what, ExampleOrigin origin, Task<IReadOnlyList<(byte[] pixels, string name)>> images)
            {
                To = to;
                What = what;
                Origin = origin;
                Images = images;
            }

            public TransferClass To { get; }
            public string What { get; }
            public ExampleOrigin Origin { get; }
            public Task<IReadOnlyList<(byte[] pixels, string name)>> Images { get; }
        }
    }
}
