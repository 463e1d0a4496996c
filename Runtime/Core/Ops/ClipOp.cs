namespace Graft
{
    /// <summary>clipped = gradient, each element held within -limit and limit; what is no number passes. Of any shape.</summary>
    public sealed class ClipOp : Op
    {
        readonly float limit;

        /// <param name="limit">What no element exceeds in size, positive.</param>
        /// <param name="gradient">Any shape.</param>
        public ClipOp(float limit, Value gradient) : base(new[] { gradient }, new[] { new Value("clipped", gradient.Shape, ElementType.Float32) })
        {
            this.limit = limit;
            Gradient = gradient;
            Clipped = Writes[0];
        }

        /// <summary>Read: any shape.</summary>
        public Value Gradient { get; }

        /// <summary>Written: the gradient's shape.</summary>
        public Value Clipped { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Update.Clip(limit, at[Gradient], at[Clipped]);
    }
}
