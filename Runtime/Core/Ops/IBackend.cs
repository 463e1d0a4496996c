using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// A device: its memory, and one small contract per family of ops. Work is queued in order and runs asynchronously where the device
    /// can; only <see cref="Download(View, Span{float})"/> and <see cref="Finish"/> wait. One thread at a time may use a backend.
    /// </summary>
    public interface IBackend : IDisposable
    {
        /// <summary>The device's name, as `graft devices` lists it.</summary>
        string Name { get; }

        /// <summary>What was chosen for this device (kernel variants, worker count): the same record and seed give the same bits.</summary>
        string TuningRecord { get; }

        IDenseOps Dense { get; }
        IMapOps Map { get; }
        INoiseOps Noise { get; }
        INormalizationOps Normalization { get; }
        ILossOps Loss { get; }
        IUpdateOps Update { get; }
        IDataOps Data { get; }

        /// <summary>Several ops in one launch; null on a backend where launching costs nothing.</summary>
        IJoinedOps Joined { get; }

        /// <summary>Steps in one launch; null on a backend that is no faster that way.</summary>
        IHeadOps Head { get; }

        /// <summary>A zero-filled array; free it with <c>View.Buffer.Dispose()</c>.</summary>
        View Allocate(Shape shape, ElementType type);

        /// <summary>Packed rows of the host into the array's layout. The host's memory is free when this returns. May be shorter than a packed array: its beginning is written.</summary>
        void Upload(ReadOnlySpan<float> from, View to);
        void Upload(ReadOnlySpan<int> from, View to);
        void Upload(ReadOnlySpan<byte> from, View to);

        /// <summary>Waits for the queue, then copies the array's rows, packed. May be shorter than a packed array: its beginning is read.</summary>
        void Download(View from, Span<float> to);

        /// <summary>Several whole arrays, each into the memory at its place in the other list; waits for the queue once.</summary>
        void Download(IReadOnlyList<View> from, IReadOnlyList<float[]> to);

        /// <summary>Whether a launch is done when it is enqueued, so that each can be timed by itself; else the device works while the host goes on.</summary>
        bool RunsAtOnce { get; }

        /// <summary>
        /// Begins to build, beside the caller, what has been bound and needs building, and says how far that is; never waits. A launch that is enqueued
        /// earlier waits for what it needs.
        /// </summary>
        /// <exception cref="BackendException">Something could not be built.</exception>
        BuildProgress Build();

        /// <summary>Whether all is done that was queued; hands it over to the device, never waits.</summary>
        /// <exception cref="BackendException">The device failed.</exception>
        bool IsIdle { get; }

        /// <summary>Hands queued work to the device without waiting.</summary>
        void Flush();

        /// <summary>Waits until the queue is empty.</summary>
        void Finish();
    }
}
