using System.Text.Json;
using System.Text.RegularExpressions;
using Graft.Cli.Sessions;

namespace Graft.Cli.Api;

/// <summary>What PublicApiAnalyzers said of an assembly: the compiler's log in SARIF 2.1 holds it until the next compilation.</summary>
/// <param name="New">Public, and in no baseline.</param>
/// <param name="Gone">In a baseline, and not public or not there.</param>
/// <param name="Back">Marked as removed, and there.</param>
/// <param name="IsBlind">Whether the baseline itself was wrong, such as by a line that is in it twice: then nothing else is said.</param>
sealed partial record CompilerLog(IReadOnlyList<string> New, IReadOnlyList<string> Gone, IReadOnlyList<string> Back, bool IsBlind)
{
    /// <exception cref="CommandException">There is no log.</exception>
    public static CompilerLog Read(string path)
    {
        if (!File.Exists(path)) throw new CommandException($"{path} is missing, so what is public is not known: run ./graft api in the repository, which builds first.");
        var said = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray())
            .ToLookup(each => each.GetProperty("ruleId").GetString(), each => Symbol().Match(each.GetProperty("message").GetProperty("text").GetString()!).Groups[1].Value);
        return new CompilerLog([.. said["RS0016"]], [.. said["RS0017"]], [.. said["RS0050"]], said.Contains("RS0024") || said.Contains("RS0025"));
    }

    [GeneratedRegex("^Symbol '(.+)' is (not part|part|marked) ")]
    private static partial Regex Symbol();
}
