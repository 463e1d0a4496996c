using System.CommandLine;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Commands;

/// <summary>Lists and tests the devices of this machine.</summary>
sealed class DevicesCommand() : GraftCommand(
    "devices",
    "Lists the devices to compute on, tests and times each, and marks the one that --device auto takes.",
    "graft devices --json devices.json",
    [Forget, SharedOptions.Json, SharedOptions.Verbose])
{
    const int Batch = 50;

    static readonly Option<bool> Forget = new("--forget-tuning") { Description = "First throws away which kernels were found to be fastest on each GPU, so that it is found out anew." };

    protected override void Run(Session session)
    {
        if (session.Value(Forget)) ForgetTuning(session);
        SelfTestResult[] results = [.. Devices.All.Select(SelfTest.Run)];
        SelfTestMemory memory = Devices.Memory();
        foreach (SelfTestResult result in results) memory.Keep(result);
        SelfTestResult? chosen = results.Where(result => result.Passed).MinBy(result => result.MicrosecondsPerStep);
        session.Json(new { devices = results.Select(result => Json(result, result == chosen)) });
        Table table = Tables.New("device", "type", "units", "self-test", "µs a step of 50", "images/s", "auto");
        foreach (SelfTestResult result in results)
            table.AddRow(Markup.Escape(result.Device.Name), result.Device.Type, $"{result.Device.ComputeUnits}", result.Passed ? "passed" : "failed",
                result.Passed ? $"{result.MicrosecondsPerStep:F0}" : "–", result.Passed ? Tables.Count((long)Speed(result)) : "–", result == chosen ? "✓" : "");
        session.Results.Write(table);
        if (results.Length == 1) session.Print("There is no OpenCL device here, and Graft needs none: Documentation~/troubleshooting-opencl.md says how to get one.");
        foreach (SelfTestResult result in results) session.Print($"{result.Device.Name}: {result.Device.Details}{(result.Passed ? "" : $"; not used: {result.Failure}")}");
    }

    static void ForgetTuning(Session session)
    {
        try
        {
            session.Notice($"Tuning records forgotten: {Devices.Tuning.Forget()}, in {Devices.Tuning.Path}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The tuning records in {Devices.Tuning.Path} cannot be deleted: {failure.Message} Delete that folder, or correct who may write to it.");
        }
    }

    static object Json(SelfTestResult result, bool auto) => new
    {
        name = result.Device.Name, type = result.Device.Type, computeUnits = result.Device.ComputeUnits, details = result.Device.Details,
        passed = result.Passed, failure = result.Failure, microsecondsPerStep = result.MicrosecondsPerStep, imagesPerSecond = Speed(result), auto,
    };

    static double Speed(SelfTestResult result) => Batch * 1e6 / result.MicrosecondsPerStep;
}
