namespace Graft
{
    /// <summary>
    /// Makes networks and settings of a trial's values; called from several threads at once. <c>ToString</c> names what it decides itself:
    /// a search is resumed only under the same designer.
    /// </summary>
    public interface ITrialDesigner
    {
        /// <summary>Makes network and settings for one training of a trial.</summary>
        /// <param name="trial">The values.</param>
        /// <param name="training">What the network will learn from.</param>
        /// <param name="seed">Decides initial values and the order of the examples.</param>
        /// <returns>The same for the same arguments, and new each time.</returns>
        /// <exception cref="TuningException">A value or the data cannot be used; the message names which, and why.</exception>
        TrialDesign Design(Trial trial, Dataset training, ulong seed);
    }
}
