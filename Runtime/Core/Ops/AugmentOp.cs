namespace Graft
{
    /// <summary>
    /// Makes the batch, as <see cref="GatherOp"/> does and of the same shapes, with each image varied at random as <see cref="AugmentRule"/> says.
    /// </summary>
    public sealed class AugmentOp : Op, IRowOp
    {
        // An image takes about as long as so many multiplications for each of its pixels.
        const int ProductsOfAPixel = 100;

        readonly AugmentRule rule;
        readonly float scale;
        readonly ulong seed, stream;

        /// <param name="features">Images x pixels, bytes or floats.</param>
        /// <param name="allTargets">Of all images.</param>
        /// <param name="order">The epoch's permutation.</param>
        /// <param name="table">The rule's table.</param>
        /// <param name="x">Batch x pixels.</param>
        /// <param name="targets">Of the batch.</param>
        /// <param name="scale">What a stored pixel is multiplied with.</param>
        /// <param name="rule">How images are varied.</param>
        /// <param name="seed">The key of the draws.</param>
        /// <param name="stream">The stream of the draws.</param>
        /// <exception cref="ShapeException">
        /// An example, or the network's input, has not as many elements as the rule's images have pixels; or targets or table do not fit.
        /// </exception>
        public AugmentOp(Value features, Value allTargets, Value order, Value table, Value x, Value targets, float scale, AugmentRule rule, ulong seed, ulong stream)
            : base(new[] { features, allTargets, order, table }, new[] { x, targets })
        {
            int pixels = rule.Height * rule.Width;
            if (features.Shape.Columns != pixels) throw Unfit($"images of {rule.Height} x {rule.Width} are varied, and an example has {features.Shape.Columns} elements");
            if (x.Shape.Columns != pixels) throw Unfit($"the network takes {x.Shape.Columns} inputs, and an image has {pixels} pixels");
            Check(allTargets.Type == targets.Type, "targets keep their type");
            Check(table.Shape == rule.Table.Shape, "the table is the rule's");
            Features = features;
            AllTargets = allTargets;
            Order = order;
            Table = table;
            X = x;
            Targets = targets;
            this.rule = rule;
            this.scale = scale;
            this.seed = seed;
            this.stream = stream;
        }

        /// <summary>Read: images x pixels, bytes or floats.</summary>
        public Value Features { get; }

        /// <summary>Read: images ints (labels), or images x outputs floats.</summary>
        public Value AllTargets { get; }

        /// <summary>Read: the epoch's permutation, ints.</summary>
        public Value Order { get; }

        /// <summary>Read: the rule's table, a vector.</summary>
        public Value Table { get; }

        /// <summary>Written: batch x pixels.</summary>
        public Value X { get; }

        /// <summary>Written: batch ints, or batch x outputs floats.</summary>
        public Value Targets { get; }

        bool IRowOp.Joins(IJoinedOps joined) => true;
        bool IRowOp.NeedsBatch => false;
        long IRowOp.Products => (long)ProductsOfAPixel * X.Shape.Columns;

        void IRowOp.Bind(IRowStages rows, Buffers at) =>
            rows.GatherAugmented(at[Features], at[AllTargets], at[Order], at[Table], at[X], at[Targets], scale, rule, seed, stream);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Data.GatherAugmented(at[Features], at[AllTargets], at[Order], at[Table], at[X], at[Targets], scale, rule, seed, stream);
    }
}
