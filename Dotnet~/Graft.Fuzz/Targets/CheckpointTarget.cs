namespace Graft.Fuzz;

/// <summary>The loader of checkpoints.</summary>
sealed class CheckpointTarget() : StoredFileTarget<Checkpoint>("checkpoint", StoredForms.Checkpoint)
{
    static readonly ModelLimits Limits = new() { Parameters = MostParameters, Layers = MostLayers };

    protected override IEnumerable<byte[]> Files => SeedCheckpoints.All.Select(checkpoint => CheckpointFile.Write(checkpoint));
    protected override Checkpoint Read(byte[] file) => CheckpointFile.Read(file, Limits);
    protected override byte[] Write(Checkpoint loaded) => CheckpointFile.Write(loaded, Limits);
}
