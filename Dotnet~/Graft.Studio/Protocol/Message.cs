using System.Text.Json;

namespace Graft.Studio.Protocol;

/// <summary>What a browser said: {"n": number, "do": [[name, …], …]}.</summary>
sealed record Message(int Number, JsonElement Events)
{
    /// <summary>Null for what is none.</summary>
    public static Message? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            // Its own memory: the buffer is used again.
            var reader = new Utf8JsonReader(json.Span);
            JsonElement root = JsonElement.ParseValue(ref reader);
            bool isWhole = json.Span[(int)reader.BytesConsumed..].Trim(" \r\n\t"u8).IsEmpty;
            if (!isWhole || root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("n", out JsonElement n) || !root.TryGetProperty("do", out JsonElement events)) return null;
            if (n.ValueKind != JsonValueKind.Number || !n.TryGetInt32(out int number) || events.ValueKind != JsonValueKind.Array) return null;
            return new Message(number, events);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
