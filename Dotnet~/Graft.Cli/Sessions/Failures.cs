namespace Graft.Cli.Sessions;

/// <summary>Turns what went wrong into one line on standard error and an exit code.</summary>
static class Failures
{
    // Their messages already name the thing and the remedy.
    static readonly Type[] Explained =
    [
        typeof(CommandException), typeof(UsageException), typeof(InterruptedException), typeof(BackendException), typeof(ShapeException), typeof(TrainingException), typeof(TuningException),
        typeof(DatasetException), typeof(IdxFileException), typeof(ModelFileException),
    ];

    public static int Report(Exception failure, bool verbose)
    {
        Console.Error.WriteLine(Line(failure));
        if (verbose && failure is not (InterruptedException or UsageException)) Console.Error.WriteLine(failure);
        return failure switch { UsageException => ExitCode.Usage, InterruptedException => ExitCode.Interrupted, _ => ExitCode.Failure };
    }

    static string Line(Exception failure)
    {
        string message = failure.Message.ReplaceLineEndings(" ");
        if (Explained.Contains(failure.GetType())) return $"graft: {message}";
        return failure switch
        {
            IOException or UnauthorizedAccessException => $"graft: {message} (check the path, the permissions and the free space)",
            OutOfMemoryException => "graft: there is not enough memory: use fewer images or a smaller network",
            _ => $"graft: unexpected {failure.GetType().Name}: {message} (--verbose shows where; please report it)",
        };
    }
}
