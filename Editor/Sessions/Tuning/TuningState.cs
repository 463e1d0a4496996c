namespace Graft.Editing
{
    /// <summary>What a Tuning session is at.</summary>
    enum TuningState
    {
        /// <summary>Nothing was searched yet.</summary>
        Ready,

        /// <summary>A search or refit is to begin: images are read, the device is opened.</summary>
        Preparing,
        Searching,
        Refitting,

        /// <summary>To end: where trials stand is being written.</summary>
        Stopping,

        /// <summary>The search ended before its end; it can go on.</summary>
        Stopped,
        Finished,

        /// <summary>Ended by what <see cref="TuningSession.Problem"/> says.</summary>
        Failed,
    }
}
