namespace Graft.Dotnet.Tests;

/// <summary>Where what a page shows is tried: an empty folder with the package's models in it, current until it is disposed.</summary>
sealed class PageWorkplace : IDisposable
{
    readonly string before = Directory.GetCurrentDirectory();

    public PageWorkplace()
    {
        string models = Directory.CreateDirectory(Path.Combine(Folder, "Models")).FullName;
        foreach (string path in Repository.Files.Where(path => path.StartsWith("Models/") && path.EndsWith(".graft")))
            File.Copy(Repository.Full(path), Path.Combine(models, Path.GetFileName(path)));
        Directory.SetCurrentDirectory(Folder);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("graft-page").FullName;

    public void Dispose()
    {
        Directory.SetCurrentDirectory(before);
        Directory.Delete(Folder, true);
    }
}
