namespace Graft
{
    /// <summary>An op that can apply an activation to what it writes.</summary>
    public interface ITakesActivation
    {
        /// <summary>What it writes, after the activation.</summary>
        Value Y { get; }

        Elementwise After { get; }

        /// <summary>Whether the backend is faster that way.</summary>
        bool FusesActivation(IBackend backend);

        /// <summary>The same op, of the identity so far, that writes the activation's value instead.</summary>
        Op With(Elementwise after, Value y);
    }
}
