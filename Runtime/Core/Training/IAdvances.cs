using System;

namespace Graft
{
    /// <summary>Work that is done in slices of time: a game gives it a few milliseconds of each frame, a thread of its own all of a core.</summary>
    public interface IAdvances
    {
        /// <summary>Works for about so long, on the calling thread, and says whether there is more to do. One thread at a time may call it.</summary>
        bool Advance(TimeSpan budget);
    }
}
