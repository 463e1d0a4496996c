using Graft.Cli.Sessions;

namespace Graft.Play.Commands;

/// <summary>The model of digits 0 to 4 that comes with the package.</summary>
static class ShippedModel
{
    /// <exception cref="CommandException">This program was taken out of the package.</exception>
    public static string Path
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            {
                string path = System.IO.Path.Combine(folder.FullName, "Models", "digits-0-4.graft");
                if (File.Exists(path)) return path;
            }
            throw new CommandException("Models/digits-0-4.graft is in no folder above this program: name a model by --model.");
        }
    }
}
