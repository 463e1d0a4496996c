using System.Text.Json;
using Graft.Benchmarks.Commands;
using Graft.Benchmarks.Kernels;
using Graft.Benchmarks.Limits;
using Graft.Cli.Commands;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class KernelsCommandTests : CommandTestBase
{
    static readonly MachineLimits Limits = new("test", 1e9, [new BandwidthPoint(1000, 8e9), new BandwidthPoint(4000, 2e9)], 2);

    [Test]
    public void ChecksAndTimesAnOp()
    {
        CommandResult result = Run("bench", "kernels", "--device", "managed", "--only", "forward, ELU 20x100x100|no such op", "--repeats", "3", "--markdown", At("kernels.md"), "--json", "-");
        JsonElement report = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(report.GetProperty("device").GetString(), Is.EqualTo("managed"));
        JsonElement limits = report.GetProperty("limits"), kernel = report.GetProperty("kernels").EnumerateArray().Single();
        Assert.That(limits.GetProperty("operationsPerSecond").GetDouble(), Is.GreaterThan(0));
        Assert.That(limits.GetProperty("bandwidths").EnumerateArray().Select(each => each.GetProperty("bytes").GetInt64()), Is.Ordered);
        Assert.That(limits.GetProperty("bandwidths").EnumerateArray().Select(each => each.GetProperty("bytesPerSecond").GetDouble()), Is.All.GreaterThan(0));
        Assert.That((kernel.GetProperty("family").GetString(), kernel.GetProperty("op").GetString(), kernel.GetProperty("shape").GetString()), Is.EqualTo(("dense", "forward, ELU", "20x100x100")));
        Assert.That(kernel.GetProperty("wrong").ValueKind, Is.EqualTo(JsonValueKind.Null));
        double[] repeats = [.. kernel.GetProperty("repeats").EnumerateArray().Select(value => value.GetDouble()).Order()];
        double microseconds = kernel.GetProperty("microseconds").GetDouble();
        Assert.That(microseconds, Is.EqualTo(repeats[1]).And.GreaterThan(0), "the median");
        Assert.That(kernel.GetProperty("ratio").GetDouble(), Is.EqualTo(microseconds / kernel.GetProperty("floorMicroseconds").GetDouble()).Within(1e-4).Percent);
        Assert.That(result.Errors, Does.Contain("20x100x100").And.Contain("GFLOP/s"), "the table goes where the JSON does not");
        Assert.That(File.ReadAllText(At("kernels.md")), Does.Contain("| family | op | shape | floor, µs | limit |").And.Contain("| dense | forward, ELU | 20x100x100 | "));
    }

    [Test]
    public void EveryOpIsRightAndKnowsItsWork()
    {
        using var backend = new ManagedBackend(1);
        var lab = new KernelLab(backend, 1);
        KernelCase[] cases = [.. KernelCases.All.Where(each => each.IsOn(backend))];
        Assert.That(cases.Select(each => each.Name), Is.Unique);
        Assert.That(cases.Select(each => each.Family).Distinct(), Is.EquivalentTo(new[] { "dense", "map", "noise", "normalization", "loss", "update", "data" }));
        foreach (KernelCase each in cases)
        {
            Assert.That(each.Work.Operations, Is.GreaterThanOrEqualTo(0), each.Name);
            Assert.That(each.Work.Bytes, Is.GreaterThan(0), each.Name);
            if (each.Shape.StartsWith("20x") || each.Family == "update") Assert.That(lab.Wrong(each), Is.Null, each.Name);
        }
    }

    [Test]
    public void AWrongKernelIsReportedAndNotTimed()
    {
        TextWriter output = Console.Out, errors = Console.Error;
        using var said = new StringWriter();
        using var complained = new StringWriter();
        int code;
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            code = CommandLine.Run(["kernels", "--only", "20x100", "--repeats", "1", "--json", At("kernels.json")], [new KernelsCommand(_ => new WrongBackend(new ManagedBackend(1)))]);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
        Assert.That(code, Is.EqualTo(1));
        Assert.That(complained.ToString(), Does.Contain("graft: 1 of ").And.Contain("ops give wrong results on wrong").And.Contain("noise dropout 0.5 20x100: y[").And.Contain(" instead of "));
        Assert.That(said.ToString(), Does.Contain("WRONG"));
        JsonElement[] kernels = [.. JsonDocument.Parse(File.ReadAllText(At("kernels.json"))).RootElement.GetProperty("kernels").EnumerateArray()];
        JsonElement wrong = kernels.Single(each => each.GetProperty("wrong").ValueKind != JsonValueKind.Null);
        Assert.That(wrong.GetProperty("op").GetString(), Is.EqualTo("dropout 0.5"));
        Assert.That(wrong.GetProperty("repeats").GetArrayLength(), Is.Zero);
        Assert.That(kernels.Where(each => each.GetProperty("op").GetString() != "dropout 0.5").Select(each => each.GetProperty("repeats").GetArrayLength()), Is.All.EqualTo(1));
    }

    [Test]
    public void WhatIsNotANumberIsWrong()
    {
        using var backend = new ManagedBackend(1);
        using var arrays = new LabArrays(backend);
        View view = arrays.ResultVector(2);
        Assert.That(new Expectation("y", view, new double[,] { { 1, 2 } }, 0.5).Wrong(backend), Does.StartWith("y[0, 0] is NaN instead of 1"));
        backend.Upload([1f, 2.5f], view);
        Assert.That(new Expectation("y", view, new double[,] { { 1, 2 } }, 0.2).Wrong(backend), Is.EqualTo("y[0, 1] is 2.5 instead of 2"));
        Assert.That(new Expectation("y", view, new double[,] { { 1, 2 } }, 0.3).Wrong(backend), Is.Null, "relative above one");
    }

    // Of the arithmetic; of the bytes at the bandwidth of the largest arrays that are no larger; of less than a launch.
    [TestCase(5000, 100, 5, "arithmetic")]
    [TestCase(1000, 3200, 1, "launch")]
    [TestCase(1000, 24_000, 12, "memory")]
    [TestCase(0, 800, 0.1, "launch")]
    public void TheFloorIsTheLargerOfTwo(double operations, double bytes, double floor, string limit)
    {
        var work = new Work(operations, bytes);
        Assert.That(Limits.FloorMicroseconds(work), Is.EqualTo(floor).Within(1e-9));
        Assert.That(Limits.Limit(work), Is.EqualTo(limit));
    }

    [Test]
    public void NoSuchOpSaysSo() => Assert.That(Fail(2, "bench", "kernels", "--only", "quantum"), Does.Contain("No op has 'quantum'"));

    [Test]
    public void HelpShowsAnExample() => Assert.That(Run("bench", "kernels", "--help").Output, Does.Contain("graft bench kernels --only"));
}
