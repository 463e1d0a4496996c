using System;
using System.Runtime.ExceptionServices;

namespace Graft.OpenCL
{
    /// <summary>
    /// One kernel file for one set of options: what a kernel is asked for by. It is built beside the caller, in a program with others of its file.
    /// </summary>
    sealed class KernelUnit
    {
        readonly KernelBuilder builder;
        string ending;
        volatile KernelProgram program;
        volatile ExceptionDispatchInfo failure;

        public KernelUnit(KernelBuilder builder, string file, string text, KernelOptions options)
        {
            this.builder = builder;
            File = file;
            Text = text;
            Options = options;
        }

        public string File { get; }

        /// <summary>The file's, with its includes in place.</summary>
        public string Text { get; }
        public KernelOptions Options { get; }

        /// <summary>Whether it is built, or never will be.</summary>
        public bool IsOver => program != null || failure != null;

        /// <summary>A kernel of its own arguments, which the caller releases; waits until it is built.</summary>
        /// <exception cref="BackendException">The driver's compiler refuses, or the file has no such kernel.</exception>
        public IntPtr Kernel(string name)
        {
            builder.Finish(this);
            failure?.Throw();
            return program.Kernel(name, ending);
        }

        /// <summary>It is in this program, its names with this ending.</summary>
        public void Built(KernelProgram by, string names)
        {
            ending = names;
            program = by;
        }

        public void Failed(ExceptionDispatchInfo why) => failure = why;
    }
}
