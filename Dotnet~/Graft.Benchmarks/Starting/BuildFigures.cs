namespace Graft.Benchmarks.Starting;

/// <summary>What it took to build one kernel file, for each set of options in one program.</summary>
sealed record BuildFigures(string File, IReadOnlyList<string> Variants, double Milliseconds);
