using System.Text.Json;
using System.Text.Json.Serialization;

namespace Graft.Cli.Reporting;

/// <summary>JSON has no NaN: a figure that does not exist is null.</summary>
sealed class FiniteNumbers : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(Math.Round(value, 6));
        else writer.WriteNullValue();
    }
}
