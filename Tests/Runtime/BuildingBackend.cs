using System;
using System.Collections.Generic;

namespace Graft.Tests
{
    /// <summary>The managed backend as a device whose kernels are built, and whose first work is done, when the test says so.</summary>
    sealed class BuildingBackend : IBackend
    {
        readonly ManagedBackend managed = new ManagedBackend(1);

        public BuildProgress Progress { get; set; } = new BuildProgress(0, 3);
        public bool IsIdle { get; set; } = true;
        public bool Refuses { get; set; }

        public BuildProgress Build() => Refuses ? throw new BackendException("The compiler is out of order: use the managed backend.") : Progress;
        public bool RunsAtOnce => false;
        public string Name => managed.Name;
        public string TuningRecord => managed.TuningRecord;
        public IDenseOps Dense => managed.Dense;
        public IMapOps Map => managed.Map;
        public INoiseOps Noise => managed.Noise;
        public INormalizationOps Normalization => managed.Normalization;
        public ILossOps Loss => managed.Loss;
        public IUpdateOps Update => managed.Update;
        public IDataOps Data => managed.Data;
        public IHeadOps Head => managed.Head;
        public IJoinedOps Joined => managed.Joined;
        public View Allocate(Shape shape, ElementType type) => managed.Allocate(shape, type);
        public void Upload(ReadOnlySpan<float> from, View to) => managed.Upload(from, to);
        public void Upload(ReadOnlySpan<int> from, View to) => managed.Upload(from, to);
        public void Upload(ReadOnlySpan<byte> from, View to) => managed.Upload(from, to);
        public void Download(View from, Span<float> to) => managed.Download(from, to);
        public void Download(IReadOnlyList<View> from, IReadOnlyList<float[]> to) => managed.Download(from, to);
        public void Flush() { }
        public void Finish() { }
        public void Dispose() => managed.Dispose();
    }
}
