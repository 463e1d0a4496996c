namespace Graft
{
    /// <summary>dx = dy * f', with f' taken at f's output y: element by element, of any one shape.</summary>
    public sealed class MapGradientOp : Op
    {
        /// <param name="f">The activation.</param>
        /// <param name="y">What it gave: any shape.</param>
        /// <param name="dy">Gradient of y, of the same shape.</param>
        /// <exception cref="ShapeException">The shapes differ.</exception>
        public MapGradientOp(Elementwise f, Value y, Value dy) : base(new[] { y, dy }, new[] { new Value(f.Id + ".dx", y.Shape, ElementType.Float32) })
        {
            Check(y.Shape == dy.Shape, "a gradient has its value's shape");
            F = f;
            Y = y;
            Dy = dy;
            Dx = Writes[0];
        }

        /// <summary>The activation, whose derivative is a function of y.</summary>
        public Elementwise F { get; }

        /// <summary>Read: what the activation gave.</summary>
        public Value Y { get; }

        /// <summary>Read: the gradient of y, of the same shape.</summary>
        public Value Dy { get; }

        /// <summary>Written: the same shape.</summary>
        public Value Dx { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.Gradient(F, at[Y], at[Dy], at[Dx]);
    }
}
