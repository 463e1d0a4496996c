namespace Graft
{
    /// <summary>An op that can apply an activation to what it writes.</summary>
    public interface ITakesActivation
    {
        /// <summary>What it writes, after the activation.</summary>
        Value Y { get; }

        /// <summary>The activation; the identity until a fusion gives it one.</summary>
        Elementwise After { get; }

        /// <summary>Whether the backend is faster that way.</summary>
        bool FusesActivation(IBackend backend);

        /// <summary>The same op, of the identity so far, that writes the activation's value instead.</summary>
        /// <param name="after">The activation.</param>
        /// <param name="y">What it gives, of the shape of <see cref="Y"/>.</param>
        Op With(Elementwise after, Value y);
    }
}
