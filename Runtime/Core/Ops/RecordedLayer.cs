using System.Collections.Generic;

namespace Graft
{
    /// <summary>A layer as it was recorded into a graph.</summary>
    public sealed class RecordedLayer
    {
        internal RecordedLayer(IFreezable layer, IReadOnlyList<IFreezable> within, Value output)
        {
            Layer = layer;
            Within = within;
            Output = output;
        }

        /// <summary>As it stands in the network, or within another layer.</summary>
        public IFreezable Layer { get; }

        /// <summary>The layer around it, the one around that, and so on outwards.</summary>
        public IReadOnlyList<IFreezable> Within { get; }

        /// <summary>What it gives: batch x features. A layer that does nothing here gives what it was given.</summary>
        public Value Output { get; }
    }
}
