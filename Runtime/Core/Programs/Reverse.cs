using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Reverse-mode differentiation of a recorded graph.</summary>
    public static class Reverse
    {
        /// <summary>
        /// Records the ops that compute the gradient of the batch's mean loss by every parameter that trains.
        /// </summary>
        /// <param name="g">A training graph whose last op is the loss.</param>
        /// <returns>Each parameter that trains, with its gradient, of its shape.</returns>
        public static IReadOnlyList<(Parameter parameter, Value gradient)> Record(Graph g)
        {
            var gradients = new Gradients(g);
            foreach (Op op in g.Ops.Reverse().ToArray())
                if (op.Reads.Any(gradients.Wants)) op.Adjoint(g, gradients);
            return g.Parameters.Where(pair => pair.Value.Trains && gradients[pair.Value] != null).Select(pair => (pair.Key, gradients[pair.Value])).ToArray();
        }

        /// <summary>
        /// Records the ops that compute the gradient of the sum of weights * of by a value upstream, such as the network's input; in an evaluation graph too.
        /// </summary>
        /// <param name="g">A graph without a loss.</param>
        /// <param name="of">What is differentiated.</param>
        /// <param name="weights">Of its shape: what each element counts.</param>
        /// <param name="by">What it is differentiated by.</param>
        /// <returns>The gradient, of the shape of <paramref name="by"/>; null where that is not upstream.</returns>
        /// <exception cref="ShapeException">The weights have another shape than what they weigh.</exception>
        public static Value Record(Graph g, Value of, Value weights, Value by)
        {
            if (weights.Shape != of.Shape) throw new ShapeException($"Weights of {weights.Shape} do not weigh {of}.");
            var gradients = new Gradients(g, by);
            gradients.Add(of, weights);
            // What was recorded behind it has no gradient.
            foreach (Op op in g.Ops.Reverse().ToArray())
                if (op.Reads.Any(gradients.Wants) && op.Writes.Any(value => gradients[value] != null)) op.Adjoint(g, gradients);
            return gradients[by];
        }
    }
}
