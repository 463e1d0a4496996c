namespace Graft.Benchmarks.Starting;

/// <summary>One start of a process that trains, in milliseconds from stage to stage.</summary>
/// <param name="Device">What trained.</param>
/// <param name="Process">From before the process is started to the command's first line: the system, the runtime, the command line.</param>
/// <param name="Opening">Finding the device, its self-test where `auto` chooses, and opening it.</param>
/// <param name="Preparing">The run: data and parameters on the device, programs recorded, kernels built or being built.</param>
/// <param name="Step">Until the first step is done and waited for.</param>
/// <param name="Epoch">Until the first epoch is over, validated and read.</param>
/// <param name="Builds">Kernel programs that the first step and the first epoch need.</param>
sealed record StartFigures(string Device, double Process, double Opening, double Preparing, double Step, double Epoch, IReadOnlyList<BuildFigures> Builds)
{
    /// <summary>Until the first step is done.</summary>
    public double FirstStep => Process + Opening + Preparing + Step;

    /// <summary>Stage by stage the median of several.</summary>
    public static StartFigures Median(IReadOnlyList<StartFigures> starts)
    {
        double Middle(Func<StartFigures, double> stage) => Training.StepFigures.Median(starts.Select(stage));
        return new StartFigures(
            starts[0].Device, Middle(each => each.Process), Middle(each => each.Opening), Middle(each => each.Preparing), Middle(each => each.Step), Middle(each => each.Epoch),
            [.. starts[0].Builds.Select((build, i) => build with { Milliseconds = Middle(each => each.Builds.First(other => other.File == build.File && other.Variants.SequenceEqual(build.Variants)).Milliseconds) })]);
    }
}
