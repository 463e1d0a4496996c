namespace Graft
{
    /// <summary>
    /// The fully connected layer. Shapes: x batch x inputs, w inputs x units, b units, y batch x units; a gradient has its value's shape.
    /// </summary>
    public interface IDenseOps
    {
        /// <summary>Whether <see cref="Forward"/> and <see cref="InputGradient"/> are faster with an activation in them than followed by it.</summary>
        bool FusesActivation { get; }

        /// <summary>Whether <see cref="WeightUpdate"/> is faster than <see cref="WeightGradient"/> and two updates.</summary>
        bool FusesUpdate { get; }

        /// <summary>y = after(x w + b).</summary>
        ILaunch Forward(View x, View w, View b, View y, Elementwise after);

        /// <summary>dx = (dy wᵀ) * derivative of timesDerivativeOf, taken at its output <paramref name="at"/> (not read for the identity).</summary>
        ILaunch InputGradient(View dy, View w, View dx, Elementwise timesDerivativeOf, View at);

        /// <summary>dw = xᵀ dy, db = sum of the rows of dy.</summary>
        ILaunch WeightGradient(View x, View dy, View dw, View db);

        /// <summary>Gradient and optimizer in one: w and b change in place by the rule, and no gradient is stored.</summary>
        /// <param name="x">Input of the layer.</param>
        /// <param name="dy">Gradient of its pre-activation.</param>
        /// <param name="rule">The optimizer's step for one weight.</param>
        /// <param name="biasRule">The same step for one bias: of the same id, perhaps with other constants.</param>
        /// <param name="w">Weights, changed.</param>
        /// <param name="b">Biases, changed.</param>
        /// <param name="wState">What the rule remembers of the weights, changed.</param>
        /// <param name="bState">What the rule remembers of the biases, changed.</param>
        /// <param name="table">Packed rows of <see cref="UpdateRule.TableColumns"/> floats, one per step of the epoch.</param>
        ILaunch WeightUpdate(View x, View dy, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table);
    }
}
