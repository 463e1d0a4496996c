namespace Graft.Dotnet.Tests;

/// <summary>A backend whose dropout is wrong.</summary>
sealed class WrongBackend(IBackend right) : IBackend
{
    public string Name => "wrong";
    public string TuningRecord => right.TuningRecord;
    public IDenseOps Dense => right.Dense;
    public IMapOps Map => right.Map;
    public INoiseOps Noise { get; } = new WrongNoiseOps(right.Noise);
    public INormalizationOps Normalization => right.Normalization;
    public ILossOps Loss => right.Loss;
    public IUpdateOps Update => right.Update;
    public IDataOps Data => right.Data;
    public IHeadOps Head => right.Head;
    public IJoinedOps Joined => right.Joined;
    public bool RunsAtOnce => right.RunsAtOnce;
    public bool IsIdle => right.IsIdle;

    public View Allocate(Shape shape, ElementType type) => right.Allocate(shape, type);
    public void Upload(ReadOnlySpan<float> from, View to) => right.Upload(from, to);
    public void Upload(ReadOnlySpan<int> from, View to) => right.Upload(from, to);
    public void Upload(ReadOnlySpan<byte> from, View to) => right.Upload(from, to);
    public void Download(View from, Span<float> to) => right.Download(from, to);
    public void Download(IReadOnlyList<View> from, IReadOnlyList<float[]> to) => right.Download(from, to);
    public BuildProgress Build() => right.Build();
    public void Flush() => right.Flush();
    public void Finish() => right.Finish();
    public void Dispose() => right.Dispose();
}
