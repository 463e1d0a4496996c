using System.Text.RegularExpressions;

namespace Graft.Dotnet.Tests;

/// <summary>
/// A page for people who work in Unity, or a section of one. What it names is told by how it is set: fields bold, as the inspector labels them, code and files
/// as code, menus and buttons in italics.
/// </summary>
public sealed class Page
{
    Page(string name, string text)
    {
        Name = name;
        Text = text;
        string prose = Regex.Replace(text, "^```.*?^```$", "", RegexOptions.Multiline | RegexOptions.Singleline);
        Codes = Spans(ref prose, "`([^`]+)`");
        Fields = Spans(ref prose, @"\*\*(.+?)\*\*");
        Menus = Spans(ref prose, @"\*([^*]+)\*");
    }

    public string Name { get; }
    public string Text { get; }
    public IReadOnlyList<string> Codes { get; }
    public IReadOnlyList<string> Fields { get; }
    public IReadOnlyList<string> Menus { get; }

    /// <summary>What is below each heading of the second level, by that heading; what is above the first, by an empty one.</summary>
    public IEnumerable<Page> Sections =>
        Regex.Split(Text, "^## ", RegexOptions.Multiline)
            .Select((part, i) => i == 0 ? new Page("", part) : new Page(part[..part.IndexOf('\n')], part[part.IndexOf('\n')..]));

    public static Page Of(string path) => new(path, Repository.Text(path));

    public Page Section(string heading) => Sections.Single(section => section.Name == heading);

    /// <summary>What a link to a heading ends in.</summary>
    public static string Anchor(string heading) => Regex.Replace(heading.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-');

    public override string ToString() => Name;

    // What is found is taken out, so that a star within code is no menu.
    static IReadOnlyList<string> Spans(ref string text, string pattern)
    {
        var found = Regex.Matches(text, pattern).Select(match => Regex.Replace(match.Groups[1].Value, @"\s+", " ")).ToArray();
        text = Regex.Replace(text, pattern, "");
        return found;
    }
}
