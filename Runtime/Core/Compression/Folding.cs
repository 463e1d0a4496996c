using System.Linq;

namespace Graft
{
    /// <summary>
    /// The network as it ships: normalizations are part of the dense layers beside them, dropout is gone, and it answers as before. A
    /// <see cref="Predictor"/> folds too, but what is pruned, rounded and stored must be the folded weights.
    /// </summary>
    public static class Folding
    {
        /// <summary>A copy, folded; a normalization without a dense layer beside it stays.</summary>
        public static Network Of(Network network)
        {
            Network copy = network.Clone();
            return new Network(copy.Input, Row(copy.Layers.ToArray()));
        }

        static ILayer[] Row(ILayer[] row)
        {
            foreach (ILayer layer in row) layer.Describe(new WithinLayer(layers => layer is Parallel ? Beside(layers) : Row(layers)));
            var left = row.Where(layer => !(layer is IOnlyTrains)).ToList();
            for (int i = 1; i < left.Count; i++)
                if (left[i] is IAffineLayer affine && left[i - 1] is ITakesAffine before)
                {
                    before.TakeAfter(affine.Affine);
                    left.RemoveAt(i--);
                }
            // Backwards: of two in a row the second goes first.
            for (int i = left.Count - 2; i >= 0; i--)
                if (left[i] is IAffineLayer affine && left[i + 1] is ITakesAffine after)
                {
                    after.TakeBefore(affine.Affine);
                    left.RemoveAt(i);
                }
            // A row of nothing would be no layer.
            return left.Count == 0 ? row : left.ToArray();
        }

        static ILayer[] Beside(ILayer[] bodies)
        {
            foreach (ILayer body in bodies) body.Describe(new WithinLayer(Row));
            return bodies;
        }
    }
}
