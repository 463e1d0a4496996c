using System.Runtime.InteropServices;

namespace Graft.Cli.Sessions;

/// <summary>
/// Ctrl-C. While a command listens, the first asks it to end at a good place; a second, or one that nobody listens to, ends the process
/// at once. Either way no file is left half written.
/// </summary>
sealed class Interruption : IDisposable
{
    // A progress bar hides it.
    const string ShowCursor = "\e[?25h";

    readonly Lock speaking = new();
    readonly CancellationTokenSource source = new();
    readonly PosixSignalRegistration[] registrations;
    int listeners, signals;
    bool hasLastWord;

    public Interruption() => registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    public bool Requested => source.IsCancellationRequested;

    /// <summary>Promises to look at the token until the result is disposed.</summary>
    public IDisposable Listen(out CancellationToken token)
    {
        Interlocked.Increment(ref listeners);
        token = source.Token;
        return new Listener(this);
    }

    /// <summary>Says something, unless the process has said that it stops: threads that work on for a moment are not to talk on.</summary>
    public void Speak(Action say)
    {
        lock (speaking)
            if (!hasLastWord) say();
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in registrations) registration.Dispose();
    }

    void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref signals) == 1 && Volatile.Read(ref listeners) > 0)
        {
            Console.Error.WriteLine("Stopping at the next step; Ctrl-C again to stop at once.");
            source.Cancel();
            return;
        }
        lock (speaking)
        {
            hasLastWord = true;
            Console.Error.WriteLine("Stopped at once.");
        }
        OutputFile.Abandon();
        if (!Console.IsErrorRedirected) Console.Error.Write(ShowCursor);
        Environment.Exit(ExitCode.Interrupted);
    }

    sealed class Listener(Interruption owner) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref owner.listeners);
    }
}
