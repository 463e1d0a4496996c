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
    }
}
