namespace Graft
{
    /// <summary>A stage of a search: how many trials take part, and how far they train.</summary>
    public readonly struct Rung
    {
        /// <param name="trials">The best so many of the rung before; in the first rung, the first so many draws.</param>
        /// <param name="share">Of a trial's full epochs, above 0 and up to 1, those of earlier rungs included.</param>
        public Rung(int trials, double share)
        {
            Trials = trials;
            Share = share;
        }

        /// <summary>The best so many of the rung before take part; in the first rung, the first so many draws.</summary>
        public int Trials { get; }

        /// <summary>Of a trial's full epochs, above 0 and up to 1, those of earlier rungs included.</summary>
        public double Share { get; }

        /// <summary>The epochs that a trial of so many may have come to at the rung's end: share * full, rounded, and at least one.</summary>
        public int Epochs(int full) => System.Math.Max(1, (int)System.Math.Round(Share * full));

        /// <summary>"9 at 0.333333".</summary>
        public override string ToString() => System.FormattableString.Invariant($"{Trials} at {Share:G6}");
    }
}
