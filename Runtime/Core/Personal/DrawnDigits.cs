using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Digits drawn for a model whose classes are all called as digits are, in turn.</summary>
    sealed class DrawnDigits : IStandIns
    {
        readonly StrokePainter painter = new StrokePainter();
        readonly int[] digits;
        readonly ulong seed;
        int next;

        public DrawnDigits(IReadOnlyList<string> classes, int perClass, ulong seed)
        {
            digits = classes.Select(name => Array.IndexOf(SyntheticDigits.Classes, name)).ToArray();
            Count = digits.Length * perClass;
            this.seed = seed;
        }

        /// <summary>Whether all of the model's classes are digits of 28 x 28.</summary>
        public static bool Are(Model model) => model.Network.Input.Count == DigitCentring.PixelCount && model.Classes.All(SyntheticDigits.Classes.Contains);

        public int Count { get; }

        public int Next(Span<byte> image)
        {
            var random = new RandomStream(seed, RandomStreams.StandIns + (ulong)next);
            int label = next++ % digits.Length;
            SyntheticDigits.Paint(painter, digits[label], ref random, image);
            return label;
        }
    }
}
