using System;

namespace Graft
{
    /// <summary>What batches are gathered from, on a device: a data set as it is, or what a network's first layers make of it.</summary>
    public interface IExamples : IDisposable
    {
        /// <summary>Where they come from: the labels and classes, and how many there are.</summary>
        Dataset Data { get; }

        /// <summary>[rows, inputs], bytes or floats: a row per example, or one for each of its copies.</summary>
        View Features { get; }

        /// <summary>A label (32-bit integer), or a row of targets (floats), per row of the features.</summary>
        View Targets { get; }

        /// <summary>What a stored feature is multiplied with.</summary>
        float Scale { get; }

        /// <summary>Layers of the network that the features have passed already, from its input.</summary>
        int Layers { get; }

        /// <summary>Queues the next part of what must be there before a batch is gathered, without waiting; false when all is there.</summary>
        bool Prepare();
    }
}
