using System.Collections.Generic;

namespace Graft
{
    /// <summary>A device that could be opened.</summary>
    public interface IDevice
    {
        /// <summary>What `--device` takes.</summary>
        string Name { get; }

        /// <summary>"CPU", "GPU", "accelerator".</summary>
        string Type { get; }

        /// <summary>Cores, or what the driver counts as such.</summary>
        int ComputeUnits { get; }

        /// <summary>Driver and version, for people.</summary>
        string Details { get; }

        /// <exception cref="BackendException">The device cannot be used.</exception>
        IBackend Open();

        /// <summary>
        /// Opens it for training beside a game: so that of the processor's cores as many as told are never used, and the others by threads that
        /// stand back where the system lets them. One is used in any case. A device with memory of its own takes no core, and is opened whole.
        /// </summary>
        /// <param name="cores">To leave alone: 1 for the main thread of a game, 2 where another thread renders.</param>
        /// <exception cref="BackendException">The device cannot be used, or cannot be used in part.</exception>
        IBackend OpenLeaving(int cores);

        /// <summary>
        /// Opens it in parts that compute side by side, one for each compute unit, all with the same tuning record; where it cannot be parted,
        /// in one. A step of a small network leaves most of a device idle: two trainings on a part each take less time than one after the other
        /// on the whole.
        /// </summary>
        /// <exception cref="BackendException">The device cannot be used.</exception>
        IReadOnlyList<IBackend> OpenParts();
    }
}
