namespace Graft.Fuzz;

/// <summary>The loader of data sets.</summary>
sealed class DataTarget() : StoredFileTarget<Dataset>("data", StoredForms.Data)
{
    protected override IEnumerable<byte[]> Files => SeedDatasets.All.Select(data => DataFile.Write(data));
    protected override Dataset Read(byte[] file) => DataFile.Read(file);
    protected override byte[] Write(Dataset loaded) => DataFile.Write(loaded);
}
