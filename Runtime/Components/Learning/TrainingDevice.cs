namespace Graft.Components
{
    /// <summary>What a trainer computes on.</summary>
    public enum TrainingDevice
    {
        /// <summary>The processor, in C#: everywhere, and ready at once. Right for a few new classes.</summary>
        Processor,

        /// <summary>
        /// The fastest of what is there, OpenCL among it. To find it takes seconds, beside the game; what was found is remembered below
        /// <c>Application.persistentDataPath</c>, so that later starts only open it. Where that is not possible (in frames, in the web player) it is the
        /// processor.
        /// </summary>
        Fastest,
    }
}
