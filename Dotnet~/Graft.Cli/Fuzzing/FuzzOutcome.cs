namespace Graft.Cli.Fuzzing;

/// <summary>What came of one target.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Statistics">How far it went.</param>
/// <param name="Kept">Inputs in the corpus now.</param>
/// <param name="Left">Inputs that did not fit into it.</param>
/// <param name="Findings">One for each kind of problem.</param>
sealed record FuzzOutcome(string Target, AflStatistics Statistics, int Kept, int Left, IReadOnlyList<FuzzFinding> Findings);
