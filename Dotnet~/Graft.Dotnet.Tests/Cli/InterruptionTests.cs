using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Ctrl-C and sudden death: the run goes on from its checkpoint and ends in the same bytes.</summary>
public sealed class InterruptionTests : CommandTestBase
{
    const int Moments = 3, ManyMoments = 20;

    // On this network an epoch takes long enough to be hit in the middle.
    static readonly string[] Training = ["train", "--synthetic", "3000", "--hidden", "60,60", "--batch", "20", "--patience", "0", "--device", "managed"];
    static readonly string[] Short = [.. Training, "--epochs", "12"], Endless = [.. Training, "--epochs", "100000"];

    [SetUp]
    public void NeedsSignals()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Skipped: signals are sent as on Linux and macOS.");
    }

    [Test]
    public void CtrlCLeavesACheckpointThatEndsInTheSameModel()
    {
        byte[] expected = Uninterrupted(Short);
        using CommandProcess process = CommandProcess.Start(Folder, [.. Short, "--out", "model.graft", "--checkpoint", "run.checkpoint"]);
        WaitFor(process, () => File.Exists(At("run.checkpoint")));
        process.Interrupt();
        CommandResult stopped = process.Wait();
        Assert.That(stopped.Code, Is.EqualTo(130), stopped.Errors);
        Assert.That(stopped.Errors, Does.Contain("graft train --resume").And.Contain("run.checkpoint").And.Not.Contain("   at "));
        Assert.That(Files, Is.EqualTo(new[] { "run.checkpoint", "whole.graft" }));
        Assert.That(Run("inspect", "--model", "run.checkpoint").Output, Does.Contain("A run at rest"));

        Run("train", "--resume", "run.checkpoint");
        Assert.That(File.ReadAllBytes(At("model.graft")), Is.EqualTo(expected));
        // Once more from the end: there is nothing left to train, and the result is the same.
        File.Delete(At("model.graft"));
        Run("train", "--resume", "run.checkpoint");
        Assert.That(File.ReadAllBytes(At("model.graft")), Is.EqualTo(expected));
    }

    [Test]
    public void WithoutACheckpointPathCtrlCMakesOneBesideTheModel()
    {
        using CommandProcess process = CommandProcess.Start(Folder, Endless);
        Thread.Sleep(2500);
        process.Interrupt();
        Assert.That(process.Wait().Code, Is.EqualTo(130));
        Assert.That(Files, Is.EqualTo(new[] { "model.graft.checkpoint" }).Or.Empty, "empty where it had not begun to train");
    }

    [Test]
    public void ASecondCtrlCEndsAtOnceWithoutHalfAFile()
    {
        using CommandProcess process = CommandProcess.Start(Folder, [.. Endless, "--checkpoint", "run.checkpoint", "--checkpoint-steps", "1"]);
        WaitFor(process, () => File.Exists(At("run.checkpoint")));
        process.Interrupt();
        process.Interrupt();
        CommandResult stopped = process.Wait();
        Assert.That(stopped.Code, Is.EqualTo(130), stopped.Errors);
        Assert.That(stopped.Errors, Does.Not.Contain("   at "));
        Assert.That(Files, Is.EqualTo(new[] { "run.checkpoint" }));
        Assert.That(() => CheckpointFile.Load(At("run.checkpoint")), Throws.Nothing);
    }

    [Test]
    public void ARunThatWasKilledAgainAndAgainEndsInTheSameModel()
    {
        // GRAFT_SLOW=1 kills twenty times instead of three.
        int moments = Environment.GetEnvironmentVariable("GRAFT_SLOW") == "1" ? ManyMoments : Moments;
        string[] training = [.. Training, "--epochs", $"{8 * moments}"];
        byte[] expected = Uninterrupted(training);
        var random = new Random(1);
        string[] arguments = [.. training, "--out", "model.graft", "--checkpoint", "run.checkpoint", "--checkpoint-steps", "5"];
        for (int moment = 0; moment < moments; moment++)
        {
            DateTime before = Written;
            using (CommandProcess process = CommandProcess.Start(Folder, arguments))
            {
                WaitFor(process, () => Written > before);
                Thread.Sleep(random.Next(300));
                process.KillNow();
                process.Wait();
            }
            Assert.That(() => CheckpointFile.Load(At("run.checkpoint")), Throws.Nothing, $"after kill {moment + 1}");
            Assert.That(File.Exists(At("model.graft")), Is.False, "the run is long enough to be killed so often");
            arguments = ["train", "--resume", "run.checkpoint"];
        }
        Run(arguments);
        Assert.That(File.ReadAllBytes(At("model.graft")), Is.EqualTo(expected));
    }

    byte[] Uninterrupted(string[] training)
    {
        Run([.. training, "--out", "whole.graft"]);
        return File.ReadAllBytes(At("whole.graft"));
    }

    static void WaitFor(CommandProcess process, Func<bool> begun)
    {
        for (int i = 0; i < 3000 && !begun(); i++)
        {
            Assert.That(process.HasEnded, Is.False, "the run ended before it could be interrupted");
            Thread.Sleep(10);
        }
    }

    // The year 1601 where there is none.
    DateTime Written => File.GetLastWriteTimeUtc(At("run.checkpoint"));
}
