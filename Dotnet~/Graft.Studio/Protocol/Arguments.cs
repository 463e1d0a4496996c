using System.Text.Json;

namespace Graft.Studio.Protocol;

/// <summary>What comes with an event, one after the other. Nothing of it is believed.</summary>
sealed class Arguments(JsonElement list)
{
    int next = 1; // the first is the event's name

    public static string Name(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.String ? Read(list[0]) : throw new ProtocolException("An event has no name.");

    public int Int() => Take(JsonValueKind.Number).TryGetInt32(out int value) ? value : throw Wrong("a whole number");

    public float Float()
    {
        float value = Take(JsonValueKind.Number).TryGetSingle(out float read) ? read : throw Wrong("a number");
        return float.IsFinite(value) ? value : throw Wrong("a number");
    }

    public string Text() => Read(Take(JsonValueKind.String));

    public string? TextOrNull() => At(next) is { ValueKind: JsonValueKind.Null } ? Skip() : Text();

    public bool Flag()
    {
        JsonElement value = At(next++);
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong("true or false");
    }

    /// <summary>One of an enum's, by its number.</summary>
    public T Choice<T>() where T : struct, Enum
    {
        int value = Int();
        return value >= 0 && value < Enum.GetValues<T>().Length ? (T)(object)value : throw Wrong($"one of {typeof(T).Name}");
    }

    public int[] Ints() => [.. Take(JsonValueKind.Array).EnumerateArray().Select(each => each.ValueKind == JsonValueKind.Number && each.TryGetInt32(out int value) ? value : throw Wrong("whole numbers"))];

    public float[] Floats() =>
        [.. Take(JsonValueKind.Array).EnumerateArray().Select(each => each.ValueKind == JsonValueKind.Number && each.TryGetSingle(out float value) && float.IsFinite(value) ? value : throw Wrong("numbers"))];

    public string[] Texts() => [.. Take(JsonValueKind.Array).EnumerateArray().Select(each => each.ValueKind == JsonValueKind.String ? Read(each) : throw Wrong("texts"))];

    // Half of a pair of surrogates is no text.
    static string Read(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new ProtocolException("A text is broken.");
        }
    }

    string? Skip()
    {
        next++;
        return null;
    }

    JsonElement Take(JsonValueKind kind)
    {
        JsonElement value = At(next);
        if (value.ValueKind != kind) throw Wrong($"a {kind}".ToLowerInvariant());
        next++;
        return value;
    }

    JsonElement At(int index) => index < list.GetArrayLength() ? list[index] : throw Wrong("something");

    ProtocolException Wrong(string wanted) => new($"The event \"{Name(list)}\" wants {wanted} as its argument {next}.");
}
