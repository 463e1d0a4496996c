using System;

namespace Graft
{
    /// <summary>Work that is done in slices of time: a game gives it a few milliseconds of each frame, a thread of its own all of a core.</summary>
    public interface IAdvances
    {
        /// <summary>Works for about so long, on the calling thread. One thread at a time may call it.</summary>
        /// <param name="budget">In a game usually 1 to 8 ms of a frame; a unit of work that has been begun is ended, however short this is.</param>
        /// <returns>Whether there is more to do.</returns>
        bool Advance(TimeSpan budget);
    }
}
