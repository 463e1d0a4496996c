using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Weights with rows as columns, several in one launch. Shapes: rows x columns, and columns x rows.</summary>
    sealed class TransposeOp : Op
    {
        public TransposeOp(IReadOnlyList<Value> matrices) : base(
            matrices.ToArray(), matrices.Select(matrix => new Value("transposed", new Shape(matrix.Shape.Columns, matrix.Shape.Rows), ElementType.Float32)).ToArray())
        { }

        /// <summary>The transposed form of one of the matrices.</summary>
        public Value Of(Value matrix) => Writes[Reads.ToList().IndexOf(matrix)];

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Joined.Transpose(at[Reads], at[Writes]);
    }
}
