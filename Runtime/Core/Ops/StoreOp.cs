namespace Graft
{
    /// <summary>Keeps the batch: its rows become rows First … First + batch - 1 of an array that outlives the step.</summary>
    public sealed class StoreOp : Op
    {
        public StoreOp(Value x, Value all) : base(new[] { x }, new[] { all })
        {
            if (x.Shape.Columns != all.Shape.Columns) throw Unfit($"rows of {x.Shape.Columns} do not fill rows of {all.Shape.Columns}");
            X = x;
            All = all;
        }

        public Value X { get; }
        public Value All { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Data.Store(at[X], at[All]);
    }
}
