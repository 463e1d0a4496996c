using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// One step of the small language between layers and devices: which values it reads and writes, how a gradient passes back through
    /// it, and how it becomes a launch. Its constructor checks the shapes. Each op has a file, which begins with its formula and the shapes of what it reads
    /// and writes.
    /// </summary>
    public abstract class Op
    {
        /// <param name="reads">Values that leaves or earlier ops give; none is null.</param>
        /// <param name="writes">Values that the op makes, and those that it changes in place.</param>
        protected Op(Value[] reads, Value[] writes)
        {
            Reads = reads;
            Writes = writes;
        }

        /// <summary>What must be there before the op runs.</summary>
        public IReadOnlyList<Value> Reads { get; }

        /// <summary>What the op writes; a parameter or state that it changes in place stands in both lists.</summary>
        public IReadOnlyList<Value> Writes { get; }

        /// <summary>The ops that it stands for: itself, or those that a fusion has joined in it.</summary>
        public virtual IReadOnlyList<Op> Parts => new[] { this };

        /// <summary>Records the ops that carry the gradient of <see cref="Writes"/> back to those of <see cref="Reads"/> that want one.</summary>
        /// <param name="g">Takes what is recorded.</param>
        /// <param name="d">Has the gradients of what the op writes; those of what it reads are added to it, each of its value's shape.</param>
        /// <exception cref="InvalidOperationException">The op has no gradient: it belongs behind the loss, or in evaluation only.</exception>
        public virtual void Adjoint(Graph g, Gradients d) =>
            throw new InvalidOperationException($"{GetType().Name} has no gradient: it belongs behind the loss, or in evaluation only.");

        /// <summary>The op as a launch of the backend, bound to its buffers: one call of one member of one family.</summary>
        /// <param name="backend">Where it runs.</param>
        /// <param name="at">Where what it reads and writes lies, in arrays of that backend.</param>
        /// <returns>A launch, which whoever bound it disposes where it can be.</returns>
        /// <exception cref="BackendException">The backend does not know a function of the op, or a kernel file is missing.</exception>
        public abstract ILaunch Bind(IBackend backend, Buffers at);

        /// <summary>What is written, the op's name, and what is read, each with its shape.</summary>
        public override string ToString() => $"{string.Join(", ", Writes)} <- {GetType().Name}({string.Join(", ", Reads)})";

        /// <summary>For shapes, in the constructor.</summary>
        /// <param name="satisfied">Whether they fit.</param>
        /// <param name="what">What is asked for, as the message says it.</param>
        /// <exception cref="ShapeException">They do not; the message names op, demand and what is read.</exception>
        protected void Check(bool satisfied, string what)
        {
            if (!satisfied) throw Unfit(what);
        }

        /// <summary>What to throw where shapes do not fit; for those who say so in numbers, which are put into words only then.</summary>
        protected ShapeException Unfit(string what) => new ShapeException($"{GetType().Name}: {what} ({string.Join(", ", Reads)}).");
    }
}
