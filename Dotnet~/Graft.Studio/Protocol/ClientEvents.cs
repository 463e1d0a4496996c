using System.Collections.Frozen;
using System.Text.Json;
using Graft.StandIn;
using Graft.StandIn.Toolkit;
using Graft.Studio.Editing;
using UnityEditor;

namespace Graft.Studio.Protocol;

/// <summary>What a browser can say, and what is done then. Each reads all its arguments before it does anything.</summary>
static class ClientEvents
{
    const int MostMoves = 10_000;

    static readonly FrozenDictionary<string, Action<Arguments, EditorLoop>> OfEditor = new Dictionary<string, Action<Arguments, EditorLoop>>
    {
        ["show"] = Show,
        ["close"] = (with, _) => Window(with.Int())?.Close(),
        ["menu"] = (with, _) => Choose(with.Text()),
        ["skin"] = (with, _) => EditorHost.SetSkin(with.Flag()),
        ["progress"] = Work,
        ["click"] = Click,
        ["change"] = Change,
        ["pointer"] = Pointer,
        ["moves"] = Moves,
        ["key"] = Key,
        ["focus"] = Focus,
        ["range"] = Range,
        ["select"] = Select,
        ["drop"] = Drop,
    }.ToFrozenDictionary();

    /// <summary>In the order in which they happened.</summary>
    /// <returns>What was wrong; null if nothing was.</returns>
    public static string? Play(Message message, Connection from, EditorLoop loop)
    {
        try
        {
            foreach (JsonElement each in message.Events.EnumerateArray()) Play(each, from, loop);
            return null;
        }
        catch (ProtocolException wrong)
        {
            return wrong.Message;
        }
    }

    static void Play(JsonElement happened, Connection from, EditorLoop loop)
    {
        string name = Arguments.Name(happened);
        var with = new Arguments(happened);
        if (name == "took") from.Took(with.Int());
        else if (name == "answer") loop.Questions.Answer(with.Int(), with.TextOrNull());
        else if (!OfEditor.TryGetValue(name, out var play)) throw new ProtocolException($"There is no event \"{(name.Length > 20 ? name[..20] : name)}\".");
        // A question stands before all windows.
        else if (loop.Questions.Open == null)
        {
            loop.Stage.Act();
            play(with, loop);
        }
    }

    static OpenWindow? Window(int id) => EditorHost.Windows.FirstOrDefault(each => each.Id == id);

    static void Show(Arguments with, EditorLoop loop)
    {
        if (Window(with.Int()) is { } window) window.Focus();
    }

    static void Choose(string path)
    {
        if (EditorHost.MenuItems.FirstOrDefault(each => each.Path == path) is { IsEnabled: true } item) item.Invoke();
    }

    static void Work(Arguments with, EditorLoop loop)
    {
        int id = with.Int();
        string wish = with.Text();
        if (EditorHost.ProgressItems.FirstOrDefault(each => each.Id == id) is not { } item) return;
        if (wish == "cancel") item.Cancel();
        else if (wish is "pause" or "resume") item.Pause(wish == "pause");
        else if (wish == "remove" && item.Status is not (Progress.Status.Running or Progress.Status.Paused)) Progress.Remove(id);
    }

    static void Click(Arguments with, EditorLoop loop)
    {
        (int window, int id, int count, Modifiers held) = (with.Int(), with.Int(), with.Int(), Held(with));
        Window(window)?.Panel.Click(id, count, held);
    }

    static void Change(Arguments with, EditorLoop loop)
    {
        (int window, int id, string value) = (with.Int(), with.Int(), with.Text());
        Window(window)?.Panel.Change(id, value);
    }

    static void Pointer(Arguments with, EditorLoop loop)
    {
        (int window, int id, var kind, int pointer) = (with.Int(), with.Int(), with.Choice<PointerKind>(), with.Int());
        (float x, float y, int button, int pressed, Modifiers held) = (with.Float(), with.Float(), with.Int(), with.Int(), Held(with));
        if (Window(window)?.Panel is not { } panel) return;
        loop.Stage.Presses.Follow(panel, id, kind, pointer);
        panel.Pointer(id, kind, pointer, x, y, button, pressed, held);
    }

    // All points since the last frame of the browser, so that no curve loses its shape.
    static void Moves(Arguments with, EditorLoop loop)
    {
        (int window, int id, int pointer, int pressed, Modifiers held, float[] places) = (with.Int(), with.Int(), with.Int(), with.Int(), Held(with), with.Floats());
        if (places.Length % 2 != 0 || places.Length > MostMoves) throw new ProtocolException("Moves come as pairs, and not too many.");
        if (Window(window)?.Panel is not { } panel) return;
        for (int i = 0; i < places.Length; i += 2) panel.Pointer(id, PointerKind.Move, pointer, places[i], places[i + 1], -1, pressed, held);
    }

    static void Key(Arguments with, EditorLoop loop)
    {
        (int window, int id, string code, string? character, Modifiers held) = (with.Int(), with.Int(), with.Text(), with.TextOrNull(), Held(with));
        Window(window)?.Panel.Key(id, code, character, held);
    }

    static void Focus(Arguments with, EditorLoop loop)
    {
        (int window, int id, bool isIn) = (with.Int(), with.Int(), with.Flag());
        if (Window(window)?.Panel is not { } panel) return;
        if (isIn) panel.FocusIn(id);
        else panel.FocusOut(id);
    }

    static void Range(Arguments with, EditorLoop loop)
    {
        (int window, int id, int first, int last) = (with.Int(), with.Int(), with.Int(), with.Int());
        Window(window)?.Panel.Range(id, first, Math.Min(last, int.MaxValue - 1));
    }

    static void Select(Arguments with, EditorLoop loop)
    {
        (int window, int id, int[] indices) = (with.Int(), with.Int(), with.Ints());
        Window(window)?.Panel.Select(id, indices);
    }

    // A browser tells nothing of files that are over it, so that all comes at once, when they have been sent. Only what was sent can be dropped.
    static void Drop(Arguments with, EditorLoop loop)
    {
        (int window, int id, string[] sent) = (with.Int(), with.Int(), with.Texts());
        string root = Path.Combine(loop.ProjectFolder, "Library", "Uploads") + Path.DirectorySeparatorChar;
        string[] paths = [.. sent.Where(each => !each.Contains('\0')).Select(each => Path.GetFullPath(Path.Combine(loop.ProjectFolder, each)))
            .Where(each => each.StartsWith(root, StringComparison.Ordinal) && Path.Exists(each))];
        if (paths.Length == 0 || Window(window)?.Panel is not { } panel) return;
        EditorHost.Drag(paths);
        foreach (DropKind each in new[] { DropKind.Enter, DropKind.Updated, DropKind.Perform }) panel.Drop(id, each);
        if (!EditorHost.WasAccepted) loop.Stage.Notify("info", "The window has no use for what was dropped there.");
    }

    static Modifiers Held(Arguments with) => (Modifiers)(with.Int() & 15);
}
