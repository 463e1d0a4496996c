namespace Graft
{
    /// <summary>
    /// y = x * mask / (1 - rate), the mask drawn anew in each step (Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov 2014). The
    /// gradient passes through the same mask: the same op on dy, which draws it again, so none is stored. Shapes: x and y batch x features.
    /// </summary>
    public sealed class DropoutOp : Op, IRowOp
    {
        readonly ulong seed;

        /// <param name="x">Batch x features, or a gradient of that shape.</param>
        /// <param name="rate">Share that is dropped, in [0, 1).</param>
        /// <param name="seed">Key of the draws.</param>
        /// <param name="stream">The op's own, from <see cref="Graph.Stream"/>.</param>
        public DropoutOp(Value x, float rate, ulong seed, ulong stream) : base(new[] { x }, new[] { new Value("dropout", x.Shape, ElementType.Float32) })
        {
            X = x;
            Y = Writes[0];
            Rate = rate;
            Stream = stream;
            this.seed = seed;
        }

        /// <summary>Read: batch x features.</summary>
        public Value X { get; }

        /// <summary>Written: batch x features.</summary>
        public Value Y { get; }

        /// <summary>Share that is dropped, in [0, 1).</summary>
        public float Rate { get; }

        /// <summary>Which numbers of the graph's seed are its own.</summary>
        public ulong Stream { get; }

        /// <summary>Below this lies a share of the 32-bit draws: the rate.</summary>
        public static uint Threshold(float rate) => (uint)(rate * 4294967296.0);

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.Record(new DropoutOp(d[Y], Rate, seed, Stream)).Y);
        }

        bool IRowOp.Joins(IJoinedOps joined) => true;
        bool IRowOp.NeedsBatch => false;
        long IRowOp.Products => 0;
        void IRowOp.Bind(IRowStages rows, Buffers at) => rows.Dropout(at[X], at[Y], Rate, seed, Stream);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Noise.Dropout(at[X], at[Y], Rate, seed, Stream);
    }
}
