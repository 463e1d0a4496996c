using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graft.StandIn;
using Graft.Studio.Protocol;

namespace Graft.Studio.Editing;

/// <summary>What stands around the windows: their tabs, the menu, works in the background, the question that is open. Small, and told whole when it changes.</summary>
sealed class FrameState(EditorLoop loop)
{
    static readonly TimeSpan MenuPace = TimeSpan.FromMilliseconds(500);

    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Utf8JsonWriter json = new(Stream.Null, Compact);
    ArrayBufferWriter<byte> told = new(), now = new();
    (string Path, string Shortcut, bool IsEnabled)[] menu = [];
    TimeSpan? menuLooked;

    public ReadOnlySpan<byte> Json => told.WrittenSpan;

    /// <summary>A browser that has been told nothing.</summary>
    public void Forget() => told.ResetWrittenCount();

    /// <summary>Whether it is other than it was told last; Json is what it is now.</summary>
    public bool IsOther(OpenWindow? shown)
    {
        now.ResetWrittenCount();
        json.Reset(now);
        WriteAll(json, shown);
        json.Flush();
        if (now.WrittenSpan.SequenceEqual(told.WrittenSpan)) return false;
        (told, now) = (now, told);
        return true;
    }

    void WriteAll(Utf8JsonWriter json, OpenWindow? shown)
    {
        json.WriteStartObject();
        Text(json, "project", Path.GetFileName(loop.ProjectFolder));
        json.WriteBoolean("dark", EditorHost.IsDark);
        json.WriteNumber("shown", shown?.Id ?? 0);
        List(json, "windows", EditorHost.Windows, Write);
        List(json, "menu", Menu(), Write);
        List(json, "works", EditorHost.ProgressItems, Write);
        if (loop.Questions.Open is { } question) Write(json, question);
        json.WriteEndObject();
    }

    // Whether an item can be chosen is asked of the editor's own code, so not too often.
    IEnumerable<(string Path, string Shortcut, bool IsEnabled)> Menu()
    {
        if (menuLooked is not { } before || loop.Now - before > MenuPace)
        {
            menuLooked = loop.Now;
            menu = [.. EditorHost.MenuItems.Select(each => (each.Path, each.Shortcut, each.IsEnabled))];
        }
        return menu;
    }

    static void Write(Utf8JsonWriter json, OpenWindow window)
    {
        json.WriteNumber("id", window.Id);
        Text(json, "title", window.Title);
        json.WriteNumber("width", window.MinSize.x);
        json.WriteNumber("height", window.MinSize.y);
        json.WriteBoolean("unsaved", window.HasUnsavedChanges);
        Text(json, "note", window.Notification);
    }

    static void Write(Utf8JsonWriter json, (string Path, string Shortcut, bool IsEnabled) item)
    {
        Text(json, "path", item.Path);
        Text(json, "shortcut", item.Shortcut);
        json.WriteBoolean("enabled", item.IsEnabled);
    }

    static void Write(Utf8JsonWriter json, ProgressItem item)
    {
        json.WriteNumber("id", item.Id);
        Text(json, "name", item.Name);
        Text(json, "description", item.Description);
        json.WriteNumber("value", float.IsFinite(item.Value) ? MathF.Round(item.Value, 3) : 0);
        json.WriteString("status", item.Status.ToString());
        json.WriteBoolean("indefinite", item.IsIndefinite);
        json.WriteBoolean("canCancel", item.CanCancel);
        json.WriteBoolean("canPause", item.CanPause);
        json.WriteNumber("seconds", item.RemainingSeconds);
    }

    static void Write(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject("question");
        json.WriteNumber("id", question.Id);
        json.WriteString("kind", question.Kind.ToString());
        Text(json, "title", question.Title);
        Text(json, "message", question.Message);
        Text(json, "value", question.Value);
        Text(json, "problem", question.Problem);
        Texts(json, "buttons", question.Buttons);
        Texts(json, "choices", question.Choices);
        Texts(json, "extensions", question.Extensions);
        json.WriteEndObject();
    }

    static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T each in items)
        {
            json.WriteStartObject();
            write(json, each);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Text(Utf8JsonWriter json, string name, string? text) => json.WriteString(name, SoundText.Of(text ?? ""));

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string each in texts) json.WriteStringValue(SoundText.Of(each));
        json.WriteEndArray();
    }
}
