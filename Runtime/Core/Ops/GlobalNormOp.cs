using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// scale[0] = min(1, norm / the norm of all gradients taken as one vector), and behind it each gradient's sum of squares (Pascanu, Mikolov, Bengio 2013).
    /// It is a second reader of every gradient, so no optimizer's step goes into one. Shapes: gradients any, scale 1 + their count.
    /// </summary>
    public sealed class GlobalNormOp : Op
    {
        readonly float norm;

        /// <param name="norm">What the common norm is held to, positive.</param>
        /// <param name="gradients">Any shapes.</param>
        public GlobalNormOp(float norm, IEnumerable<Value> gradients) : this(norm, gradients.ToArray()) { }

        GlobalNormOp(float norm, Value[] gradients) : base(gradients, new[] { new Value("scale", new Shape(1 + gradients.Length), ElementType.Float32) })
        {
            this.norm = norm;
            Scale = Writes[0];
        }

        /// <summary>Written: a vector of one float more than there are gradients, the factor before each gradient's sum of squares.</summary>
        public Value Scale { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Update.GlobalNorm(norm, at[Reads], at[Scale]);
    }
}
