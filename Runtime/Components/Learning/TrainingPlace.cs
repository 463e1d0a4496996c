namespace Graft.Components
{
    /// <summary>Where a trainer does its work.</summary>
    public enum TrainingPlace
    {
        /// <summary>Beside the game where the platform has threads and more than one core, else within its frames.</summary>
        Automatic,

        /// <summary>Within each frame, for so many milliseconds.</summary>
        InFrames,

        /// <summary>On a thread of its own, which leaves the game a core.</summary>
        Beside,
    }
}
