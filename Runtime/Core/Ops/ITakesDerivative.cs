namespace Graft
{
    /// <summary>A backward op that can multiply the gradient it reads by an activation's derivative.</summary>
    public interface ITakesDerivative
    {
        /// <summary>The gradient it reads, before the derivative.</summary>
        Value Dy { get; }

        /// <summary>The activation; the identity until a fusion gives it one.</summary>
        Elementwise TimesDerivativeOf { get; }

        /// <summary>Whether the backend is faster that way.</summary>
        bool FusesActivation(IBackend backend);

        /// <summary>The same op, of the identity so far, that reads the activation's gradient instead.</summary>
        /// <param name="timesDerivativeOf">The activation.</param>
        /// <param name="at">Its output.</param>
        /// <param name="dy">The gradient of its output.</param>
        Op With(Elementwise timesDerivativeOf, Value at, Value dy);
    }
}
