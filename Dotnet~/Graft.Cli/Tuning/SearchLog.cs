using Graft.Cli.Sessions;

namespace Graft.Cli.Tuning;

/// <summary>The log of a search in this process, which may be about to end.</summary>
static class SearchLog
{
    /// <exception cref="TuningException">It is no log, it is damaged, or another process writes it.</exception>
    public static FileTrialLog Open(string path) => new(path, file =>
    {
        OutputFile.ParkIfAbandoned();
        // The log itself grows line by line: there is nothing beside it.
        if (file != path) OutputFile.Watch(file);
    });
}
