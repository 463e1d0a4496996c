using System;

namespace Graft
{
    /// <summary>What a player draws that is no digit.</summary>
    [Flags]
    public enum UnknownKinds
    {
        /// <summary>Capital letters, and the small ones that have a shape of their own.</summary>
        Letters = 1,

        /// <summary>Curves, zigzags, spirals, loops, hatching, crossing strokes, dots, taps, filled patches.</summary>
        Scribbles = 2,

        /// <summary>Empty pads, a few specks, noise.</summary>
        Blanks = 4,

        /// <summary>All of them.</summary>
        All = Letters | Scribbles | Blanks,
    }
}
