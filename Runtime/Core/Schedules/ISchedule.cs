namespace Graft
{
    /// <summary>The learning rate from step to step.</summary>
    public interface ISchedule
    {
        /// <param name="step">Steps taken before this one, over the whole run.</param>
        float At(int step);
    }
}
