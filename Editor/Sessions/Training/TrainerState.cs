namespace Graft.Editing
{
    /// <summary>What a Trainer session is at.</summary>
    enum TrainerState
    {
        /// <summary>Nothing was trained yet.</summary>
        Ready,

        /// <summary>A run is to begin: images are read, the device is opened.</summary>
        Preparing,
        Training,

        /// <summary>Resting, or about to; nothing is lost and nothing computes.</summary>
        Paused,

        /// <summary>The run is to end: its state is written and its model made.</summary>
        Stopping,

        /// <summary>Ended before its end; can go on.</summary>
        Stopped,
        Finished,

        /// <summary>Ended by what <see cref="TrainerSession.Problem"/> says.</summary>
        Failed,
    }
}
