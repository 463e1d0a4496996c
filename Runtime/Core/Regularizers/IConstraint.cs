namespace Graft
{
    /// <summary>
    /// What weights must satisfy after every step. <c>ToString</c> names it with its constants: a run is resumed only under the same.
    /// </summary>
    public interface IConstraint
    {
        /// <summary>Records what holds the parameter to it, in place; nothing where it is none of its business.</summary>
        /// <param name="g">The graph of a step, with all updates recorded.</param>
        /// <param name="parameter">What has been updated.</param>
        void Record(Graph g, Parameter parameter);
    }
}
