using System.Text.RegularExpressions;

namespace Graft.Dotnet.Tests;

/// <summary>A fenced block of a page: what its fence says, what the comments just before it give, and its text. `Documentation~/pages.md` has the rules.</summary>
public sealed class Fence
{
    const RegexOptions Lines = RegexOptions.Multiline | RegexOptions.Singleline;

    Fence(string page, string text, Match match)
    {
        Page = page;
        Line = text[..match.Groups["text"].Index].Count(each => each == '\n') + 1;
        string[] says = match.Groups["says"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Language = says.FirstOrDefault() ?? "";
        Marks = says.Skip(1).ToArray();
        Text = match.Groups["text"].Value;
        Given = Comment(match, "given");
        Within = Comment(match, "within");
        Into = Comment(match, "into");
    }

    /// <summary>Those of every page that a reader of the package meets, but for the reference's: declarations that the compiler has made.</summary>
    public static IReadOnlyList<Fence> All { get; } = Pages.Where(page => !IsReference(page)).SelectMany(page => Of(page, Repository.Text(page))).ToArray();

    public static IEnumerable<string> Pages => Repository.Files.Where(path => path.EndsWith(".md") && (!path.Contains('/') || Regex.IsMatch(path, "^(Documentation~|Models|Samples~)/")));

    /// <summary>Whether `./graft api` writes the page.</summary>
    public static bool IsReference(string page) => page.StartsWith("Documentation~/api/", StringComparison.Ordinal);

    public string Page { get; }

    /// <summary>The number of the first line within, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The first word after the fence; empty where there is none.</summary>
    public string Language { get; }

    /// <summary>The words behind that.</summary>
    public IReadOnlyList<string> Marks { get; }

    public string Text { get; }

    /// <summary>Parameters of the method that the block is the body of; null for none.</summary>
    public string? Given { get; }

    /// <summary>Text around the block, which stands for its "…"; null for none.</summary>
    public string? Within { get; }

    /// <summary>A file of the package and a member that the page has put into it before, "path: member"; null for none.</summary>
    public string? Into { get; }

    public static IEnumerable<Fence> Of(string page, string text) =>
        Regex.Matches(text, "(?<before>(?:^<!-- (?:given|within|into): (?:(?!-->).)*-->\n)*)^```(?<says>[^\n`]*)\n(?<text>.*?)^```$", Lines)
            .Select(match => new Fence(page, text, match));

    public bool Is(string mark) => Marks.Contains(mark);

    public override string ToString() => $"{Page}:{Line}";

    static string? Comment(Match match, string name)
    {
        Match found = Regex.Match(match.Groups["before"].Value, $"^<!-- {name}: (.*?) -->$", Lines);
        return found.Success ? found.Groups[1].Value : null;
    }
}
