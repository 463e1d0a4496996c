namespace Graft
{
    /// <summary>dx = dy * f', with f' taken at f's output y.</summary>
    public sealed class MapGradientOp : Op
    {
        public MapGradientOp(Elementwise f, Value y, Value dy) : base(new[] { y, dy }, new[] { new Value(f.Id + ".dx", y.Shape, ElementType.Float32) })
        {
            Check(y.Shape == dy.Shape, "a gradient has its value's shape");
            F = f;
            Y = y;
            Dy = dy;
            Dx = Writes[0];
        }

        public Elementwise F { get; }
        public Value Y { get; }
        public Value Dy { get; }
        public Value Dx { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.Gradient(F, at[Y], at[Dy], at[Dx]);
    }
}
