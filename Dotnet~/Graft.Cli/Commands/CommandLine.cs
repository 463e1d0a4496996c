using System.CommandLine;
using System.CommandLine.Help;
using Graft.Cli.Options;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>The whole command line: reads it, runs the command, answers for its failures.</summary>
static class CommandLine
{
    public static int Run(string[] arguments)
    {
        ParseResult? parsed = null;
        try
        {
            parsed = Root().Parse(arguments.Length == 0 ? ["--help"] : arguments);
            if (parsed.Errors.Count > 0) throw new UsageException($"{parsed.Errors[0].Message.TrimEnd('.')}. See `graft {Path(parsed)}--help`.");
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

    static Command Root()
    {
        var help = new HelpOption();
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        return new Command("graft", "Trains small neural networks on this machine, and teaches them new classes from a few examples.")
        {
            help,
            new VersionOption(),
            new DemoCommand(),
            new TrainCommand(),
            new TransferCommand(),
            new TuneCommand(),
            new EvaluateCommand(),
            new PredictCommand(),
            new InspectCommand(),
            new BookCommand(),
            new CurvesCommand(),
            new DevicesCommand(),
            new DataCommand(),
            new FuzzCommand(),
            new TestCommand(),
        };
    }

    // "data download " for that command, nothing for the root.
    static string Path(ParseResult parsed)
    {
        string path = "";
        for (var at = parsed.CommandResult; at.Parent is System.CommandLine.Parsing.CommandResult parent; at = parent) path = $"{at.Command.Name} {path}";
        return path;
    }
}
