namespace Graft
{
    /// <summary>The learning rate from step to step. <c>ToString</c> names it with its constants: a run is resumed only under the same schedule.</summary>
    public interface ISchedule
    {
        /// <param name="step">Steps taken before this one, over the whole run.</param>
        float At(int step);
    }
}
