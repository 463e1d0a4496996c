namespace Graft.Editing
{
    /// <summary>A session whose work can rest.</summary>
    interface IPausable
    {
        /// <summary>Whether the work under way is to rest.</summary>
        bool IsPaused { get; }

        /// <summary>Asks it to rest, or to go on, without waiting.</summary>
        void SetPaused(bool paused);
    }
}
