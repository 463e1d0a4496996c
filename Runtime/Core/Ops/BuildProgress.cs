namespace Graft
{
    /// <summary>How far a device's driver is with the programs that a backend was asked for.</summary>
    public readonly struct BuildProgress
    {
        /// <param name="built">Programs that are built, at least 0.</param>
        /// <param name="total">Those, and the ones that are not yet.</param>
        public BuildProgress(int built, int total)
        {
            Built = built;
            Total = total;
        }

        /// <summary>Programs that are built.</summary>
        public int Built { get; }

        /// <summary>Those, and the ones that are not yet.</summary>
        public int Total { get; }

        /// <summary>Whether nothing is left to build.</summary>
        public bool IsOver => Built == Total;

        /// <summary>From 0 to 1.</summary>
        public double Share => IsOver ? 1 : (double)Built / Total;
    }
}
