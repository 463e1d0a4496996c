using System;
using System.Text;
using Silk.NET.OpenCL;

namespace Graft.OpenCL
{
    /// <summary>One kernel file, built for one set of options, or a bundle of several.</summary>
    sealed unsafe class KernelProgram : IDisposable
    {
        readonly CL cl;
        readonly string device;
        IntPtr handle;

        /// <exception cref="BackendException">The driver's compiler refuses; the message ends with its log.</exception>
        public KernelProgram(CL cl, IntPtr context, IntPtr deviceId, string device, string file, string source, string options)
        {
            this.cl = cl;
            this.device = device;
            File = file;
            byte[] text = Encoding.UTF8.GetBytes(source), flags = Encoding.UTF8.GetBytes(options + "\0");
            fixed (byte* first = text)
            {
                byte* start = first;
                var length = (UIntPtr)text.Length;
                int code;
                handle = cl.CreateProgramWithSource(context, 1, &start, &length, &code);
                Check.Success(code, $"read {file}", device);
                code = GuardedCalls.Build(handle, deviceId, flags);
                if (code == 0) return;
            }
            string log = Log(deviceId);
            Dispose();
            string remedy = log.Contains("unknown target CPU") ? "This driver is older than the processor: update it, or use the managed backend." : "Update the driver, or use the managed backend.";
            throw new BackendException($"OpenCL on {device} could not build {file} with {options}. {remedy} The compiler said: {log}");
        }

        public string File { get; }

        /// <summary>A kernel of its own arguments; the caller releases it.</summary>
        /// <param name="name">As the file has it.</param>
        /// <param name="ending">Of the names of the file's form in question.</param>
        public IntPtr Kernel(string name, string ending)
        {
            int code;
            fixed (byte* text = Encoding.UTF8.GetBytes(name + ending + "\0"))
            {
                IntPtr kernel = cl.CreateKernel(handle, text, &code);
                Check.Success(code, $"find the kernel {name} in {File}", device);
                return kernel;
            }
        }

        public void Dispose()
        {
            if (handle != IntPtr.Zero) cl.ReleaseProgram(handle);
            handle = IntPtr.Zero;
        }

        string Log(IntPtr deviceId)
        {
            UIntPtr size;
            if (cl.GetProgramBuildInfo(handle, deviceId, ProgramBuildInfo.BuildLog, UIntPtr.Zero, null, &size) != 0 || size == UIntPtr.Zero) return "nothing";
            var bytes = new byte[(int)size];
            fixed (byte* first = bytes) cl.GetProgramBuildInfo(handle, deviceId, ProgramBuildInfo.BuildLog, size, first, null);
            return Encoding.UTF8.GetString(bytes).TrimEnd('\0').Trim();
        }
    }
}
