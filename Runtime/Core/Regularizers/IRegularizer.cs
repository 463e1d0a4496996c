namespace Graft
{
    /// <summary>
    /// A penalty on weights, by what it adds to their gradients. The losses that a run reports are those of the data, without it.
    /// <c>ToString</c> names it with its constants: a run is resumed only under the same.
    /// </summary>
    public interface IRegularizer
    {
        /// <summary>Records the penalty's gradient for one parameter.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="parameter">What is learned.</param>
        /// <param name="gradient">Of the batch's mean loss, in the parameter's shape.</param>
        /// <returns>The gradient of loss and penalty together; the same one where the parameter has no penalty.</returns>
        Value Record(Graph g, Parameter parameter, Value gradient);
    }
}
