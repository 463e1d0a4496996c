namespace Graft
{
    /// <summary>The learning rate from step to step. <c>ToString</c> names it with its constants: a run is resumed only under the same schedule.</summary>
    public interface ISchedule
    {
        /// <summary>The rate of one step; asked for on the host, an epoch's steps at a time.</summary>
        /// <param name="step">Steps taken before this one, over the whole run.</param>
        /// <returns>A positive number.</returns>
        float At(int step);
    }
}
