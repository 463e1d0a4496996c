using System;

namespace Graft
{
    /// <summary>How gradients change parameters. <c>ToString</c> names it with its constants: a run is resumed only under the same optimizer.</summary>
    public interface IOptimizer
    {
        /// <summary>The learning rate from step to step.</summary>
        ISchedule Rate { get; }

        /// <summary>Records the step for one parameter.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="parameter">What changes in place, and remembers.</param>
        /// <param name="gradient">Of the batch's mean loss and penalty, clipped; of the parameter's shape.</param>
        /// <param name="table">The epoch's step table: a row for each step, <see cref="UpdateRule.TableColumns"/> floats.</param>
        void Record(Graph g, Parameter parameter, Value gradient, Value table);

        /// <summary>
        /// Fills the step's row of the table. Its first float is the learning rate, and nothing else in it contains the rate: a run
        /// multiplies that float alone, by a layer's factor or where a performance schedule lowers the rate.
        /// </summary>
        /// <param name="row"><see cref="UpdateRule.TableColumns"/> floats.</param>
        /// <param name="step">Steps taken before this one, over the whole run.</param>
        void Row(Span<float> row, int step);
    }
}
