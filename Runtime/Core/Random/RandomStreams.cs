namespace Graft
{
    /// <summary>Which streams of a seed serve what, so that no two uses share numbers.</summary>
    public static class RandomStreams
    {
        /// <summary>Initial values, plus the parameter's place in the network.</summary>
        public const ulong Parameters = 1ul << 32;

        /// <summary>The order of the examples, plus the epoch.</summary>
        public const ulong Order = 2ul << 32;

        /// <summary>Splits and choices of examples.</summary>
        public const ulong Selection = 3ul << 32;

        /// <summary>Synthetic digits, plus the digit's index.</summary>
        public const ulong Synthetic = 4ul << 32;
    }
}
