using System.CommandLine;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>One command: its options, an example for its help, and what it does.</summary>
abstract class GraftCommand : Command
{
    protected GraftCommand(string name, string description, string example, params IEnumerable<Option> options) : base(name, description)
    {
        Example = example;
        foreach (Option option in options) Options.Add(option);
        SetAction(parsed =>
        {
            using var interruption = new Interruption();
            using var session = new Session(parsed, interruption);
            OutputFile.Check(session.JsonPath == "-" ? null : session.JsonPath);
            Run(session);
            return ExitCode.Success;
        });
    }

    public string Example { get; }

    protected abstract void Run(Session session);
}
