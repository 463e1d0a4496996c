using System.CommandLine;
using Graft.Cli.Options;

namespace Graft.Studio.Commands;

/// <summary>The options of ./graft studio, for the program that serves and for the one that makes pictures.</summary>
static class StudioOptions
{
    public static readonly PathOption Project = new("--project", "FOLDER", "The project: its Assets hold what is saved, its Library what can be made again. Made where it is missing.", Path.Combine("graft-out", "studio"));

    public static readonly Option<int> Port = new("--port")
    {
        Description = "The port on this machine; a free one if left out.",
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, out int port) && port is >= 0 and <= 65535) return port;
            result.AddError($"--port is '{result.Tokens[0].Value}': give a number from 1024 to 65535, such as 8080, or leave it out.");
            return 0;
        },
    };

    public static readonly Option<bool> Open = new("--open") { Description = "Opens the address in this machine's browser." };
    public static readonly Option<bool> Light = new("--light") { Description = "Begins with the light skin." };
    public static readonly PathOption Screenshots = new("--screenshots", "FOLDER", "Makes a picture of every window, light and dark, and ends.");
}
