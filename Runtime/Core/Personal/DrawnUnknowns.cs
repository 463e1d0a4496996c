using System;

namespace Graft
{
    /// <summary>Letters, scribbles and blank pads for a model that has learned what is none of its classes.</summary>
    sealed class DrawnUnknowns : IStandIns
    {
        readonly SyntheticUnknowns.UnknownPainter painter = new SyntheticUnknowns.UnknownPainter();
        readonly int label;
        readonly ulong seed;
        int next;

        public DrawnUnknowns(int label, int count, ulong seed)
        {
            this.label = label;
            Count = count;
            this.seed = seed;
        }

        public int Count { get; }

        public int Next(Span<byte> image)
        {
            var random = new RandomStream(seed, RandomStreams.Unknowns + (ulong)next++);
            painter.Paint(SyntheticUnknowns.Choose(UnknownKinds.All, ref random), ref random, image);
            return label;
        }
    }
}
