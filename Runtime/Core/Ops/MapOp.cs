namespace Graft
{
    /// <summary>y = f(x), element by element.</summary>
    public sealed class MapOp : Op
    {
        public MapOp(Elementwise f, Value x) : base(new[] { x }, new[] { new Value(f.Id, x.Shape, ElementType.Float32) })
        {
            F = f;
            X = x;
            Y = Writes[0];
        }

        public Elementwise F { get; }
        public Value X { get; }
        public Value Y { get; }

        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.MapGradient(F, Y, d[Y]));
        }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.Forward(F, at[X], at[Y]);
    }
}
