using System;

namespace Graft
{
    /// <summary>How gradients change parameters. <c>ToString</c> names it with its constants: a run is resumed only under the same optimizer.</summary>
    public interface IOptimizer
    {
        /// <summary>Records the step for one parameter.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="parameter">What changes, and remembers.</param>
        /// <param name="gradient">Of the batch's mean loss.</param>
        /// <param name="table">The epoch's step table.</param>
        void Record(Graph g, Parameter parameter, Value gradient, Value table);

        /// <summary>Fills the step's row of the table.</summary>
        /// <param name="row"><see cref="UpdateRule.TableColumns"/> floats.</param>
        /// <param name="step">Steps taken before this one, over the whole run.</param>
        void Row(Span<float> row, int step);
    }
}
