using Graft.Fuzz;

namespace Graft.Dotnet.Tests;

/// <summary>A loader of models with something wrong, for tests that want it found.</summary>
/// <param name="read">Instead of ModelFile.Read.</param>
/// <param name="write">Instead of ModelFile.Write.</param>
sealed class BrokenLoader(Func<byte[], Model>? read = null, Func<Model, byte[]>? write = null) : StoredFileTarget<Model>("broken", StoredForms.Model)
{
    protected override IEnumerable<byte[]> Files => SeedModels.All.Select(model => ModelFile.Write(model, null, new ModelFileSettings { Compress = false }));
    protected override Model Read(byte[] file) => read == null ? ModelFile.Read(file) : read(file);
    protected override byte[] Write(Model loaded) => write == null ? ModelFile.Write(loaded) : write(loaded);
}
