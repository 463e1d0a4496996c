using System.Runtime.InteropServices;

namespace Graft.Benchmarks.Reporting;

/// <summary>What the figures were measured on.</summary>
static class Processor
{
    const string LinuxList = "/proc/cpuinfo";

    /// <summary>As the system calls it; its architecture where it gives no name.</summary>
    public static string Name { get; } = FromLinux() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();

    static string? FromLinux()
    {
        if (!File.Exists(LinuxList)) return null;
        string? line = File.ReadLines(LinuxList).FirstOrDefault(each => each.StartsWith("model name"));
        return line?[(line.IndexOf(':') + 1)..].Trim();
    }
}
