using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Graft.Cli.Api.Reference;

/// <summary>XML documentation as Markdown.</summary>
sealed partial class ApiText(ApiLinks links)
{
    /// <summary>Paragraphs, lists and code, each a block.</summary>
    public IReadOnlyList<string> Blocks(XElement? element)
    {
        var blocks = new List<string>();
        var line = new StringBuilder();
        void End()
        {
            string text = Spaces().Replace(line.ToString(), " ").Trim();
            if (text != "") blocks.Add(text);
            line.Clear();
        }
        foreach (XNode node in element?.Nodes() ?? [])
        {
            if (node is not XElement { Name.LocalName: "para" or "list" or "code" or "br" } block)
            {
                line.Append(Inline(node));
                continue;
            }
            End();
            if (block.Name == "para") blocks.AddRange(Blocks(block));
            if (block.Name == "list") blocks.Add(List(block));
            if (block.Name == "code") blocks.Add($"```\n{Unindented(block.Value)}\n```");
        }
        End();
        return blocks;
    }

    /// <summary>All of it in one line, for a table or after a parameter's name.</summary>
    public string Line(XElement? element) => string.Join(' ', Blocks(element).Select(block => Spaces().Replace(block.Replace("```", "`").Replace("\n- ", "; "), " ")));

    string Inline(XNode node) => node switch
    {
        XText text => Escaped(text.Value),
        XElement { Name.LocalName: "see" or "seealso" } see => See(see),
        XElement { Name.LocalName: "paramref" or "typeparamref" } named => ApiLinks.Code(named.Attribute("name")!.Value),
        XElement { Name.LocalName: "c" } code => ApiLinks.Code(Spaces().Replace(code.Value, " ").Trim()),
        XElement { Name.LocalName: "b" or "strong" } strong => $"**{Inline(strong.Nodes())}**",
        XElement { Name.LocalName: "i" or "em" } stressed => $"*{Inline(stressed.Nodes())}*",
        XElement other => Inline(other.Nodes()),
        _ => "",
    };

    string Inline(IEnumerable<XNode> nodes) => Spaces().Replace(string.Concat(nodes.Select(Inline)), " ").Trim();

    string See(XElement see)
    {
        string? text = Inline(see.Nodes()) is { Length: > 0 } given ? given : null;
        if (see.Attribute("langword")?.Value is { } word) return ApiLinks.Code(word);
        if (see.Attribute("href")?.Value is { } address) return text == null ? $"<{address}>" : $"[{text}]({address})";
        return links.To(see.Attribute("cref")?.Value ?? "", text);
    }

    string List(XElement list) => string.Join('\n', list.Elements("item").Select(item =>
        "- " + (item.Element("term") is { } term ? $"{Line(term)}: {Line(item.Element("description"))}" : Line(item.Element("description") ?? item))));

    // What Markdown would take for its own: a star between spaces, or a line below within a word, is none of that.
    static string Escaped(string text) => Special().Replace(text, @"\$0").Replace("](", @"]\(");

    static string Unindented(string code)
    {
        string[] lines = code.ReplaceLineEndings("\n").Trim('\n').TrimEnd().Split('\n');
        int indent = lines.Where(line => line.Trim() != "").Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length < indent ? "" : line[indent..].TrimEnd()));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\\`]|<(?=[\w/!?])|[*~](?=\S)|(?<=\S)[*~]|(?<!\w)_|_(?!\w)")]
    private static partial Regex Special();
}
