using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Silk.NET.OpenCL;

namespace Graft.OpenCL
{
    /// <summary>
    /// One opened OpenCL device with one in-order queue. Only functions of OpenCL 1.2 are called, and the driver never calls back. Once it is
    /// disposed, what would reach the device is an <see cref="ObjectDisposedException"/>, or an <see cref="ArgumentException"/> for an array that went with it;
    /// so is an array of another backend.
    /// </summary>
    public sealed unsafe class OpenClBackend : IBackend
    {
        // Long queues are handed to the device in pieces, so that it works while the host still enqueues.
        const int LaunchesPerFlush = 16;

        readonly CL cl;
        readonly KernelBuilder builder;
        readonly HashSet<IntPtr> kernels = new HashSet<IntPtr>();
        readonly HashSet<OpenClBuffer> buffers = new HashSet<OpenClBuffer>();
        GCHandle[] pinned = Array.Empty<GCHandle>();
        IntPtr context, queue, marker;
        int unflushed;
        long launchesLeft = long.MaxValue;

        internal OpenClBackend(OpenClDeviceInfo device, KernelVariant variant, KernelSource source, DenseTiling tiling = null)
        {
            Device = device;
            Variant = variant != KernelVariant.Auto ? variant : device.Kind == OpenClDeviceKind.Cpu ? KernelVariant.Cpu : KernelVariant.Gpu;
            cl = OpenClPlatform.Api() ?? throw new BackendException("This machine has no OpenCL; install a driver, or use the managed backend.");
            IntPtr id = device.Id;
            int code;
            context = GuardedCalls.Context(id, out code);
            Check.Success(code, "open the device", Name);
            queue = cl.CreateCommandQueue(context, id, default(CommandQueueProperties), &code);
            if (code != 0) cl.ReleaseContext(context);
            Check.Success(code, "make a queue", Name);
            builder = new KernelBuilder(cl, context, id, Name, source);
            Dense = Variant == KernelVariant.Cpu ? (IDenseOps)new OpenClDenseCpuOps(this) : new OpenClDenseGpuOps(this, tiling ?? DenseTuner.Tiling(this, source, device.Tuning));
            Map = new OpenClMapOps(this);
            Noise = new OpenClNoiseOps(this);
            Normalization = new OpenClNormalizationOps(this);
            Loss = new OpenClLossOps(this);
            Update = new OpenClUpdateOps(this);
            Data = new OpenClDataOps(this);
            Head = Variant == KernelVariant.Cpu ? new OpenClHeadOps(this) : null;
            Joined = Variant == KernelVariant.Cpu ? new OpenClJoinedOps(this) : null;
        }

        /// <summary>What was opened: the device, or a part of it.</summary>
        public OpenClDeviceInfo Device { get; }

        /// <inheritdoc/>
        public string Name => Device.Name;

        /// <summary>Which kernels are used; never <see cref="KernelVariant.Auto"/>.</summary>
        public KernelVariant Variant { get; }

        /// <summary>"opencl", platform, device and driver, then which kernels: their blocks on a CPU, the tiles of each product on a GPU.</summary>
        public string TuningRecord => $"opencl; {Device.Platform}; {Name}; driver {Device.DriverVersion}; {((Dense as OpenClDenseGpuOps)?.Tuning ?? OpenClDenseCpuOps.Tuning(Device))}";

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

        /// <summary>Null with kernels for GPUs.</summary>
        public IHeadOps Head { get; }

        /// <summary>Null with kernels for GPUs.</summary>
        public IJoinedOps Joined { get; }

        /// <summary>What has been built for this backend so far, in order.</summary>
        internal IReadOnlyList<KernelBuild> Builds => builder.Builds;

        /// <inheritdoc/>
        public View Allocate(Shape shape, ElementType type)
        {
            long bytes = View.BytesOf(shape, type);
            // Whole vectors and one more: kernels read the last one past a packed array's end, and blocks of rows a few columns past the last row's.
            long whole = (bytes + 63) / 64 * 64 + 64;
            int code;
            IntPtr memory = cl.CreateBuffer(Context, MemFlags.ReadWrite, (UIntPtr)whole, null, &code);
            Check.Success(code, $"allocate {bytes} bytes", Name);
            var buffer = new OpenClBuffer(this, memory, bytes);
            buffers.Add(buffer);
            int zero = 0;
            Check.Success(cl.EnqueueFillBuffer(queue, memory, &zero, (UIntPtr)4, UIntPtr.Zero, (UIntPtr)whole, 0, null, null), $"clear {bytes} bytes", Name);
            return new View(buffer, shape, type);
        }

        /// <inheritdoc/>
        public void Upload(ReadOnlySpan<float> from, View to)
        {
            fixed (float* host = from) Copy(host, from.Length, to, ElementType.Float32, true);
        }

        /// <inheritdoc/>
        public void Upload(ReadOnlySpan<int> from, View to)
        {
            fixed (int* host = from) Copy(host, from.Length, to, ElementType.Int32, true);
        }

        /// <inheritdoc/>
        public void Upload(ReadOnlySpan<byte> from, View to)
        {
            fixed (byte* host = from) Copy(host, from.Length, to, ElementType.Byte, true);
        }

        /// <inheritdoc/>
        public void Download(View from, Span<float> to)
        {
            fixed (float* host = to) Copy(host, to.Length, from, ElementType.Float32, false);
        }

        /// <inheritdoc/>
        public void Download(IReadOnlyList<View> from, IReadOnlyList<float[]> to)
        {
            if (pinned.Length < to.Count) pinned = new GCHandle[to.Count];
            try
            {
                for (int i = 0; i < to.Count; i++)
                {
                    pinned[i] = GCHandle.Alloc(to[i], GCHandleType.Pinned);
                    Copy((void*)pinned[i].AddrOfPinnedObject(), to[i].Length, from[i], ElementType.Float32, false, wait: false);
                }
                Finish();
            }
            finally
            {
                // The driver may still write where it was asked to, whatever went wrong.
                cl.Finish(queue);
                for (int i = 0; i < pinned.Length; i++)
                    if (pinned[i].IsAllocated) pinned[i].Free();
            }
        }

        /// <summary>False: the device works while the host goes on.</summary>
        public bool RunsAtOnce => false;

        /// <inheritdoc/>
        public BuildProgress Build() => context != IntPtr.Zero ? builder.Begin() : throw Closed();

        /// <inheritdoc/>
        public bool IsIdle
        {
            get
            {
                if (launchesLeft <= 0) throw Simulated();
                IntPtr reached;
                if (marker == IntPtr.Zero)
                {
                    Check.Success(cl.EnqueueMarkerWithWaitList(Queue, 0, null, &reached), "mark its work", Name);
                    marker = reached;
                    Flush();
                }
                int status;
                Check.Success(cl.GetEventInfo(marker, EventInfo.CommandExecutionStatus, (UIntPtr)4, &status, null), "say how far it is", Name);
                if (status > 0) return false;
                Unmark();
                Check.Success(status, "finish its work", Name);
                return true;
            }
        }

        /// <inheritdoc/>
        public void Flush()
        {
            unflushed = 0;
            Check.Success(cl.Flush(Queue), "hand over its work", Name);
        }

        /// <inheritdoc/>
        public void Finish()
        {
            if (launchesLeft <= 0) throw Simulated();
            unflushed = 0;
            Check.Success(cl.Finish(Queue), "finish its work", Name);
        }

        /// <summary>
        /// For tests of recovery: after so many more kernels every use of the device fails with a <see cref="BackendException"/>, as if it were lost.
        /// </summary>
        /// <param name="launches">Kernels that still run; 0 fails at once.</param>
        public void FailAfter(int launches) => launchesLeft = launches;

        /// <summary>Waits for the work in hand and releases all that the driver holds for this backend, arrays included.</summary>
        public void Dispose()
        {
            if (context == IntPtr.Zero) return;
            builder.Dispose();
            cl.Finish(queue);
            if (marker != IntPtr.Zero) Unmark();
            foreach (OpenClBuffer buffer in new List<OpenClBuffer>(buffers)) buffer.Dispose();
            lock (kernels)
            {
                foreach (IntPtr kernel in kernels) cl.ReleaseKernel(kernel);
                kernels.Clear();
            }
            cl.ReleaseCommandQueue(queue);
            cl.ReleaseContext(context);
            // Ends a part of a device; of a whole one nothing, says the standard.
            cl.ReleaseDevice(Device.Id);
            context = queue = IntPtr.Zero;
        }

        /// <summary>A kernel to bind arguments to. What it needs is built by <see cref="Build"/>, or at its first use.</summary>
        internal KernelCall Call(string file, string kernel, KernelOptions options)
        {
            if (context == IntPtr.Zero) throw Closed();
            return new KernelCall(this, cl, queue, builder.Unit(file, options), kernel);
        }

        /// <summary>The backend releases what the call does not.</summary>
        internal void Keep(IntPtr kernel)
        {
            lock (kernels) kernels.Add(kernel);
        }

        internal IntPtr HandleOf(View view)
        {
            if (view.Buffer is OpenClBuffer buffer && buffer.BelongsTo(this) && buffer.Handle != IntPtr.Zero) return buffer.Handle;
            throw new ArgumentException($"The array {view} is not of {Name}, or it is disposed.", nameof(view));
        }

        /// <summary>Called by each kernel on its way into the queue.</summary>
        internal void Launching()
        {
            if (launchesLeft-- <= 0) throw Simulated();
            if (context == IntPtr.Zero) throw Closed();
            if (marker != IntPtr.Zero) Unmark();
            if (++unflushed >= LaunchesPerFlush) Flush();
        }

        internal void Release(IntPtr kernel)
        {
            lock (kernels)
                if (kernels.Remove(kernel)) cl.ReleaseKernel(kernel);
        }

        internal void Free(OpenClBuffer buffer)
        {
            if (buffers.Remove(buffer)) cl.ReleaseMemObject(buffer.Handle);
        }

        // What is queued behind it is not seen by it.
        void Unmark()
        {
            cl.ReleaseEvent(marker);
            marker = IntPtr.Zero;
        }

        IntPtr Context => context != IntPtr.Zero ? context : throw Closed();
        IntPtr Queue => queue != IntPtr.Zero ? queue : throw Closed();
        BackendException Simulated() => Check.Failure(-5, "run its work (simulated for a test)", Name);
        Exception Closed() => new ObjectDisposedException(Name);

        // Packed arrays and single rows lie on both sides alike; a padded matrix goes row by row in one rectangle.
        void Copy(void* host, int count, View view, ElementType type, bool upload, bool wait = true)
        {
            IntPtr memory = HandleOf(view);
            view.CheckCopy(count, type);
            int size = type == ElementType.Byte ? 1 : 4;
            if (launchesLeft <= 0) throw Simulated();
            if (count == 0) return;
            if (marker != IntPtr.Zero) Unmark();
            unflushed = 0;
            int code;
            if (view.IsPacked)
            {
                var bytes = (UIntPtr)((long)count * size);
                code = upload ? cl.EnqueueWriteBuffer(Queue, memory, wait, UIntPtr.Zero, bytes, host, 0, null, null)
                    : cl.EnqueueReadBuffer(Queue, memory, wait, UIntPtr.Zero, bytes, host, 0, null, null);
            }
            else
            {
                UIntPtr row = (UIntPtr)((long)view.Columns * size), pitch = (UIntPtr)((long)view.Pitch * size);
                UIntPtr* origin = stackalloc UIntPtr[3] { UIntPtr.Zero, UIntPtr.Zero, UIntPtr.Zero };
                UIntPtr* region = stackalloc UIntPtr[3] { row, (UIntPtr)view.Rows, (UIntPtr)1 };
                code = upload ? cl.EnqueueWriteBufferRect(Queue, memory, wait, origin, origin, region, pitch, UIntPtr.Zero, row, UIntPtr.Zero, host, 0, null, null)
                    : cl.EnqueueReadBufferRect(Queue, memory, wait, origin, origin, region, pitch, UIntPtr.Zero, row, UIntPtr.Zero, host, 0, null, null);
            }
            Check.Success(code, upload ? "take data" : "give data back", Name);
        }
    }
}
