namespace Graft.Cli.Reporting;

/// <summary>The learning curve of one of several runs.</summary>
sealed record NamedCurve(string Name, IReadOnlyList<CurvePoint> Points);
