using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>The model of the digits 0 to 4 that the package ships, and what players teach it.</summary>
    static class Pupils
    {
        public static readonly string[] Old = { "0", "1", "2", "3", "4" };

        /// <summary>Knows the digits 0 to 4; no memory, no calibration.</summary>
        public static Model Shipped => Load();

        /// <summary>Digits that no pupil has seen.</summary>
        public static Dataset Unseen { get; } = SyntheticDigits.Create(1000, 12);

        /// <summary>So many examples of a digit, as a player would draw them.</summary>
        public static void Teach(PersonalModel own, string digit, int count, ulong seed = 1, string label = null)
        {
            Dataset shown = SyntheticDigits.Create(10 * count, 1000 + seed).OfClasses(new[] { digit });
            for (int i = 0; i < count; i++) own.Examples.Add(label ?? digit, Image(shown, i));
        }

        /// <summary>Learns to the end, in slices, and adopts it.</summary>
        public static Model Learned(PersonalModel own, IBackend backend)
        {
            using PersonalLearning learning = own.Learn(backend);
            while (learning.Advance(TimeSpan.FromMilliseconds(4))) { }
            own.Adopt(learning);
            return own.Current;
        }

        /// <summary>Share of these digits that the model calls by their names, or, of one digit, by a label.</summary>
        public static double Accuracy(Model model, IReadOnlyList<string> digits, string label = null)
        {
            Dataset data = Unseen.OfClasses(digits);
            using var predictor = new Predictor(model);
            return Enumerable.Range(0, data.Count).Count(i => predictor.Recognise(Image(data, i)).Label == (label ?? data.Classes[data.Labels[i]])) / (double)data.Count;
        }

        public static ReadOnlySpan<byte> Image(Dataset data, int index) => data.Bytes.AsSpan(index * data.ExampleShape.Count, data.ExampleShape.Count);

        /// <summary>Examples of a few pixels, for what needs no learning.</summary>
        public static byte[] Pixels(int seed, int count = 6) => Enumerable.Range(0, count).Select(i => (byte)(seed * 37 + i * 11)).ToArray();

        // Where the sources are not at hand, as in a built player, the test is skipped and says so.
        static Model Load([CallerFilePath] string source = null)
        {
            string path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(source)), "..", "..", "..", "Models", "digits-0-4.graft");
            if (!File.Exists(path)) Assert.Ignore($"Needs {path}, which the sources have.");
            return ModelFile.Load(path);
        }
    }
}
