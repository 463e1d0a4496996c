using System.CommandLine;
using System.CommandLine.Help;
using Graft.Cli.Options;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>The whole command line: reads it, runs the command, answers for its failures.</summary>
static class CommandLine
{
    /// <summary>Every command, those among them that stand for programs of their own.</summary>
    public static IReadOnlyList<Command> All =>
    [
        new DemoCommand(),
        new TrainCommand(),
        new TransferCommand(),
        new TuneCommand(),
        new EvaluateCommand(),
        new PredictCommand(),
        new CompressCommand(),
        new InspectCommand(),
        new BookCommand(),
        new CurvesCommand(),
        new DevicesCommand(),
        new DataCommand(),
        new PlayCommand(),
        new StudioCommand(),
        new BenchCommand(),
        new FuzzCommand(),
        new PackCommand(),
        new SbomCommand(),
        new ApiCommand(),
        new TestCommand(),
    ];

    public static int Run(string[] arguments) => Run(arguments, All);

    /// <summary>The same with other commands: of programs that the script reaches under the same name.</summary>
    public static int Run(string[] arguments, IReadOnlyList<Command> commands)
    {
        ParseResult? parsed = null;
        try
        {
            parsed = Root(commands).Parse(arguments.Length == 0 ? ["--help"] : arguments);
            if (parsed.Errors.Count > 0) throw new UsageException(Misreading.Of(parsed));
            // Ctrl-C and failures are answered here, not by the library.
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception failure)
        {
            // What fails now fails because its files were taken away; the process ends with Ctrl-C's exit code.
            OutputFile.ParkIfAbandoned();
            return Failures.Report(failure, parsed != null && parsed.GetValue(SharedOptions.Verbose));
        }
    }

    static Command Root(IReadOnlyList<Command> commands)
    {
        var help = new HelpOption();
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        var root = new Command("graft", "Trains small neural networks on this machine, and teaches them new classes from a few examples.")
        {
            help,
            new VersionOption(),
        };
        foreach (Command command in commands) root.Add(command);
        return root;
    }
}
