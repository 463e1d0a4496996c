using System;

namespace Graft
{
    /// <summary>Images that stand for classes whose own examples are not at hand.</summary>
    interface IStandIns
    {
        /// <summary>How many there are.</summary>
        int Count { get; }

        /// <summary>Makes the next one.</summary>
        /// <param name="image">Receives the pixels.</param>
        /// <returns>Its class, a place among the model's; their count where it is none of them.</returns>
        int Next(Span<byte> image);
    }
}
