using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What a <see cref="ThumbnailGrid"/> shows.</summary>
    interface IThumbnails
    {
        /// <summary>The pictures' numbers, in the order in which they are shown.</summary>
        IReadOnlyList<int> Ids { get; }

        /// <summary>A picture's bytes, row-major from the top, 0 = paper, 255 = ink.</summary>
        ReadOnlySpan<byte> PixelsOf(int id);

        /// <summary>What stands below it, and whether that is to stand out.</summary>
        (string text, bool isWrong) LabelOf(int id);

        /// <summary>Whether it is chosen.</summary>
        bool IsChosen(int id);

        /// <summary>The one that is looked at; -1 for none.</summary>
        int Current { get; }
    }
}
