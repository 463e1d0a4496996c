using System.CommandLine;
using System.CommandLine.Parsing;
using Graft.Cli.Options;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Says what is wrong with a command line that cannot be read, and where to look.</summary>
static class Misreading
{
    public static string Of(ParseResult parsed)
    {
        string problem = Problem(parsed);
        return $"{problem}{(problem.EndsWith('?') ? "" : ".")} See `{Called.Name} {Path(parsed)}--help`.";
    }

    static string Problem(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string problem = parsed.Errors[0].Message.TrimEnd('.');
        string? word = parsed.UnmatchedTokens.FirstOrDefault();
        if (command.Subcommands.Count > 0)
        {
            string[] names = [.. command.Subcommands.Select(each => each.Name)];
            return word == null ? $"It takes one more word: {string.Join(", ", names)}" : $"There is no command '{word}'{Meant(word, names)}";
        }
        if (word == null || !problem.Contains($"'{word}'")) return problem;
        if (File.Exists(word) && command.Options.Contains(SharedOptions.Model)) return $"{problem}: did you mean {SharedOptions.Model.Name} {word}?";
        return problem + Meant(word, command.Options.Select(option => option.Name));
    }

    static string Meant(string word, IEnumerable<string> names)
    {
        string? nearest = names.MinBy(name => Slips(word, name));
        return nearest != null && Slips(word, nearest) <= Math.Max(1, word.Length / 3) ? $": did you mean {nearest}?" : "";
    }

    // Letters that are missing, too many, wrong, or two in the wrong order (the distance of Damerau and Levenshtein, each place touched once).
    static int Slips(string typed, string meant)
    {
        var least = new int[typed.Length + 1, meant.Length + 1];
        for (int i = 0; i <= typed.Length; i++)
        {
            for (int j = 0; j <= meant.Length; j++)
            {
                least[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(least[i - 1, j], least[i, j - 1]) + 1, least[i - 1, j - 1] + (typed[i - 1] == meant[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]) least[i, j] = Math.Min(least[i, j], least[i - 2, j - 2] + 1);
            }
        }
        return least[typed.Length, meant.Length];
    }

    // "data download " for that command, nothing for the root.
    static string Path(ParseResult parsed)
    {
        string path = "";
        for (CommandResult at = parsed.CommandResult; at.Parent is CommandResult parent; at = parent) path = $"{at.Command.Name} {path}";
        return path;
    }
}
