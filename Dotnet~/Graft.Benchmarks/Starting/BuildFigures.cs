namespace Graft.Benchmarks.Starting;

/// <summary>What it took to build one kernel file for one set of options.</summary>
sealed record BuildFigures(string File, string Options, double Milliseconds);
