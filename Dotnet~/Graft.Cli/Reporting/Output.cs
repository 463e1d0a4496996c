using Spectre.Console;

namespace Graft.Cli.Reporting;

/// <summary>Consoles over standard output and standard error.</summary>
static class Output
{
    // A file or a pipe has no width; tables keep their lines whole there.
    const int WidthWithoutTerminal = 160;

    public static IAnsiConsole Of(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}
