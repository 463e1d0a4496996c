using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Graft.Cli.Book;

/// <summary>The report as one web page that needs no other file: its pictures lie within it.</summary>
static class BookPage
{
    const string Style = """
        body { font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; max-width: 1250px; margin: 2em auto; padding: 0 1em; color: #222; }
        table { border-collapse: collapse; margin: 1em 0; font-size: 13px; display: block; overflow-x: auto; }
        th, td { border-bottom: 1px solid #ddd; padding: 0.35em 0.6em; white-space: nowrap; font-variant-numeric: tabular-nums; }
        th { border-bottom: 2px solid #999; }
        tbody tr:hover { background: #f4f7fa; }
        img { max-width: 100%; }
        code { background: #f2f2f2; padding: 0.1em 0.3em; font-size: 13px; overflow-wrap: anywhere; }
        h2 { margin-top: 2.2em; border-top: 1px solid #ddd; padding-top: 0.8em; }
        a { color: #1f77b4; }
        """;

    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGenericAttributes().Build();

    /// <param name="markdown">The report.</param>
    /// <param name="folder">Where the pictures are that it names.</param>
    public static string Html(string markdown, string folder)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (LinkInline picture in document.Descendants<LinkInline>().Where(link => link.IsImage))
            picture.Url = "data:image/png;base64," + Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, picture.Url!)));
        return $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Graft: the exercises of chapter 11</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n{document.ToHtml(Pipeline)}</body>\n</html>\n";
    }
}
