using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// A device: its memory, and one small contract per family of ops. Work is queued in order and runs asynchronously where the device can; only copies,
    /// <see cref="Finish"/> and <see cref="IDisposable.Dispose"/> wait for it. One thread at a time may use a backend; once it is disposed, its arrays and
    /// launches are of no use.
    /// <para>
    /// The families' arrays are what <see cref="Allocate"/> gave: float matrices in the layout that <see cref="View"/> describes, a row for each example,
    /// unless a member says otherwise. A result overlaps no array that is read, unless a member says that an array changes in place. Ops check shapes as they
    /// are recorded; families do not, and with other shapes than they name their results are undefined. A backend may check that arrays are its own and not
    /// disposed, with an <see cref="ArgumentException"/>; else that is undefined too.
    /// </para>
    /// </summary>
    public interface IBackend : IDisposable
    {
        /// <summary>The device's name, as `graft devices` lists it.</summary>
        string Name { get; }

        /// <summary>What was chosen for this device (kernel variants, vector width): the same record and seed give the same bits.</summary>
        string TuningRecord { get; }

        /// <summary>Products of fully connected layers, forward and back.</summary>
        IDenseOps Dense { get; }

        /// <summary>Activations, sums and columns.</summary>
        IMapOps Map { get; }

        /// <summary>Dropout and random slopes.</summary>
        INoiseOps Noise { get; }

        /// <summary>Batch normalization, by the batch's statistics and by running ones.</summary>
        INormalizationOps Normalization { get; }

        /// <summary>Losses with their gradients, and softmax.</summary>
        ILossOps Loss { get; }

        /// <summary>Optimizer steps, and what is done to gradients before and to weights after them.</summary>
        IUpdateOps Update { get; }

        /// <summary>Batches, out of a data set that lies on the device.</summary>
        IDataOps Data { get; }

        /// <summary>Several ops in one launch; null on a backend where launching costs nothing.</summary>
        IJoinedOps Joined { get; }

        /// <summary>Steps in one launch; null on a backend that is no faster that way.</summary>
        IHeadOps Head { get; }

        /// <summary>
        /// A zero-filled array of <see cref="View.BytesOf"/> bytes. The caller frees it with <c>View.Buffer.Dispose()</c>, which waits for nothing: what is
        /// queued still finds it. A launch bound to it is then of no more use.
        /// </summary>
        /// <param name="shape">Its sizes; a float matrix's rows are padded.</param>
        /// <param name="type">What its elements are.</param>
        /// <exception cref="BackendException">The device has no room.</exception>
        /// <exception cref="OutOfMemoryException">Arrays lie in the host's memory, and it has no room.</exception>
        View Allocate(Shape shape, ElementType type);

        /// <summary>Floats of the host, row by row without padding, into the array's layout; waits until they are there.</summary>
        /// <param name="from">As many as the array has elements, or fewer if it is packed: then its beginning is written.</param>
        /// <param name="to">An array of floats.</param>
        /// <exception cref="ArgumentException">The count does not fit the array, or its elements are of another type.</exception>
        /// <exception cref="BackendException">The device failed.</exception>
        void Upload(ReadOnlySpan<float> from, View to);

        /// <summary>Labels or indices into an array of ints; otherwise as for floats.</summary>
        /// <param name="from">As many as the array has elements, or fewer: then its beginning is written.</param>
        /// <param name="to">An array of ints.</param>
        /// <exception cref="ArgumentException">The count does not fit the array, or its elements are of another type.</exception>
        /// <exception cref="BackendException">The device failed.</exception>
        void Upload(ReadOnlySpan<int> from, View to);

        /// <summary>Pixels into an array of bytes; otherwise as for floats.</summary>
        /// <param name="from">As many as the array has elements, or fewer: then its beginning is written.</param>
        /// <param name="to">An array of bytes.</param>
        /// <exception cref="ArgumentException">The count does not fit the array, or its elements are of another type.</exception>
        /// <exception cref="BackendException">The device failed.</exception>
        void Upload(ReadOnlySpan<byte> from, View to);

        /// <summary>Waits for the queue, then copies the array's rows, without their padding.</summary>
        /// <param name="from">An array of floats.</param>
        /// <param name="to">As many as the array has elements, or fewer if it is packed: then its beginning is read.</param>
        /// <exception cref="ArgumentException">The count does not fit the array, or its elements are of another type.</exception>
        /// <exception cref="BackendException">The device failed.</exception>
        void Download(View from, Span<float> to);

        /// <summary>Several arrays, each into the memory at its place in the other list; waits for the queue once.</summary>
        /// <exception cref="ArgumentException">A count does not fit its array, or an array's elements are of another type.</exception>
        /// <exception cref="BackendException">The device failed.</exception>
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
        /// <exception cref="BackendException">The device failed.</exception>
        void Flush();

        /// <summary>Waits until the queue is empty.</summary>
        /// <exception cref="BackendException">The device failed.</exception>
        void Finish();
    }
}
