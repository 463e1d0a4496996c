using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graft.Cli.Sessions;

namespace Graft.Cli.Reporting;

/// <summary>Machine-readable results: one JSON object, to a file or, as "-", to standard output.</summary>
static partial class JsonReport
{
    static readonly JsonSerializerOptions Style = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new FiniteNumbers() } };

    [GeneratedRegex(@"\[\n[^\[\]{}]*\n *\]")]
    private static partial Regex Lists();

    [GeneratedRegex(@"\n *")]
    private static partial Regex LineBreaks();

    public static void Write(string path, object result)
    {
        // Lists of numbers and words read better on one line.
        string text = Lists().Replace(JsonSerializer.Serialize(result, Style), list => LineBreaks().Replace(list.Value, " ").Replace("[ ", "[").Replace(" ]", "]"));
        if (path == "-") Console.Out.WriteLine(text);
        else OutputFile.Write(path, Encoding.UTF8.GetBytes(text + "\n"));
    }
}
