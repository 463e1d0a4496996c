using System;

namespace Graft.Editing
{
    /// <summary>A validation image that two models do not say the same of.</summary>
    readonly struct CompressDifference
    {
        public CompressDifference(ReadOnlyMemory<byte> pixels, string truth, string before, string after)
        {
            Pixels = pixels;
            Truth = truth;
            Before = before;
            After = after;
        }

        /// <summary>The image's bytes, row by row from the top.</summary>
        public ReadOnlyMemory<byte> Pixels { get; }

        /// <summary>What it is, and what the two say.</summary>
        public string Truth { get; }
        public string Before { get; }
        public string After { get; }
    }
}
