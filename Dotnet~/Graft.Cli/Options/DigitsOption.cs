using System.CommandLine;

namespace Graft.Cli.Options;

/// <summary>An option that takes digits: "0-4", "1,3,5-7".</summary>
sealed class DigitsOption : Option<string[]>
{
    public DigitsOption(string description, string? initial) : base("--digits")
    {
        Description = description;
        HelpName = "0-4|1,3,5-7";
        Arity = ArgumentArity.ExactlyOne;
        if (initial != null) DefaultValueFactory = _ => Parse(initial)!;
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (Parse(text) is { } digits) return digits;
            result.AddError($"--digits is '{text}': give digits from 0 to 9, each once, as in 0-4 or 1,3,5-7.");
            return [];
        };
    }

    static string[]? Parse(string text)
    {
        var digits = new List<int>();
        foreach (string part in text.Split(','))
        {
            string[] ends = part.Trim().Split('-');
            if (ends.Length > 2 || ends.Any(end => end.Length != 1 || !char.IsAsciiDigit(end[0]))) return null;
            int first = ends[0][0] - '0', last = ends[^1][0] - '0';
            if (first > last) return null;
            digits.AddRange(Enumerable.Range(first, last - first + 1));
        }
        return digits.Distinct().Count() == digits.Count ? [.. digits.Order().Select(digit => digit.ToString())] : null;
    }
}
