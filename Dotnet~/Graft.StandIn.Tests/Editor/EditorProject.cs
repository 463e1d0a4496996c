using NUnit.Framework;

namespace Graft.StandIn.Tests;

/// <summary>Tests in an editor with a project of its own, and a package. What is logged must be expected.</summary>
public abstract class EditorProject
{
    protected string Folder { get; private set; } = "";
    protected string Project => Path.Combine(Folder, "project");
    protected string Package => Path.Combine(Folder, "package");
    protected PreparedDialogs Dialogs { get; private set; } = new();
    protected List<string> Log { get; } = new();

    [SetUp]
    public void OpenTheProject()
    {
        Folder = Path.Combine(Path.GetTempPath(), "graft-editor-" + Guid.NewGuid().ToString("N"));
        Write("package/package.json", "{ \"name\": \"com.test.package\", \"version\": \"1.0.0\" }");
        Directory.CreateDirectory(Path.Combine(Project, "Assets"));
        Log.Clear();
        LogConsole.Received += Note;
        Open();
    }

    [TearDown]
    public void CloseTheProject()
    {
        if (EditorHost.IsOpen) EditorHost.Close();
        LogConsole.Received -= Note;
        Directory.Delete(Folder, true);
        Assert.That(Log, Is.Empty, "nothing was logged but what the test expects");
    }

    protected void Open() => EditorHost.Open(new EditorHostOptions
    {
        ProjectFolder = Project, PackageFolder = Package, Assemblies = new[] { typeof(EditorProject).Assembly }, Dialogs = Dialogs = new PreparedDialogs(),
    });

    protected string Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full));
        File.WriteAllText(full, text);
        return full;
    }

    protected void Logged(params string[] expected)
    {
        Assert.That(Log, Is.EqualTo(expected));
        Log.Clear();
    }

    void Note(LogEntry entry)
    {
        lock (Log) Log.Add(entry.ToString());
    }
}
