using Graft.Cli.Timing;

namespace Graft.Benchmarks.Slices;

/// <summary>How training and a game got on, in milliseconds.</summary>
/// <param name="Job">What was trained.</param>
/// <param name="Backend">Where.</param>
/// <param name="InBackground">On a thread of its own, or in slices of each frame.</param>
/// <param name="Frames">Frames with training, and as many without.</param>
/// <param name="Alone">The frames without.</param>
/// <param name="Added">What each frame took longer than its partner without training.</param>
/// <param name="Overshoot">What each slice took longer than its budget; none in the background.</param>
/// <param name="Interrupted">Frames, with or without training, from whose thread the system took the processor for another.</param>
/// <param name="AddedUninterrupted">The same without those.</param>
/// <param name="OvershootUninterrupted">The same without those.</param>
/// <param name="BudgetShare">Of the budget, the time spent in slices, 0 to 1.</param>
/// <param name="Throughput">Steps, of those that the same backend takes in the same time (all budgets, or all frames) if nothing else runs, 0 to 1.</param>
/// <param name="AllocatedBytesPerFrame">By the whole process, during the frames with training.</param>
/// <param name="StepMicroseconds">A step if nothing else runs.</param>
sealed record SliceFigures(
    string Job, string Backend, bool InBackground, int Frames, Quantiles Alone, Quantiles Added, Quantiles? Overshoot,
    int Interrupted, Quantiles AddedUninterrupted, Quantiles? OvershootUninterrupted, double? BudgetShare, double Throughput, double AllocatedBytesPerFrame, double StepMicroseconds);
