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

        /// <summary>"managed".</summary>
        public string Name => "managed";

        /// <summary>
        /// "managed vector8", with the floats of a vector, or "managed plain". Results do not depend on the count of workers, so the record does not name it.
        /// </summary>
        public string TuningRecord { get; }

        /// <summary>Threads that compute, the caller's among them; at least 1.</summary>
        public int Workers { get; }

        /// <inheritdoc/>
        public IDenseOps Dense { get; }
        /// <inheritdoc/>
        public IMapOps Map { get; }
        /// <inheritdoc/>
        public INoiseOps Noise { get; }
        /// <inheritdoc/>
        public INormalizationOps Normalization { get; }
        /// <inheritdoc/>
        public ILossOps Loss { get; }
        /// <inheritdoc/>
        public IUpdateOps Update { get; }
        /// <inheritdoc/>
        public IDataOps Data { get; }

        /// <summary>Null: launching costs nothing here.</summary>
        public IHeadOps Head => null;

        /// <summary>Null: launching costs nothing here.</summary>
        public IJoinedOps Joined => null;

        /// <inheritdoc/>
        public View Allocate(Shape shape, ElementType type) => new View(new ManagedBuffer(View.BytesOf(shape, type)), shape, type);

        /// <inheritdoc/>
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

        /// <inheritdoc/>
        public void Upload(ReadOnlySpan<int> from, View to)
        {
            to.CheckCopy(from.Length, ElementType.Int32);
            from.CopyTo(new Span<int>(new ManagedArray(to).Pointer, to.Rows * to.Columns));
        }

        /// <inheritdoc/>
        public void Upload(ReadOnlySpan<byte> from, View to)
        {
            to.CheckCopy(from.Length, ElementType.Byte);
            from.CopyTo(new Span<byte>(new ManagedArray(to).Pointer, to.Rows * to.Columns));
        }

        /// <inheritdoc/>
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

        /// <inheritdoc/>
        public void Download(IReadOnlyList<View> from, IReadOnlyList<float[]> to)
        {
            for (int i = 0; i < from.Count; i++) Download(from[i], to[i]);
        }

        /// <summary>True: what enqueues a launch computes, and goes on when it is done.</summary>
        public bool RunsAtOnce => true;

        /// <summary>True: nothing is ever queued.</summary>
        public bool IsIdle => true;

        /// <summary>Nothing to build: always over.</summary>
        public BuildProgress Build() => default;

        /// <summary>Nothing to hand over.</summary>
        public void Flush() { }

        /// <summary>Nothing to wait for.</summary>
        public void Finish() { }

        /// <summary>Ends the threads; waits for them. Arrays are freed as they are disposed, or by the garbage collector.</summary>
        public void Dispose() => pool.Dispose();
    }
}
