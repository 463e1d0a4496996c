using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>A device that could be opened. Whoever opens it disposes the backends.</summary>
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

        /// <summary>Opens the whole device.</summary>
        /// <exception cref="BackendException">The device cannot be used.</exception>
        IBackend Open();

        /// <summary>
        /// Opens it for training beside a game: so that of the processor's cores as many as told are never used, and the others by threads that
        /// stand back where the system lets them. One is used in any case. A device with memory of its own takes no core, and is opened whole.
        /// </summary>
        /// <param name="cores">To leave alone, at least 0: 1 for the main thread of a game, 2 where another thread renders.</param>
        /// <exception cref="ArgumentOutOfRangeException">Cores are negative.</exception>
        /// <exception cref="BackendException">The device cannot be used, or cannot be used in part.</exception>
        IBackend OpenLeaving(int cores);

        /// <summary>
        /// Opens it in parts that compute side by side, one for each of a processor's compute units, all with the same tuning record; what cannot be parted,
        /// or fills itself, in one. A step of a small network leaves most of a processor idle: two trainings on a part each take less time than one after the
        /// other on the whole.
        /// </summary>
        /// <exception cref="BackendException">The device cannot be used; no part is left open.</exception>
        IReadOnlyList<IBackend> OpenParts();
    }
}
