using Graft.Cli.Sessions;

namespace Graft.Cli.Data;

/// <summary>A folder of PNG or JPEG images by class: the name of the folder that an image lies in is its class.</summary>
sealed class FolderSource(string folder) : IDataSource
{
    Dataset? all;

    public string Kind => "folder";
    public string Description => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
    public IReadOnlyList<string> Arguments => ["--images", Path.GetFullPath(folder)];
    public Dataset Training() => all ??= Read();
    public Dataset? Validation() => null;
    public Dataset Test() => Training();

    /// <summary>The images of one folder itself, by name.</summary>
    /// <exception cref="CommandException">It has none.</exception>
    public static string[] Images(string folder)
    {
        string[] images = [.. Directory.EnumerateFiles(folder).Where(ImageFile.IsNamedSo).Order(StringComparer.Ordinal)];
        return images.Length > 0 ? images : throw new CommandException($"{folder} has no PNG or JPEG files: put some there, or name another folder.");
    }

    Dataset Read()
    {
        string[] folders = [.. Directory.EnumerateDirectories(folder).Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal)];
        if (folders.Length == 0) throw new CommandException($"{folder} has no folders: make one for each class, named as the class is, with its PNG or JPEG files in it.");
        string[][] images = [.. folders.Select(Images)];
        int[] labels = [.. images.SelectMany((paths, label) => paths.Select(_ => label))];
        var pixels = new byte[checked(labels.Length * DigitCentring.PixelCount)];
        int at = 0;
        foreach (string path in images.SelectMany(paths => paths)) ImageFile.Read(path, pixels.AsSpan(at++ * DigitCentring.PixelCount, DigitCentring.PixelCount));
        return Dataset.OfImages(pixels, new Shape(DigitCentring.Side, DigitCentring.Side), labels, [.. folders.Select(path => Path.GetFileName(path))]);
    }
}
