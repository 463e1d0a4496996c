using System.Collections.Generic;

namespace Graft
{
    /// <summary>A run at rest: all that is needed to continue as if nothing had happened.</summary>
    public sealed class Checkpoint
    {
        /// <param name="model">The network with its working values; its parameters hold the optimizer's state.</param>
        /// <param name="best">The best values so far, one per parameter in the network's order; null before the first validation.</param>
        /// <param name="progress">How far the run has come.</param>
        /// <param name="settings">The run's settings in words, by key. A run continues only under the same settings.</param>
        /// <param name="device">The device's name.</param>
        /// <param name="tuningRecord">What was chosen for the device: the same record gives the same bits.</param>
        internal Checkpoint(Model model, IReadOnlyList<Tensor> best, RunProgress progress, IReadOnlyDictionary<string, string> settings, string device, string tuningRecord)
        {
            Model = model;
            Best = best;
            Progress = progress;
            Settings = settings;
            Device = device;
            TuningRecord = tuningRecord;
        }

        /// <summary>The network as it learns, and what else a model file holds; its parameters hold the optimizer's state.</summary>
        public Model Model { get; }

        /// <summary>
        /// The values of the epoch with the lowest validation loss, one tensor per parameter in the network's order; null before the first validation.
        /// </summary>
        public IReadOnlyList<Tensor> Best { get; }

        /// <summary>Epochs, steps, losses and curve so far.</summary>
        public RunProgress Progress { get; }

        /// <summary>The settings in words, by key, such as "batch size": a run that is to go on must have the same.</summary>
        public IReadOnlyDictionary<string, string> Settings { get; }

        /// <summary>Name of the device that it was made on.</summary>
        public string Device { get; }

        /// <summary>What was chosen for that device. Where a run goes on under another record, it agrees only up to rounding.</summary>
        public string TuningRecord { get; }
    }
}
