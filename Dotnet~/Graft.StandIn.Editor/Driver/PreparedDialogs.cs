using System;
using System.Collections.Generic;

namespace Graft.StandIn;

/// <summary>Answers that were given before the questions, for tests. Each question takes the next; it must be of the question's kind.</summary>
public sealed class PreparedDialogs : IEditorDialogs
{
    readonly Queue<object> answers = new();
    readonly List<string> asked = new();

    /// <summary>What was asked, in order: the title, and the message where there is one.</summary>
    public IReadOnlyList<string> Asked => asked;

    /// <summary>What was shown in the system's file browser.</summary>
    public string Revealed { get; private set; } = "";

    /// <summary>How many answers nobody has asked for.</summary>
    public int Left => answers.Count;

    /// <summary>A path for the next question for one; empty to cancel it.</summary>
    public PreparedDialogs Answer(string path)
    {
        answers.Enqueue(path);
        return this;
    }

    /// <summary>A button for the next question: 0 ok, 1 cancel, 2 alt.</summary>
    public PreparedDialogs Answer(int button)
    {
        answers.Enqueue(button);
        return this;
    }

    public string OpenFile(string title, string directory, string extension) => Next<string>(title, "a file");
    public string OpenFolder(string title, string directory, string name) => Next<string>(title, "a folder");
    public string SaveFile(string title, string directory, string name, string extension, string message) => Next<string>(title, $"where to save {name}");
    public int Ask(string title, string message, string ok, string cancel, string alt) => Next<int>($"{title}: {message}", "a button");
    public void Reveal(string path) => Revealed = path;

    T Next<T>(string question, string wanted)
    {
        asked.Add(question);
        if (answers.Count == 0) throw new InvalidOperationException($"The editor asks for {wanted} (\"{question}\"), and no answer was prepared: call Answer before.");
        return answers.Dequeue() is T answer ? answer : throw new InvalidOperationException($"The editor asks for {wanted} (\"{question}\"), and the next answer is of another kind.");
    }
}
