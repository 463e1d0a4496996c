using System.Diagnostics;
using Graft.Cli.Timing;
using Graft.Components;
using Graft.Play.Stage;
using Graft.StandIn;

namespace Graft.Play.Studies;

/// <summary>
/// Frames with other work of the game in each, while the player goes on teaching, and as many while nothing is learned; a block of each in turn, so that
/// both see the same noise of the machine. One answer is asked for in each frame.
/// </summary>
sealed class FrameStudy(DigitPadStage stage, Dataset examples, GameWork work, int frames)
{
    const int Block = 250;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    readonly List<double> alone = new(frames), together = new(frames), spent = new(frames), counting = new(frames);
    readonly List<bool> disturbedAlone = new(frames), disturbed = new(frames);
    readonly byte[] image = new byte[DigitCentring.PixelCount];
    long allocated, steady;
    int next;

    /// <summary>Milliseconds of frames without learning, and with it.</summary>
    public IReadOnlyList<double> Alone => alone;
    public IReadOnlyList<double> Together => together;

    /// <summary>Milliseconds that the game's loop took of each frame with learning, the other work not among them.</summary>
    public IReadOnlyList<double> Spent => spent;

    /// <summary>What each frame with learning took longer than its partner without.</summary>
    public IEnumerable<double> Added => together.Zip(alone, (with, without) => with - without);

    /// <summary>
    /// What frames take longer while a thread of a low priority does nothing but count, in registers: what this machine charges for any work beside a game.
    /// Empty where learning was done in frames.
    /// </summary>
    public IEnumerable<double> AddedByCounting => counting.Zip(alone, (with, without) => with - without);

    /// <summary>Frames during which the system gave the main thread's processor to no other, neither to them nor to their partners.</summary>
    public IReadOnlyList<int> Quiet => [.. Enumerable.Range(0, together.Count).Where(i => !disturbed[i] && !disturbedAlone[i])];

    /// <summary>Bytes that the process allocated in a frame in which steps of learning were taken; what a lesson takes to begin and to end is beside.</summary>
    public double AllocatedPerFrame => steady == 0 ? double.NaN : (double)allocated / steady;

    public void Run(TrainingPlace place, float budget)
    {
        stage.Trainer.Place = place;
        stage.Trainer.FrameBudget = budget;
        stage.Trainer.LearnsByItself = false;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;) With(4, false);
        Thread.Sleep(200);
        for (int done = 0; done < frames; done += Block)
        {
            int block = Math.Min(Block, frames - done);
            stage.Trainer.enabled = false;
            Player.Frame();
            for (int frame = 0; frame < block; frame++)
            {
                alone.Add(Frame(out _, out bool interrupted));
                disturbedAlone.Add(interrupted);
            }
            if (place == TrainingPlace.Beside) Counting(block);
            stage.Trainer.enabled = true;
            Player.Frame();
            With(block, true);
        }
        stage.Trainer.ForgetEverything();
        stage.Trainer.LearnsByItself = true;
    }

    void Counting(int block)
    {
        using var counter = new TrainingThread(new Counter(), "counter");
        for (int frame = 0; frame < block; frame++) counting.Add(Frame(out _, out _));
    }

    void With(int block, bool counts)
    {
        for (int frame = 0; frame < block; frame++)
        {
            if (!stage.Trainer.IsLearning) Teach();
            float progress = stage.Trainer.Progress;
            bool saved = stage.Trainer.IsSaving;
            long before = GC.GetTotalAllocatedBytes(true);
            double all = Frame(out double loop, out bool interrupted);
            long bytes = GC.GetTotalAllocatedBytes(true) - before;
            if (!counts) continue;
            together.Add(all);
            spent.Add(loop);
            disturbed.Add(interrupted);
            if (progress < 0.9f || stage.Trainer.Progress > 0.98f || !stage.Trainer.IsLearning || saved || stage.Trainer.IsSaving) continue; // a lesson is prepared or ends, or the file is written
            allocated += bytes;
            steady++;
        }
    }

    // One more example of a digit that the model did not ship with, and another lesson.
    void Teach()
    {
        examples.Bytes.AsSpan(next * DigitCentring.PixelCount, DigitCentring.PixelCount).CopyTo(image);
        stage.Trainer.AddExample(examples.Classes[examples.Labels[next]], image);
        next = (next + 1) % examples.Count;
        stage.Trainer.Learn();
    }

    double Frame(out double loop, out bool interrupted)
    {
        long interruptions = Interruptions.Count, before = Stopwatch.GetTimestamp();
        stage.Sample.Classifier.Answer(image);
        Player.Frame();
        loop = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        work.Do();
        double all = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        interrupted = Interruptions.Count != interruptions;
        return all;
    }
}
