using System.Text.Json;

namespace Graft.Cli.Packing.Checks;

/// <summary>JSON of a package that may be wrong in any way.</summary>
static class JsonText
{
    /// <returns>The object; null where the text is none.</returns>
    public static JsonElement? Object(string text)
    {
        try
        {
            JsonElement root = JsonDocument.Parse(text).RootElement;
            return root.ValueKind == JsonValueKind.Object ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Text(this JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool Flag(this JsonElement json, string property) => json.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    /// <returns>The strings of a list; none where there is no such list.</returns>
    public static string[] Texts(this JsonElement json, string property) => [.. json.Elements(property).Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!)];

    public static IEnumerable<JsonElement> Elements(this JsonElement json, string property) =>
        json.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
