using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>The help of a command, with an example below it.</summary>
sealed class ExampleHelp(HelpAction inner) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parsed)
    {
        int code = inner.Invoke(parsed);
        if (parsed.CommandResult.Command is not GraftCommand command) return code;
        Console.Out.WriteLine("Example:");
        foreach (string line in command.Example.Split('\n')) Console.Out.WriteLine($"  {Called.Name}{line[line.IndexOf(' ')..]}");
        return code;
    }
}
