namespace Graft.Fuzz;

/// <summary>The loader of models, and the predictor on what it accepts.</summary>
sealed class ModelTarget() : StoredFileTarget<Model>("model", StoredForms.Model)
{
    // A file of a few bytes may name an input or a memory of millions; what they cost is known, and it is not what is looked for.
    const int MostFeatures = 4096, MostPixels = 4096;

    protected override IEnumerable<byte[]> Files => SeedModels.All.Select(model => ModelFile.Write(model));
    protected override Model Read(byte[] file) => ModelFile.Read(file);
    protected override byte[] Write(Model loaded) => ModelFile.Write(loaded);

    protected override void Use(Model loaded)
    {
        if (loaded.Network.Input.Count <= MostFeatures) PredictorCheck.Run(loaded);
        if (loaded.Memory is { } memory && (long)memory.Count * memory.ImageShape.Count <= MostPixels && memory.ToDataset().Count != memory.Count) throw new FindingException("the memory gives another number of images than it says");
    }
}
