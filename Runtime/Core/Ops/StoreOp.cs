namespace Graft
{
    /// <summary>
    /// Keeps the batch: its rows become rows First … First + batch - 1 of an array that outlives the step. Shapes: x batch x columns, all examples x
    /// columns.
    /// </summary>
    public sealed class StoreOp : Op
    {
        /// <param name="x">Batch x columns.</param>
        /// <param name="all">At least First + batch rows x columns.</param>
        /// <exception cref="ShapeException">The columns differ.</exception>
        public StoreOp(Value x, Value all) : base(new[] { x }, new[] { all })
        {
            if (x.Shape.Columns != all.Shape.Columns) throw Unfit($"rows of {x.Shape.Columns} do not fill rows of {all.Shape.Columns}");
            X = x;
            All = all;
        }

        /// <summary>Read: batch x columns.</summary>
        public Value X { get; }

        /// <summary>Written in the batch's rows: examples x columns.</summary>
        public Value All { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Data.Store(at[X], at[All]);
    }
}
