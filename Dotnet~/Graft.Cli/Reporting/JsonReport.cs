using System.Text.Encodings.Web;
using System.Text.Json;
using Graft.Cli.Sessions;

namespace Graft.Cli.Reporting;

/// <summary>Machine-readable results: one JSON object, to a file or, as "-", to standard output.</summary>
static class JsonReport
{
    static readonly JsonSerializerOptions Style = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new FiniteNumbers() } };

    public static void Write(string path, object result)
    {
        if (path == "-") Console.Out.WriteLine(JsonSerializer.Serialize(result, Style));
        else OutputFile.Write(path, stream => JsonSerializer.Serialize(stream, result, Style));
    }
}
