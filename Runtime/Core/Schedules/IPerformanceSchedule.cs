using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// A schedule that also looks at how the run does. What it makes of that is a function of the validation losses alone, which a
    /// checkpoint holds, so that a resumed run ends in the same bits.
    /// </summary>
    public interface IPerformanceSchedule : ISchedule
    {
        /// <summary>What the rates of the coming epoch are multiplied with.</summary>
        /// <param name="validationLosses">Of every epoch so far, from the first; empty before the first.</param>
        /// <returns>A positive number; 1 leaves the rates as they are.</returns>
        float Factor(IReadOnlyList<double> validationLosses);
    }
}
