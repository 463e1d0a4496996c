using System.Globalization;
using Graft.StandIn;

namespace Graft.Studio.Editing;

/// <summary>The editor's dialogs, answered in the browser. Whoever calls waits until they are.</summary>
sealed class BrowserDialogs(Questions questions, string project, string? package) : IEditorDialogs
{
    readonly ProjectFiles files = new(project, package);

    /// <summary>Where a file was asked to be shown.</summary>
    public event Action<string>? Revealed;

    public string OpenFile(string title, string directory, string extension)
    {
        string[] extensions = extension.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return UntilItExists(new Question { Kind = QuestionKind.OpenFile, Title = Titled(title, "Open a file"), Choices = files.Files(extensions), Extensions = extensions },
            File.Exists, path => $"There is no file {path}: choose one of the list, send one, or write the full path of one on the studio's machine.");
    }

    public string OpenFolder(string title, string directory, string name) =>
        UntilItExists(new Question { Kind = QuestionKind.OpenFolder, Title = Titled(title, "Open a folder"), Choices = files.Folders() },
            Directory.Exists, path => $"There is no folder {path}: choose one of the list, send one, or write the full path of one on the studio's machine.");

    public string SaveFile(string title, string directory, string name, string extension, string message)
    {
        string ending = extension.Length == 0 || name.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase) ? "" : "." + extension;
        string value = files.Listed(files.Full(Path.Combine(directory.Length == 0 ? "Assets" : directory, name + ending))), problem = "";
        while (true)
        {
            string? answer = questions.Ask(new Question { Kind = QuestionKind.SaveFile, Title = Titled(title, "Save"), Message = message, Value = value, Problem = problem });
            if (answer == null) return "";
            value = answer;
            if (Path.GetFileName(value.Trim()).Length == 0) problem = "The file needs a name: write one behind the last slash.";
            else if (File.Exists(Path.GetDirectoryName(files.Full(value.Trim())))) problem = "The folder is a file: write another path.";
            else if (Ended(files.Full(value.Trim()), extension) is var full && !File.Exists(full) && !Directory.Exists(full)) return full;
            else if (Directory.Exists(full)) problem = "There is a folder of that name: write another one.";
            else if (Ask("Replace the file?", $"{files.Listed(full)} exists already.", "Replace", "Cancel", "") == 0) return full;
            else problem = "";
        }
    }

    public int Ask(string title, string message, string ok, string cancel, string alt)
    {
        string? answer = questions.Ask(new Question { Kind = QuestionKind.Ask, Title = title, Message = message, Buttons = [ok, cancel, alt] });
        bool isKnown = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out int button) && button is >= 0 and <= 2;
        if (isKnown) return button;
        // Where the studio ends, nobody can answer: what is asked for with three buttons is whether to save, to stay, or to go without.
        return questions.IsStopping && alt.Length > 0 ? 2 : 1;
    }

    public void Reveal(string path) => Revealed?.Invoke(files.Listed(path));

    string UntilItExists(Question question, Predicate<string> exists, Func<string, string> problem)
    {
        while (true)
        {
            string? answer = questions.Ask(question);
            if (answer == null) return "";
            string full = files.Full(answer.Trim());
            if (answer.Trim().Length > 0 && exists(full)) return full;
            question = new Question
            {
                Kind = question.Kind, Title = question.Title, Choices = question.Choices, Extensions = question.Extensions, Value = answer, Problem = problem(answer),
            };
        }
    }

    static string Titled(string title, string otherwise) => string.IsNullOrEmpty(title) ? otherwise : title;

    static string Ended(string path, string extension) =>
        extension.Length == 0 || path.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase) ? path : $"{path}.{extension}";
}
