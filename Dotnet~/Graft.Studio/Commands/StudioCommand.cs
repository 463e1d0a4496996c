using System.Diagnostics;
using Graft.Cli.Commands;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Graft.Studio.Editing;
using Graft.Studio.Web;

namespace Graft.Studio.Commands;

/// <summary>Serves the editor's windows to a browser.</summary>
sealed class StudioCommand() : GraftCommand(
    "studio",
    "Serves Graft's editor windows to a browser on this machine: the same windows as in Unity's editor, on a stand-in for the engine.",
    "graft studio --open\ngraft studio --project my-digits --port 8080\ngraft studio --screenshots pictures",
    [StudioOptions.Project, StudioOptions.Port, StudioOptions.Open, StudioOptions.Light, StudioOptions.Screenshots, SharedOptions.Verbose])
{
    protected override void Run(Session session)
    {
        if (session.Value(StudioOptions.Screenshots) != null) throw new UsageException("Pictures are made by a program of their own: use ./graft studio --screenshots.");
        var loop = new EditorLoop(StudioEditor.Options(session.Value(StudioOptions.Project)!, dark: !session.Value(StudioOptions.Light)));
        using IDisposable listening = session.Interruption.Listen(out CancellationToken stopping);
        StudioServer server = Start(loop, session.Value(StudioOptions.Port));
        try
        {
            loop.Run(stopping, () =>
            {
                StudioEditor.OpenFirstWindow();
                session.Print($"Graft Studio is at {server.Address}");
                session.Notice($"The project is {loop.ProjectFolder}. Closing the browser stops nothing; Ctrl-C ends the studio.");
                if (session.Value(StudioOptions.Open)) OpenBrowser(session, server.Address);
            });
        }
        finally
        {
            server.DisposeAsync().AsTask().Wait();
        }
    }

    static StudioServer Start(EditorLoop loop, int port)
    {
        try
        {
            return StudioServer.Start(loop, port).GetAwaiter().GetResult();
        }
        catch (Exception failed) when (failed is IOException or System.Net.Sockets.SocketException)
        {
            throw new CommandException($"Port {port} cannot be used ({failed.Message.TrimEnd('.')}): choose another by --port, or leave it out.");
        }
    }

    static void OpenBrowser(Session session, string address)
    {
        string opener = OperatingSystem.IsWindows() ? "explorer" : OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        try
        {
            Process.Start(new ProcessStartInfo(opener, [address]) { RedirectStandardError = true, RedirectStandardOutput = true })?.Dispose();
        }
        catch (Exception failed) when (failed is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            session.Notice($"{opener} is not here to open a browser: open the address yourself.");
        }
    }
}
