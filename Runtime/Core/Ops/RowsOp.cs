using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Ops that follow each other on the same rows of the batch, in one launch.</summary>
    sealed class RowsOp : Op
    {
        readonly int batch;

        /// <param name="batch">Rows of the batch.</param>
        /// <param name="parts">Ops that are <see cref="IRowOp"/>, in the order in which they run.</param>
        public RowsOp(int batch, IReadOnlyList<Op> parts) : base(Outside(parts), parts.SelectMany(op => op.Writes).Distinct().ToArray())
        {
            this.batch = batch;
            Parts = parts;
        }

        public override IReadOnlyList<Op> Parts { get; }

        public override ILaunch Bind(IBackend backend, Buffers at)
        {
            IRowStages rows = backend.Joined.Rows(batch, Parts.Cast<IRowOp>().Any(part => part.NeedsBatch));
            foreach (IRowOp part in Parts.Cast<IRowOp>()) part.Bind(rows, at);
            return rows.Launch();
        }

        // What the parts write for each other is written, not read.
        static Value[] Outside(IReadOnlyList<Op> parts) => parts.SelectMany(op => op.Reads).Except(parts.SelectMany(op => op.Writes)).ToArray();
    }
}
