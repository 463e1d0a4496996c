using Graft.Cli.Options;
using Graft.Cli.Sessions;

namespace Graft.Cli.Data;

/// <summary>Finds the images: what the options name, else GRAFT_DATA, else the user's cache, else drawn digits.</summary>
static class DataLookup
{
    public const string Variable = "GRAFT_DATA";

    /// <summary>Where `graft data download` puts MNIST.</summary>
    public static string Cache => UserCache.Folder("mnist");

    /// <param name="session">Its options.</param>
    /// <param name="drawn">How many digits are drawn where nothing is found.</param>
    /// <param name="held">How many are drawn for validation and for the test each; a sixth of the others by default.</param>
    /// <exception cref="UsageException">The options name two sources, or half of one.</exception>
    /// <exception cref="IdxFileException">The folder named has no data.</exception>
    public static IDataSource Find(Session session, int drawn = SyntheticSource.Usual, int? held = null)
    {
        string? folder = session.Value(SharedOptions.Data), images = session.Value(SharedOptions.Images), labels = session.Value(SharedOptions.Labels);
        int? synthetic = session.Value(SharedOptions.Synthetic);
        bool byClass = Directory.Exists(images);
        if (byClass && labels != null) throw new UsageException($"{images} is a folder, and the folders in it say what its images show: leave out --labels.");
        if (!byClass && (images == null) != (labels == null)) throw new UsageException("--images and --labels go together: give both, or a folder of images by class as --images.");
        if ((folder != null ? 1 : 0) + (images != null ? 1 : 0) + (synthetic != null ? 1 : 0) > 1) throw new UsageException("Give one of --data, --images with --labels, and --synthetic.");
        if (byClass) return new FolderSource(images!);
        if (images != null) return new FileSource(images, labels!);
        if (synthetic != null) return new SyntheticSource(synthetic.Value, session.Seed, held);
        if (folder != null) return new MnistSource(folder);
        if (Folder() is { } found) return new MnistSource(found);
        session.Notice($"There is no MNIST here ({Variable} is not set, nothing in {Cache}): drawn digits are used. `{Called.Name} data download` fetches MNIST.");
        return new SyntheticSource(drawn, session.Seed, held);
    }

    /// <summary>MNIST's folder without options, or null.</summary>
    /// <exception cref="CommandException">GRAFT_DATA names a folder without the files.</exception>
    public static string? Folder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder) return MnistFiles.AreIn(Cache) ? Cache : null;
        if (!MnistFiles.AreIn(folder)) throw new CommandException($"{Variable} is {folder}, which does not hold MNIST's four files: correct it or unset it.");
        return folder;
    }
}
