namespace Graft.Cli.Data;

/// <summary>Where images come from: read when they are asked for.</summary>
interface IDataSource
{
    /// <summary>"mnist", "files", "folder" or "synthetic".</summary>
    string Kind { get; }

    /// <summary>For people and for a model's metadata; names no path.</summary>
    string Description { get; }

    /// <summary>The options that name this source again, from any folder.</summary>
    IReadOnlyList<string> Arguments { get; }

    Dataset Training();

    /// <summary>What the source itself sets aside for validation; null where it leaves that to the command.</summary>
    Dataset? Validation();

    /// <summary>What models are measured by.</summary>
    Dataset Test();
}
