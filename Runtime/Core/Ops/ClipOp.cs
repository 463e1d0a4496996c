namespace Graft
{
    /// <summary>clipped = gradient, each element held within -limit and limit.</summary>
    public sealed class ClipOp : Op
    {
        readonly float limit;

        public ClipOp(float limit, Value gradient) : base(new[] { gradient }, new[] { new Value("clipped", gradient.Shape, ElementType.Float32) })
        {
            this.limit = limit;
            Gradient = gradient;
            Clipped = Writes[0];
        }

        public Value Gradient { get; }
        public Value Clipped { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Update.Clip(limit, at[Gradient], at[Clipped]);
    }
}
