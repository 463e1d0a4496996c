using System.Diagnostics;
using System.Globalization;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What the small program said: numbers by name.</summary>
sealed class PortableResult
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    readonly Dictionary<string, double[]> numbers = new();

    PortableResult(string output)
    {
        foreach (string[] words in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Where(words => words[0] != "device"))
            numbers[words[0]] = [.. words.Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
    }

    public double[] this[string name] => numbers[name];

    /// <summary>Runs it, which must succeed.</summary>
    public static PortableResult Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["POCL_CACHE_DIR"] = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "graft-tests-pocl")).FullName;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(), output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(true);
            throw new TimeoutException($"{program} did not end within {Patience.TotalMinutes:F0} minutes");
        }
        Assert.That(process.ExitCode, Is.Zero, output.Result + errors.Result);
        return new PortableResult(output.Result);
    }
}
