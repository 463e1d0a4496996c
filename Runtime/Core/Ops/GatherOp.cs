namespace Graft
{
    /// <summary>
    /// Makes the batch, out of a data set that lives on the device: row r is example i = order[First + r], x[r] = scale * features[i] and
    /// targets[r] = allTargets[i]. Shapes: features examples x columns, x batch x columns, order examples, targets batch labels or batch x outputs.
    /// </summary>
    public sealed class GatherOp : Op, IRowOp
    {
        readonly float scale;

        /// <param name="features">Examples x columns, bytes or floats.</param>
        /// <param name="allTargets">Examples ints (labels), or examples x outputs floats.</param>
        /// <param name="order">The epoch's permutation, ints.</param>
        /// <param name="x">What is written: batch x columns.</param>
        /// <param name="targets">What is written: batch ints, or batch x outputs floats.</param>
        /// <param name="scale">What a stored feature is multiplied with.</param>
        /// <exception cref="ShapeException">Features and input have not as many columns, or targets change their type.</exception>
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

        /// <summary>Read: examples x columns, bytes or floats.</summary>
        public Value Features { get; }

        /// <summary>Read: examples ints (labels), or examples x outputs floats.</summary>
        public Value AllTargets { get; }

        /// <summary>Read: the epoch's permutation, ints.</summary>
        public Value Order { get; }

        /// <summary>Written: batch x columns.</summary>
        public Value X { get; }

        /// <summary>Written: batch ints, or batch x outputs floats.</summary>
        public Value Targets { get; }

        /// <summary>Whether a row of the batch is just a row of the features.</summary>
        internal bool KeepsRows => Features.Type == ElementType.Float32 && scale == 1;

        bool IRowOp.Joins(IJoinedOps joined) => true;
        bool IRowOp.NeedsBatch => false;
        long IRowOp.Products => 0;
        void IRowOp.Bind(IRowStages rows, Buffers at) => rows.Gather(at[Features], at[AllTargets], at[Order], at[X], at[Targets], scale);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Data.Gather(at[Features], at[AllTargets], at[Order], at[X], at[Targets], scale);
    }
}
