namespace Graft.Fuzz;

/// <summary>The loader of models, and the predictor on what it accepts.</summary>
sealed class ModelTarget() : StoredFileTarget<Model>("model", StoredForms.Model)
{
    // A file of a few bytes may name an input or a memory of millions; what they cost is known, and it is not what is looked for.
    const int MostFeatures = 4096, MostPixels = 4096;

    // Floats that an answer writes, of which the predictor is asked some sixty.
    const int MostActivations = 1 << 16;

    static readonly ModelLimits Limits = new() { Parameters = MostParameters, Layers = MostLayers, Activations = MostActivations };

    protected override IEnumerable<byte[]> Files =>
        from model in SeedModels.All
        from storage in model.Network.Input.Count == SeedModels.SparseInputs ? WeightStorage.All : [WeightStorage.Float32]
        select ModelFile.Write(model, Limits, new ModelFileSettings { Weights = storage, Compress = false });

    protected override Model Read(byte[] file) => ModelFile.Read(file, Limits, FileSeal.IsSigned(file) ? FileSeal.Key : null);
    protected override byte[] Write(Model loaded) => ModelFile.Write(loaded, Limits);

    protected override void Use(Model loaded)
    {
        foreach (WeightStorage storage in WeightStorage.All) CheckStorage(loaded, new ModelFileSettings { Weights = storage });
        if (loaded.Network.Input.Count <= MostFeatures) PredictorCheck.Run(loaded);
        if (loaded.Memory is { } memory && (long)memory.Count * memory.ImageShape.Count <= MostPixels && memory.ToDataset().Count != memory.Count) throw new FindingException("the memory gives another number of images than it says");
    }

    // Rounding once is rounding for good: what was stored in a storage and loaded is stored as the same bytes.
    static void CheckStorage(Model loaded, ModelFileSettings settings)
    {
        byte[] stored;
        try
        {
            stored = ModelFile.Write(loaded, Limits, settings);
        }
        catch (ModelFileException) when (settings.Weights != WeightStorage.Float32)
        {
            return; // weights beyond what it holds
        }
        if (!ModelFile.Write(ModelFile.Read(stored, Limits), Limits, settings).AsSpan().SequenceEqual(stored)) throw new FindingException($"what was accepted does not survive being saved as {settings.Weights} and loaded");
    }
}
