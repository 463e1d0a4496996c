namespace Graft
{
    /// <summary>Which streams of a seed serve what, so that no two uses share numbers. Each use has 2^32 streams, from its constant on.</summary>
    public static class RandomStreams
    {
        /// <summary>Initial values, plus the parameter's place in the network, counted from 1.</summary>
        public const ulong Parameters = 1ul << 32;

        /// <summary>The order of the examples, plus the epoch.</summary>
        public const ulong Order = 2ul << 32;

        /// <summary>Splits and choices of examples, plus an index where there are several.</summary>
        public const ulong Selection = 3ul << 32;

        /// <summary>Synthetic digits, plus the digit's index.</summary>
        public const ulong Synthetic = 4ul << 32;

        /// <summary>What layers draw in training (dropout …), plus the op's number among those of its graph that draw.</summary>
        public const ulong Noise = 5ul << 32;

        /// <summary>How a batch's examples are varied, plus the op's number among those of its graph that draw.</summary>
        public const ulong Augmentation = 6ul << 32;

        /// <summary>Drawn letters, scribbles and blank pads, plus the image's index.</summary>
        public const ulong Unknowns = 7ul << 32;

        /// <summary>Images that stand for a model's classes while a player's are learned, plus the image's index.</summary>
        public const ulong StandIns = 8ul << 32;

        /// <summary>What a search draws, plus the trial's index.</summary>
        public const ulong Trials = 16ul << 32;
    }
}
