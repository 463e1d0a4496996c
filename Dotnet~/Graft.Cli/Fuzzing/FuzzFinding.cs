namespace Graft.Cli.Fuzzing;

/// <summary>An input that breaks a promise.</summary>
/// <param name="Target">Whose.</param>
/// <param name="File">Where it is kept.</param>
/// <param name="Problem">What it brings about.</param>
sealed record FuzzFinding(string Target, string File, string Problem);
