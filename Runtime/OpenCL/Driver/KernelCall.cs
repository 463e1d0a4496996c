using System;
using System.Collections.Generic;
using Silk.NET.OpenCL;

namespace Graft.OpenCL
{
    /// <summary>
    /// One kernel with its arguments and geometry. Arguments are bound once, in order, when the kernel is first used: it may still be being built when
    /// they are given. From step to step only the numbers that <see cref="StepArguments"/> carries for kernels are set again.
    /// </summary>
    sealed unsafe class KernelCall
    {
        readonly OpenClBackend backend;
        readonly CL cl;
        readonly IntPtr queue;
        readonly KernelUnit unit;
        readonly string name;
        List<(UIntPtr Size, long Value)> given = new List<(UIntPtr Size, long Value)>();
        IntPtr kernel;
        int stepArgument = -1, rowArgument = -1, firstArgument = -1;
        UIntPtr globalX, globalY, localX, localY;

        public KernelCall(OpenClBackend backend, CL cl, IntPtr queue, KernelUnit unit, string name)
        {
            this.backend = backend;
            this.cl = cl;
            this.queue = queue;
            this.unit = unit;
            this.name = name;
        }

        // Launches have no end of their own in the contract, so the collector ends them; the backend ends what is left when it is disposed.
        ~KernelCall()
        {
            if (kernel != IntPtr.Zero) backend.Release(kernel);
        }

        public KernelCall With(View view)
        {
            given.Add(((UIntPtr)sizeof(IntPtr), (long)backend.HandleOf(view)));
            return this;
        }

        public KernelCall With(View[] views)
        {
            foreach (View view in views) With(view);
            return this;
        }

        public KernelCall With(int value)
        {
            given.Add(((UIntPtr)sizeof(int), value));
            return this;
        }

        public KernelCall With(float value) => With(BitConverter.SingleToInt32Bits(value));

        /// <summary>A number of 64 bits, as two arguments: the low half, then the high one.</summary>
        public KernelCall With(ulong value) => With(unchecked((int)(uint)value)).With(unchecked((int)(uint)(value >> 32)));

        /// <summary>The steps since the run began.</summary>
        public KernelCall WithStep()
        {
            stepArgument = given.Count;
            return With(0);
        }

        /// <summary>The step's row of the table.</summary>
        public KernelCall WithRow()
        {
            rowArgument = given.Count;
            return With(0);
        }

        /// <summary>The batch's first place in the epoch's order.</summary>
        public KernelCall WithFirst()
        {
            firstArgument = given.Count;
            return With(0);
        }

        /// <summary>The local size stays fixed and the global one is padded to it: a driver may compile once for each local size.</summary>
        public KernelCall Over(int columns, int rows, int localColumns = 1, int localRows = 1)
        {
            localX = (UIntPtr)localColumns;
            localY = (UIntPtr)localRows;
            globalX = (UIntPtr)((columns + localColumns - 1) / localColumns * localColumns);
            globalY = (UIntPtr)((rows + localRows - 1) / localRows * localRows);
            return this;
        }

        public void Enqueue(in StepArguments step)
        {
            backend.Launching();
            if (kernel == IntPtr.Zero) Bind();
            if (stepArgument >= 0) Set(stepArgument, step.Step);
            if (rowArgument >= 0) Set(rowArgument, step.Row);
            if (firstArgument >= 0) Set(firstArgument, step.First);
            UIntPtr* sizes = stackalloc UIntPtr[4] { globalX, globalY, localX, localY };
            int code = cl.EnqueueNdrangeKernel(queue, kernel, 2, null, sizes, sizes + 2, 0, null, null);
            if (code != 0) throw Check.Failure(code, "run " + name, backend.Name);
            // The collector must not release the kernel of a launch that is used only once while the driver looks at it.
            GC.KeepAlive(this);
        }

        void Set(int argument, int value)
        {
            int code = cl.SetKernelArg(kernel, (uint)argument, (UIntPtr)4, &value);
            if (code != 0) throw Check.Failure(code, "set an argument of " + name, backend.Name);
        }

        void Bind()
        {
            IntPtr made = unit.Kernel(name);
            backend.Keep(made);
            for (int i = 0; i < given.Count; i++)
            {
                long value = given[i].Value;
                int code = cl.SetKernelArg(made, (uint)i, given[i].Size, &value);
                if (code == 0) continue;
                backend.Release(made);
                throw Check.Failure(code, $"set argument {i} of {name}", backend.Name);
            }
            kernel = made;
            given = null;
        }
    }
}
