using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Letters, scribbles and blank pads, to stand for what is none of a model's classes; without the letters that are called as a class is, and,
    /// where there are digits, those that people write as they write a digit.
    /// </summary>
    sealed class DrawnUnknowns : IStandIns
    {
        readonly SyntheticUnknowns.UnknownPainter painter = new SyntheticUnknowns.UnknownPainter();
        readonly int label;
        readonly ulong seed;
        readonly HashSet<string> excluded;
        int next;

        /// <param name="classes">The model's and the player's.</param>
        /// <param name="label">What these images are labelled with.</param>
        /// <param name="count">How many.</param>
        /// <param name="seed">Decides them.</param>
        public DrawnUnknowns(IReadOnlyList<string> classes, int label, int count, ulong seed)
        {
            this.label = label;
            Count = count;
            this.seed = seed;
            excluded = new HashSet<string>(classes);
            if (classes.Any(SyntheticDigits.Classes.Contains)) excluded.UnionWith(SyntheticUnknowns.LettersLikeDigits);
        }

        public int Count { get; }

        public int Next(Span<byte> image)
        {
            var random = new RandomStream(seed, RandomStreams.Unknowns + (ulong)next++);
            string name;
            do name = SyntheticUnknowns.Choose(UnknownKinds.All, ref random);
            while (excluded.Contains(name));
            painter.Paint(name, ref random, image);
            return label;
        }
    }
}
