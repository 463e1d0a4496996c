using System.Buffers;
using System.Net.WebSockets;
using Graft.Studio.Editing;

namespace Graft.Studio.Protocol;

/// <summary>
/// One browser's socket. What it says is read here and handed to the editor's thread, a few messages at a time, so that nobody can fill the memory by talking
/// fast; what it is told is one batch at a time: the next is made when the last one has been taken in.
/// </summary>
sealed class Connection(WebSocket socket, EditorLoop loop)
{
    /// <summary>The largest message that a browser may send.</summary>
    public const int MostBytes = 1 << 20;

    const int MostWaiting = 64;

    readonly SemaphoreSlim room = new(MostWaiting);
    readonly CancellationTokenSource gone = new();
    Task sending = Task.CompletedTask;
    int sent, taken;

    /// <summary>The number of the last message that the editor has heard.</summary>
    public int Heard { get; private set; }

    /// <summary>Whether it has taken in all that it was sent. On the editor's thread, as all below.</summary>
    public bool IsReady => sending.IsCompleted && taken == sent && socket.State == WebSocketState.Open;

    /// <summary>The number of the next batch.</summary>
    public int Next => sent + 1;

    /// <summary>Sends a batch; its memory is not to be touched until the connection is ready again.</summary>
    public void Send(ReadOnlyMemory<byte> batch)
    {
        sent++;
        sending = SendAfter(sending, batch);
    }

    public void Took(int batch) => taken = Math.Max(taken, Math.Min(batch, sent));

    /// <summary>Says why, and that it is over.</summary>
    public void Close(int code, string reason) => sending = CloseAfter(sending, (WebSocketCloseStatus)code, reason);

    /// <summary>Reads until the browser goes.</summary>
    public async Task Run(CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone.Token);
        loop.Post(() => loop.Stage.Welcome(this));
        try
        {
            await Read(ended.Token);
        }
        catch (Exception) when (ended.IsCancellationRequested || socket.State != WebSocketState.Open)
        {
            // It went, or was sent away.
        }
        finally
        {
            loop.Post(() => loop.Stage.Leave(this));
        }
        // What is said last, such as why, goes out before the socket is let go.
        await Task.WhenAny(Volatile.Read(ref sending), Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None));
    }

    async Task Read(CancellationToken stopping)
    {
        var text = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            ValueWebSocketReceiveResult read = await socket.ReceiveAsync(text.GetMemory(4096), stopping);
            if (read.MessageType == WebSocketMessageType.Close) return;
            text.Advance(read.Count);
            if (text.WrittenCount > MostBytes)
            {
                await Refuse(Closings.TooLarge, $"A message is larger than {MostBytes >> 20} MB.");
                return;
            }
            if (!read.EndOfMessage) continue;
            if (read.MessageType == WebSocketMessageType.Binary || Message.Read(text.WrittenMemory) is not { } message)
            {
                await Refuse(Closings.NotUnderstood, "A message was not understood.");
                return;
            }
            text.Clear();
            await room.WaitAsync(stopping);
            loop.Post(() => Hear(message));
        }
    }

    void Hear(Message message)
    {
        room.Release();
        Heard = message.Number;
        if (loop.Stage.Active != this) return; // another one has taken over
        if (ClientEvents.Play(message, this, loop) is { } wrong) Close(Closings.NotUnderstood, wrong);
    }

    Task Refuse(int code, string reason) => loop.Do(() => Close(code, reason));

    // Leaves the editor's thread before the server's code is called: that would go on there, and the thread does not listen while it waits for an answer.
    async Task SendAfter(Task before, ReadOnlyMemory<byte> batch)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await Attempt(socket.SendAsync(batch, WebSocketMessageType.Text, true, gone.Token).AsTask());
    }

    async Task CloseAfter(Task before, WebSocketCloseStatus code, string reason)
    {
        // One that does not read is not waited for.
        await ((Task)Task.WhenAny(before, Task.Delay(TimeSpan.FromSeconds(1)))).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        if (before.IsCompleted && (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)) await Attempt(socket.CloseOutputAsync(code, reason, patience.Token));
        await Task.Delay(100);
        await gone.CancelAsync();
    }

    // A browser that has gone is noticed where it is read from.
    static async Task Attempt(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception failed) when (failed is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }
}
