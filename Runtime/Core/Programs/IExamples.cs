using System;

namespace Graft
{
    /// <summary>What batches are gathered from, on a device: a data set as it is, or what a network's first layers make of it.</summary>
    public interface IExamples : IDisposable
    {
        /// <summary>Where they come from: the labels and classes, and how many there are.</summary>
        Dataset Data { get; }

        /// <summary>A row per example.</summary>
        View Features { get; }

        /// <summary>A label, or a row of targets, per row of the features.</summary>
        View Targets { get; }

        /// <summary>What a stored feature is multiplied with.</summary>
        float Scale { get; }

        /// <summary>Layers of the network that the features have passed already, from its input.</summary>
        int Layers { get; }

        /// <summary>Queues the next part of what must be there before a batch is gathered, without waiting; false when all is there.</summary>
        bool Prepare();
    }
}
