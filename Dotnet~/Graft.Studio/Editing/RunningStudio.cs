using Graft.StandIn;
using Graft.Studio.Web;

namespace Graft.Studio.Editing;

/// <summary>A studio on a thread of its own, for whoever looks at it from the same process: makers of pictures, and tests.</summary>
sealed class RunningStudio : IAsyncDisposable
{
    readonly CancellationTokenSource stopping = new();
    readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    StudioServer? server;

    RunningStudio(EditorHostOptions options) => Loop = new EditorLoop(options);

    public EditorLoop Loop { get; }

    public string Address => server!.Address;

    public static async Task<RunningStudio> Start(EditorHostOptions options)
    {
        var studio = new RunningStudio(options);
        new Thread(studio.Run) { Name = "Editor", IsBackground = true }.Start();
        await studio.opened.Task;
        studio.server = await StudioServer.Start(studio.Loop, 0);
        return studio;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await ended.Task;
        if (server != null) await server.DisposeAsync();
    }

    void Run()
    {
        try
        {
            Loop.Run(stopping.Token, opened.SetResult);
            ended.SetResult();
        }
        catch (Exception failed)
        {
            opened.TrySetException(failed);
            ended.SetException(failed);
        }
    }
}
