using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Graft.Cli.Sessions;

namespace Graft.Cli.Book;

/// <summary>
/// Independent jobs on several parts of a device at once, and the time that each of them takes: of a second in which two jobs run, either
/// has half, so that the seconds of all jobs add up to those that went by.
/// </summary>
sealed class BookLanes(IReadOnlyList<IBackend> backends)
{
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly Lock gate = new();
    double shared, last;
    int working;

    /// <summary>How many jobs run at once.</summary>
    public int Count => backends.Count;
    public IReadOnlyList<IBackend> Backends => backends;

    /// <summary>The shared time: what one of the jobs at work now has had since the beginning.</summary>
    public double Seconds
    {
        get
        {
            lock (gate) return Advance();
        }
    }

    /// <summary>Runs all jobs, in their order as lanes become free; after the first that fails, none begins.</summary>
    public void Run(IReadOnlyList<Action<IBackend>> jobs)
    {
        int next = -1;
        ExceptionDispatchInfo? failure = null;
        void Serve(IBackend backend)
        {
            Enter();
            try
            {
                for (int mine; failure == null && (mine = Interlocked.Increment(ref next)) < jobs.Count;) jobs[mine](backend);
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(thrown), null);
                // The process may be about to end, its files taken away.
                OutputFile.ParkIfAbandoned();
            }
            finally
            {
                Leave();
            }
        }

        Thread[] others = [.. backends.Skip(1).Take(jobs.Count - 1).Select(backend => new Thread(() => Serve(backend)) { IsBackground = true, Name = "Graft exercise" })];
        foreach (Thread thread in others) thread.Start();
        Serve(backends[0]);
        foreach (Thread thread in others) thread.Join();
        failure?.Throw();
    }

    /// <summary>Work that only one lane may do at a time; who waits for another takes no time.</summary>
    public void Alone(object place, Action work)
    {
        if (!Monitor.TryEnter(place))
        {
            Leave();
            Monitor.Enter(place);
            Enter();
        }
        try
        {
            work();
        }
        finally
        {
            Monitor.Exit(place);
        }
    }

    void Enter()
    {
        lock (gate)
        {
            Advance();
            working++;
        }
    }

    void Leave()
    {
        lock (gate)
        {
            Advance();
            working--;
        }
    }

    double Advance()
    {
        double now = clock.Elapsed.TotalSeconds;
        shared += (now - last) / Math.Max(1, working);
        last = now;
        return shared;
    }
}
