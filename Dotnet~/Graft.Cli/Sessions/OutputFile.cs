namespace Graft.Cli.Sessions;

/// <summary>Writes files whole or not at all: beside their place first, then renamed.</summary>
static class OutputFile
{
    // A run that was asked to stop does so within this time.
    const int MillisecondsToPark = 300;

    static readonly HashSet<string> Unfinished = [];
    static readonly Lock Gate = new();

    static volatile bool abandoned, parked;

    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ParkIfAbandoned();
        try
        {
            if (IsDevice(path)) WriteThrough(path, write);
            else WriteBeside(path, write);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Cannot(path, failure);
        }
    }

    public static void Write(string path, byte[] content) => Write(path, stream => stream.Write(content));

    /// <summary>For a file that the library writes, in the same way: Ctrl-C leaves nothing of it behind either.</summary>
    public static void Watch(string path)
    {
        lock (Gate) Unfinished.Add(Beside(path));
    }

    /// <summary>Finds out before the work, not after it, that a file cannot be written.</summary>
    /// <exception cref="CommandException">It cannot.</exception>
    public static void Check(string? path)
    {
        if (path == null || IsDevice(path)) return;
        if (Directory.Exists(path)) throw new CommandException($"{path} is a folder: give the name of a file in it.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new CommandException($"{path} cannot be written: there is no folder {folder}; make it, or give another path.");
        string trial = Beside(path);
        try
        {
            File.Create(trial, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Cannot(path, failure);
        }
    }

    /// <exception cref="CommandException">The folder cannot be made.</exception>
    public static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            Check(Path.Combine(path, "trial"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Cannot(path, failure);
        }
    }

    /// <summary>Removes what is being written, and waits a moment until nobody writes any more. For a process about to end.</summary>
    public static void Abandon()
    {
        abandoned = true;
        for (int wait = 0; wait < MillisecondsToPark && !parked; wait++)
        {
            RemoveUnfinished();
            Thread.Sleep(1);
        }
        RemoveUnfinished();
    }

    /// <summary>For the thread that works: goes no further once the process is about to end.</summary>
    public static void ParkIfAbandoned()
    {
        if (!abandoned) return;
        parked = true;
        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>Terminals, pipes and the like, which cannot be renamed onto.</summary>
    static bool IsDevice(string path) => File.Exists(path) && (File.GetAttributes(path) & FileAttributes.Device) != 0 || path.StartsWith("/dev/", StringComparison.Ordinal);

    static void WriteThrough(string path, Action<Stream> write)
    {
        using FileStream file = File.OpenWrite(path);
        write(file);
    }

    static void WriteBeside(string path, Action<Stream> write)
    {
        string temporary = Beside(path);
        lock (Gate) Unfinished.Add(temporary);
        try
        {
            using (FileStream file = File.Create(temporary))
            {
                write(file);
                file.Flush(true);
            }
            ParkIfAbandoned();
            lock (Gate) File.Move(temporary, path, true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        finally
        {
            lock (Gate) Unfinished.Remove(temporary);
        }
    }

    // Always the same name, as the library has it: what a killed process left is overwritten by the next.
    static void RemoveUnfinished()
    {
        lock (Gate)
            foreach (string path in Unfinished) File.Delete(path);
    }

    static string Beside(string path) => path + ".partial";

    static CommandException Cannot(string path, Exception failure) =>
        new($"{path} cannot be written ({failure.Message.TrimEnd('.')}): free some space, check the permissions, or give another path.", failure);
}
