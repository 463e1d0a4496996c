using Graft.Cli.Sessions;

namespace Graft.Cli.Data;

/// <summary>Loads what --model and --resume name, and says which of the two a file is when it is the other.</summary>
static class ModelOrCheckpoint
{
    /// <exception cref="ModelFileException">The file is neither.</exception>
    /// <exception cref="CommandException">It is a checkpoint.</exception>
    public static Model Model(string path)
    {
        try
        {
            return ModelFile.Load(path);
        }
        catch (ModelFileException) when (Loads(() => CheckpointFile.Load(path)))
        {
            throw new CommandException($"{path} is the checkpoint of a run, not a model: finish it with `{Called.Name} train --resume {path}`, or name a model.");
        }
    }

    /// <exception cref="ModelFileException">The file is neither.</exception>
    /// <exception cref="CommandException">It is a model.</exception>
    public static Checkpoint Checkpoint(string path)
    {
        try
        {
            return CheckpointFile.Load(path);
        }
        catch (ModelFileException) when (Loads(() => ModelFile.Load(path)))
        {
            throw new CommandException($"{path} is a model, whose run has ended: name a checkpoint, which `{Called.Name} train --checkpoint FILE` writes.");
        }
    }

    /// <exception cref="ModelFileException">The file is neither.</exception>
    public static (Model Model, Checkpoint? Checkpoint) Either(string path)
    {
        if (!Loads(() => CheckpointFile.Load(path))) return (ModelFile.Load(path), null);
        Checkpoint checkpoint = CheckpointFile.Load(path);
        return (checkpoint.Model, checkpoint);
    }

    static bool Loads(Action load)
    {
        try
        {
            load();
            return true;
        }
        catch (ModelFileException)
        {
            return false;
        }
    }
}
