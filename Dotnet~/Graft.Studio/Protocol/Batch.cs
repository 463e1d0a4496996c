using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graft.StandIn.Toolkit;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Studio.Protocol;

/// <summary>
/// What a browser is told at once, as JSON: {"b": its number, "e": the number of the last message that was heard before, "do": [[what, …], …]}. The letters
/// are those that Client/tree.js knows.
/// </summary>
sealed class Batch : IPanelWriter
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    readonly ArrayBufferWriter<byte> memory = new(16 << 10);
    readonly SheetNumbers sheets = new();
    readonly Utf8JsonWriter json;
    readonly GreyPixels greys = new();
    int? waiting;

    public Batch() => json = new Utf8JsonWriter(memory, Compact);

    public bool HasTold { get; private set; }

    public void Begin(int number, int heard)
    {
        memory.ResetWrittenCount();
        json.Reset();
        (HasTold, waiting) = (false, null);
        json.WriteStartObject();
        json.WriteNumber("b", number);
        json.WriteNumber("e", heard);
        json.WriteStartArray("do");
    }

    public ReadOnlyMemory<byte> End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return memory.WrittenMemory;
    }

    /// <summary>A browser that knows no sheet yet.</summary>
    public void ForgetSheets() => sheets.Clear();

    /// <summary>What follows is of this window; new: all that was told of it before is void.</summary>
    public void Window(int id, bool isNew)
    {
        waiting = id;
        if (isNew) TellWindow(isNew);
    }

    public void Tell(string what, params ReadOnlySpan<string> texts)
    {
        Start(what);
        foreach (string each in texts) Text(each);
        json.WriteEndArray();
    }

    /// <summary>JSON that has been written already.</summary>
    public void TellRaw(string what, ReadOnlySpan<byte> value)
    {
        Start(what);
        json.WriteRawValue(value, true);
        json.WriteEndArray();
    }

    public void Create(int id, string type, int parent, int index)
    {
        Start("c", id);
        json.WriteStringValue(type);
        json.WriteNumberValue(parent);
        json.WriteNumberValue(index);
        json.WriteEndArray();
    }

    public void Move(int id, int parent, int index)
    {
        Start("m", id);
        json.WriteNumberValue(parent);
        json.WriteNumberValue(index);
        json.WriteEndArray();
    }

    public void Remove(int id)
    {
        Start("r", id);
        json.WriteEndArray();
    }

    public void Set(int id, string property, string? value)
    {
        Start("s", id);
        json.WriteStringValue(property);
        Text(value);
        json.WriteEndArray();
    }

    public void Set(int id, string property, IReadOnlyList<string>? values)
    {
        Start("s", id);
        json.WriteStringValue(property);
        json.WriteStartArray();
        for (int i = 0; i < (values?.Count ?? 0); i++) Text(values![i]);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    public void Style(int id, string css)
    {
        Start("y", id);
        Text(css);
        json.WriteEndArray();
    }

    public void Sheet(int id, StyleSheet sheet)
    {
        if (!sheets.Knows(sheet, out string name)) Tell("sheet", name, UssToCss.Translate(sheet, $"[data-sheets~=\"{name}\"]"));
        Start("h", id);
        json.WriteStringValue(name);
        json.WriteEndArray();
    }

    public void Paint(int id, IReadOnlyList<PaintCommand> commands)
    {
        Start("d", id);
        Drawings.Write(json, commands);
        json.WriteEndArray();
    }

    public void Picture(int id, Texture? texture)
    {
        Start("i", id);
        if (texture is Texture2D { isReadable: true } picture)
        {
            json.WriteNumberValue(picture.width);
            json.WriteNumberValue(picture.height);
            ReadOnlySpan<byte> pixels = picture.GetPixelData<byte>(0).AsReadOnlySpan();
            bool isGrey = greys.Are(pixels, picture.format);
            json.WriteNumberValue(isGrey ? GreyPixels.Format : (int)picture.format);
            json.WriteBooleanValue(picture.filterMode == FilterMode.Point);
            json.WriteBase64StringValue(isGrey ? greys.Levels : pixels);
        }
        json.WriteEndArray();
    }

    // Only when something of it follows.
    void TellWindow(bool isNew)
    {
        if (waiting is not { } id) return;
        waiting = null;
        Start("w");
        json.WriteNumberValue(id);
        json.WriteBooleanValue(isNew);
        json.WriteEndArray();
    }

    void Start(string what)
    {
        HasTold = true;
        json.WriteStartArray();
        json.WriteStringValue(what);
    }

    void Start(string what, int id)
    {
        TellWindow(false);
        Start(what);
        json.WriteNumberValue(id);
    }

    void Text(string? value)
    {
        if (value == null) json.WriteNullValue();
        else json.WriteStringValue(SoundText.Of(value));
    }
}
