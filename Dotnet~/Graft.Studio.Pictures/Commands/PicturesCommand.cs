using System.CommandLine;
using Graft.Cli.Commands;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Graft.Studio.Commands;
using Graft.Studio.Pictures.Browsing;
using Graft.Studio.Pictures.Scenes;

namespace Graft.Studio.Pictures.Commands;

/// <summary>./graft studio --screenshots: a picture of every window, light and dark.</summary>
sealed class PicturesCommand() : GraftCommand(
    "studio",
    "Makes a picture of each of Graft's editor windows, light and dark, as a laptop of 1280x800 shows them.",
    "graft studio --screenshots pictures\ngraft studio --screenshots pictures --only trainer",
    [StudioOptions.Screenshots, Only, SharedOptions.Verbose])
{
    static readonly Option<string?> Only = new("--only") { Description = "Only pictures whose name begins so.", HelpName = "NAME" };

    protected override void Run(Session session)
    {
        string folder = Path.GetFullPath(session.Value(StudioOptions.Screenshots) ?? throw new UsageException("Name a folder for the pictures: --screenshots FOLDER."));
        if (Chromium.Program == null) throw new CommandException($"Pictures are made by a browser, and {Chromium.Lack}.");
        Directory.CreateDirectory(folder);
        Run(session, folder).GetAwaiter().GetResult();
    }

    static async Task Run(Session session, string folder)
    {
        IReadOnlyList<IScene> scenes = [.. SceneList.Of(await Photographer.Menu()).Where(each => each.Name.StartsWith(session.Value(Only) ?? "", StringComparison.Ordinal))];
        if (scenes.Count == 0) throw new CommandException("There is no such picture to be made.");
        await using Chromium chromium = await Chromium.Start();
        var photographer = new Photographer(chromium, folder);
        foreach (IScene scene in scenes)
            foreach (string path in await photographer.Take(scene)) session.Print(path);
    }
}
