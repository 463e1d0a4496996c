using System.CommandLine;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Graft.Cli.Sessions;

/// <summary>One run of one command: its options, where its results and its talk go, and Ctrl-C.</summary>
sealed class Session : IDisposable
{
    readonly ILoggerFactory loggers;

    public Session(ParseResult parsed, Interruption interruption)
    {
        Parsed = parsed;
        Interruption = interruption;
        JsonPath = parsed.GetValue(SharedOptions.Json);
        // A reader of the JSON gets nothing else; people still see the tables.
        Results = Output.Of(JsonPath == "-" ? Console.Error : Console.Out);
        Talk = Output.Of(Console.Error);
        loggers = LoggerFactory.Create(logging => logging
            .SetMinimumLevel(Verbose ? LogLevel.Debug : LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddSimpleConsole(format => format.SingleLine = true));
        Log = loggers.CreateLogger("graft");
    }

    public ParseResult Parsed { get; }
    public Interruption Interruption { get; }

    /// <summary>Where results for people go.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>Where notices and progress go: standard error.</summary>
    public IAnsiConsole Talk { get; }
    public ILogger Log { get; }
    public bool Verbose => Parsed.GetValue(SharedOptions.Verbose);
    public ulong Seed => Parsed.GetValue(SharedOptions.Seed);
    public string? JsonPath { get; }

    public T? Value<T>(Option<T> option) => Parsed.GetValue(option);

    /// <summary>The digits asked for; null for all.</summary>
    public string[]? Digits => Value(SharedOptions.Digits) is { Length: > 0 } digits ? digits : null;

    /// <summary>Whether the option was written out.</summary>
    public bool Has(Option option) => Parsed.GetResult(option) is { Implicit: false };

    /// <summary>One line of the result; long ones, such as paths, are not broken.</summary>
    public void Print(string line) => Results.Profile.Out.Writer.WriteLine(line);

    /// <summary>One line on standard error.</summary>
    public void Notice(string line) => Interruption.Speak(() => Talk.Profile.Out.Writer.WriteLine(line));

    /// <summary>Writes the machine-readable result where it was asked for.</summary>
    public void Json(object result)
    {
        if (JsonPath != null) JsonReport.Write(JsonPath, result);
    }

    public void Dispose() => loggers.Dispose();
}
