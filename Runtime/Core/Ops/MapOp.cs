namespace Graft
{
    /// <summary>y = f(x), element by element, of any one shape.</summary>
    public sealed class MapOp : Op
    {
        /// <param name="f">The activation.</param>
        /// <param name="x">Any shape.</param>
        public MapOp(Elementwise f, Value x) : base(new[] { x }, new[] { new Value(f.Id, x.Shape, ElementType.Float32) })
        {
            F = f;
            X = x;
            Y = Writes[0];
        }

        /// <summary>The activation.</summary>
        public Elementwise F { get; }

        /// <summary>Read: any shape.</summary>
        public Value X { get; }

        /// <summary>Written: the same shape.</summary>
        public Value Y { get; }

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.MapGradient(F, Y, d[Y]));
        }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.Forward(F, at[X], at[Y]);
    }
}
