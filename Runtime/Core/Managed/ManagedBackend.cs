using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// The families in plain C#: first-class where there is no OpenCL (iOS, WebGL, consoles), and what the tests compare devices with.
    /// Launches run as they are enqueued.
    /// </summary>
    public sealed unsafe class ManagedBackend : IBackend
    {
        readonly WorkerPool pool;

        /// <param name="workers">Threads that compute, the caller's among them; 1 touches no thread at all, 0 is one per processor.</param>
        /// <param name="vectors">
        /// Inner loops over <c>Vector&lt;T&gt;</c> or plain ones; by default the first where the runtime makes machine vectors of it.
        /// </param>
        /// <param name="standBack">Whether the threads beside the caller's have a low priority, so that a game's come first where they meet.</param>
        /// <exception cref="ArgumentOutOfRangeException">Workers are negative.</exception>
        public ManagedBackend(int workers = 0, bool? vectors = null, bool standBack = false)
        {
            if (workers < 0) throw new ArgumentOutOfRangeException(nameof(workers), workers, "The managed backend runs on 1 or more workers, or 0 for one per processor.");
            if (workers == 0) workers = Math.Max(1, Environment.ProcessorCount);
            bool vectorised = vectors ?? System.Numerics.Vector.IsHardwareAccelerated;
            pool = new WorkerPool(workers, standBack);
            ILoops loops = vectorised ? (ILoops)new VectorLoops() : new PlainLoops();
            Dense = new ManagedDenseOps(pool, loops);
            Map = new ManagedMapOps(pool, loops);
            Noise = new ManagedNoiseOps(pool, loops);
            Normalization = new ManagedNormalizationOps(pool, loops);
            Loss = new ManagedLossOps(pool, loops);
            Update = new ManagedUpdateOps(pool, loops);
            Data = new ManagedDataOps(pool, loops);
            Workers = workers;
            TuningRecord = vectorised ? $"managed vector{System.Numerics.Vector<float>.Count}" : "managed plain";
        }

        public string Name => "managed";

        /// <summary>Results do not depend on the count of workers, so the record does not name it.</summary>
        public string TuningRecord { get; }
        public int Workers { get; }

        public IDenseOps Dense { get; }
        public IMapOps Map { get; }
        public INoiseOps Noise { get; }
        public INormalizationOps Normalization { get; }
        public ILossOps Loss { get; }
        public IUpdateOps Update { get; }
        public IDataOps Data { get; }

        /// <summary>Launching costs nothing here.</summary>
        public IHeadOps Head => null;
        public IJoinedOps Joined => null;

        public View Allocate(Shape shape, ElementType type) => new View(new ManagedBuffer(View.BytesOf(shape, type)), shape, type);

        public void Upload(ReadOnlySpan<float> from, View to)
        {
            to.CheckCopy(from.Length, ElementType.Float32);
            var array = new ManagedArray(to);
            for (int row = 0; row * to.Columns < from.Length; row++)
            {
                int count = Math.Min(to.Columns, from.Length - row * to.Columns);
                from.Slice(row * to.Columns, count).CopyTo(new Span<float>(array.Row(row), count));
            }
        }

        public void Upload(ReadOnlySpan<int> from, View to)
        {
            to.CheckCopy(from.Length, ElementType.Int32);
            from.CopyTo(new Span<int>(new ManagedArray(to).Pointer, to.Rows * to.Columns));
        }

        public void Upload(ReadOnlySpan<byte> from, View to)
        {
            to.CheckCopy(from.Length, ElementType.Byte);
            from.CopyTo(new Span<byte>(new ManagedArray(to).Pointer, to.Rows * to.Columns));
        }

        public void Download(View from, Span<float> to)
        {
            from.CheckCopy(to.Length, ElementType.Float32);
            var array = new ManagedArray(from);
            for (int row = 0; row * from.Columns < to.Length; row++)
            {
                int count = Math.Min(from.Columns, to.Length - row * from.Columns);
                new Span<float>(array.Row(row), count).CopyTo(to.Slice(row * from.Columns, count));
            }
        }

        public void Download(IReadOnlyList<View> from, IReadOnlyList<float[]> to)
        {
            for (int i = 0; i < from.Count; i++) Download(from[i], to[i]);
        }

        public bool RunsAtOnce => true;
        public bool IsIdle => true;
        public BuildProgress Build() => default;
        public void Flush() { }
        public void Finish() { }
        public void Dispose() => pool.Dispose();
    }
}
