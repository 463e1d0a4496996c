using System.CommandLine;

namespace Graft.Cli.Commands;

/// <summary>What has to do with data sets.</summary>
sealed class DataCommand : Command
{
    public DataCommand() : base("data", "Fetches and shows data sets.")
    {
        Add(new DataDownloadCommand());
        Add(new DataShowCommand());
        Add(new DataSheetCommand());
    }
}
