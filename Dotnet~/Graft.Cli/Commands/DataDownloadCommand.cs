using System.CommandLine;
using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Fetches MNIST.</summary>
sealed class DataDownloadCommand() : GraftCommand(
    "download",
    "Fetches MNIST's four files (11 MB) from their public mirrors; run it again to go on where it stopped.",
    "graft data download",
    [Out, Mirror, SharedOptions.Json, SharedOptions.Verbose])
{
    static readonly PathOption Out = new("--out", "FOLDER", "Where the files go. Without it: the user's cache, where every command looks.");
    static readonly Option<string?> Mirror = new("--mirror") { Description = "The address of a folder with the four files, in place of the public ones.", HelpName = "URL" };

    protected override void Run(Session session)
    {
        string folder = Path.GetFullPath(session.Value(Out) ?? DataLookup.Cache);
        string[] mirrors = session.Value(Mirror) is { } mirror ? [Checked(mirror)] : MnistMirrors.Addresses;
        OutputFile.MakeFolder(folder);
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var download = new Download(client, mirrors);
        using IDisposable listener = session.Interruption.Listen(out CancellationToken token);
        int fetched = 0;
        try
        {
            DownloadProgress.Show(session, bar =>
            {
                foreach (RemoteFile file in MnistMirrors.Files) fetched += download.Fetch(file, folder, bar(file.Name), token).GetAwaiter().GetResult() ? 1 : 0;
            });
        }
        catch (OperationCanceledException)
        {
            throw new InterruptedException($"stopped. Run `{Called.Name} data download` again to go on where it stopped.");
        }
        session.Json(new { folder, files = MnistMirrors.Files.Select(file => file.Name), fetched });
        session.Print($"MNIST is in {folder} ({fetched} of {MnistMirrors.Files.Length} files fetched, all checksums right). Try: {Called.Name} demo");
    }

    static string Checked(string mirror) =>
        Uri.TryCreate(mirror, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? mirror : throw new UsageException($"--mirror is '{mirror}': give an address that begins with http:// or https://.");
}
