using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>The managed backend on the calling thread, with its dense family packed for answers.</summary>
    sealed class InferenceBackend : IBackend
    {
        readonly ManagedBackend managed;

        /// <param name="vectors">Whether loops run over <c>Vector&lt;T&gt;</c>; null where the runtime makes machine vectors of it.</param>
        public InferenceBackend(bool? vectors)
        {
            bool vectorised = vectors ?? System.Numerics.Vector.IsHardwareAccelerated;
            managed = new ManagedBackend(1, vectorised);
            Packed = vectorised ? new PackedDenseOps(new VectorLoops(), new VectorInferenceLoops()) : new PackedDenseOps(new PlainLoops(), new PlainInferenceLoops());
        }

        public PackedDenseOps Packed { get; }

        public string Name => managed.Name;
        public string TuningRecord => managed.TuningRecord;
        public IDenseOps Dense => Packed;
        public IMapOps Map => managed.Map;
        public INoiseOps Noise => managed.Noise;
        public INormalizationOps Normalization => managed.Normalization;
        public ILossOps Loss => managed.Loss;
        public IUpdateOps Update => managed.Update;
        public IDataOps Data => managed.Data;
        public IHeadOps Head => null;
        public IJoinedOps Joined => null;

        public View Allocate(Shape shape, ElementType type) => managed.Allocate(shape, type);
        public void Upload(ReadOnlySpan<float> from, View to) => managed.Upload(from, to);
        public void Upload(ReadOnlySpan<int> from, View to) => managed.Upload(from, to);
        public void Upload(ReadOnlySpan<byte> from, View to) => managed.Upload(from, to);
        public void Download(View from, Span<float> to) => managed.Download(from, to);
        public void Download(IReadOnlyList<View> from, IReadOnlyList<float[]> to) => managed.Download(from, to);
        public bool RunsAtOnce => true;
        public bool IsIdle => true;
        public BuildProgress Build() => default;
        public void Flush() { }
        public void Finish() { }
        public void Dispose() => managed.Dispose();
    }
}
