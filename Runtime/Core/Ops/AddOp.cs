namespace Graft
{
    /// <summary>sum = a + b, of one shape: skip connections, and gradients of values with several readers.</summary>
    public sealed class AddOp : Op
    {
        public AddOp(Value a, Value b) : base(new[] { a, b }, new[] { new Value("sum", a.Shape, ElementType.Float32) })
        {
            Check(a.Shape == b.Shape, "only arrays of one shape can be added");
            A = a;
            B = b;
            Sum = Writes[0];
        }

        public Value A { get; }
        public Value B { get; }
        public Value Sum { get; }

        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(A)) d.Add(A, d[Sum]);
            if (d.Wants(B)) d.Add(B, d[Sum]);
        }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.Add(at[A], at[B], at[Sum]);
    }
}
