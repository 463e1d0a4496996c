using System.Reflection;
using Graft.Cli.Sessions;
using Graft.StandIn;

namespace Graft.Studio.Editing;

/// <summary>The editor with Graft's package in it.</summary>
static class StudioEditor
{
    public static EditorHostOptions Options(string project, bool dark) => new()
    {
        ProjectFolder = Made(project),
        PackageFolder = Package(),
        Assemblies = [Assembly.Load("Graft.Components"), Assembly.Load("Graft.Editing")],
        Dark = dark,
    };

    /// <summary>The menu's first window of Graft, so that nobody begins before an empty frame.</summary>
    public static void OpenFirstWindow()
    {
        if (EditorHost.Windows.Count > 0) return;
        EditorHost.MenuItems.FirstOrDefault(each => each.Path.StartsWith("Window/Graft/", StringComparison.Ordinal) && each.IsEnabled)?.Invoke();
    }

    static string Made(string project)
    {
        string full = Path.GetFullPath(project);
        if (File.Exists(full)) throw new UsageException($"--project {project} is a file: name a folder.");
        Directory.CreateDirectory(full);
        return full;
    }

    static string Package()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "package.json")) && Directory.Exists(Path.Combine(folder.FullName, "Runtime"))) return folder.FullName;
        throw new CommandException("Graft's package.json is in no folder above this program: run it where it was built, by ./graft studio.");
    }
}
