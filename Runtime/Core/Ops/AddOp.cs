namespace Graft
{
    /// <summary>sum = a + b, of one shape: skip connections, and gradients of values with several readers.</summary>
    public sealed class AddOp : Op
    {
        /// <param name="a">Any shape.</param>
        /// <param name="b">The same shape.</param>
        /// <exception cref="ShapeException">The shapes differ.</exception>
        public AddOp(Value a, Value b) : base(new[] { a, b }, new[] { new Value("sum", a.Shape, ElementType.Float32) })
        {
            Check(a.Shape == b.Shape, "only arrays of one shape can be added");
            A = a;
            B = b;
            Sum = Writes[0];
        }

        /// <summary>Read: the first summand.</summary>
        public Value A { get; }

        /// <summary>Read: the second summand, of the same shape.</summary>
        public Value B { get; }

        /// <summary>Written: of the same shape.</summary>
        public Value Sum { get; }

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(A)) d.Add(A, d[Sum]);
            if (d.Wants(B)) d.Add(B, d[Sum]);
        }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.Add(at[A], at[B], at[Sum]);
    }
}
