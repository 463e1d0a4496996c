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
        /// <param name="x">Batch x inputs.</param>
        /// <param name="w">Inputs x units.</param>
        /// <param name="b">Units.</param>
        /// <param name="y">Written: batch x units.</param>
        /// <param name="after">The activation; the identity for none.</param>
        ILaunch Forward(View x, View w, View b, View y, Elementwise after);

        /// <summary>dx = (dy wᵀ) * derivative of timesDerivativeOf, taken at its output <paramref name="at"/>.</summary>
        /// <param name="dy">Gradient of x w + b: batch x units.</param>
        /// <param name="w">Inputs x units.</param>
        /// <param name="dx">Written: batch x inputs.</param>
        /// <param name="timesDerivativeOf">The activation of the layer below; the identity for none.</param>
        /// <param name="at">What that activation gave, batch x inputs; not read, and may be empty, for the identity.</param>
        ILaunch InputGradient(View dy, View w, View dx, Elementwise timesDerivativeOf, View at);

        /// <summary>dw = xᵀ dy, db = sum of the rows of dy.</summary>
        /// <param name="x">Batch x inputs.</param>
        /// <param name="dy">Gradient of x w + b: batch x units.</param>
        /// <param name="dw">Written: inputs x units.</param>
        /// <param name="db">Written: units.</param>
        ILaunch WeightGradient(View x, View dy, View dw, View db);

        /// <summary>Gradient and optimizer in one: w and b change in place by the rule, and no gradient is stored.</summary>
        /// <param name="x">Input of the layer: batch x inputs.</param>
        /// <param name="dy">Gradient of its pre-activation: batch x units.</param>
        /// <param name="rule">The optimizer's step for one weight.</param>
        /// <param name="biasRule">The same step for one bias: of the same id, perhaps with other constants.</param>
        /// <param name="w">Weights, changed: inputs x units.</param>
        /// <param name="b">Biases, changed: units.</param>
        /// <param name="wState">What the rule remembers of the weights, changed: <see cref="UpdateRule.States"/> arrays of their shape.</param>
        /// <param name="bState">What the rule remembers of the biases, changed: as many, of theirs.</param>
        /// <param name="table">Packed rows of <see cref="UpdateRule.TableColumns"/> floats, one per step of the epoch.</param>
        ILaunch WeightUpdate(View x, View dy, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table);
    }
}
