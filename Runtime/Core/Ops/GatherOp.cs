namespace Graft
{
    /// <summary>Makes the batch: rows First … First + batch - 1 of the epoch's order, out of a data set that lives on the device.</summary>
    public sealed class GatherOp : Op, IRowOp
    {
        readonly float scale;

        public GatherOp(Value features, Value allTargets, Value order, Value x, Value targets, float scale) : base(new[] { features, allTargets, order }, new[] { x, targets })
        {
            if (features.Shape.Columns != x.Shape.Columns) throw Unfit($"the network takes {x.Shape.Columns} inputs, and an example has {features.Shape.Columns}");
            Check(allTargets.Type == targets.Type, "targets keep their type");
            Features = features;
            AllTargets = allTargets;
            Order = order;
            X = x;
            Targets = targets;
            this.scale = scale;
        }

        public Value Features { get; }
        public Value AllTargets { get; }
        public Value Order { get; }
        public Value X { get; }
        public Value Targets { get; }

        /// <summary>Whether a row of the batch is just a row of the features.</summary>
        internal bool KeepsRows => Features.Type == ElementType.Float32 && scale == 1;

        bool IRowOp.Joins(IJoinedOps joined) => true;
        bool IRowOp.NeedsBatch => false;
        long IRowOp.Products => 0;
        void IRowOp.Bind(IRowStages rows, Buffers at) => rows.Gather(at[Features], at[AllTargets], at[Order], at[X], at[Targets], scale);

        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Data.Gather(at[Features], at[AllTargets], at[Order], at[X], at[Targets], scale);
    }
}
