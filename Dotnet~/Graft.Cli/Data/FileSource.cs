namespace Graft.Cli.Data;

/// <summary>A pair of IDX files: all of it to train on, or all of it to measure by.</summary>
sealed class FileSource(string images, string labels) : IDataSource
{
    Dataset? all;

    public string Kind => "files";
    public string Description => Path.GetFileName(images);
    public IReadOnlyList<string> Arguments => ["--images", Path.GetFullPath(images), "--labels", Path.GetFullPath(labels)];
    public Dataset Training() => all ??= IdxFile.ReadDataset(images, labels);
    public Dataset? Validation() => null;
    public Dataset Test() => Training();
}
