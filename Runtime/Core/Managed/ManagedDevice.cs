using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>The processor through plain C#: always there.</summary>
    public sealed class ManagedDevice : IDevice
    {
        /// <summary>"managed".</summary>
        public string Name => "managed";

        /// <summary>"CPU".</summary>
        public string Type => "CPU";

        /// <summary>The processor's cores, as the runtime counts them.</summary>
        public int ComputeUnits => Environment.ProcessorCount;

        /// <summary>"plain C#", and how many floats a vector has, or that there are none.</summary>
        public string Details => $"plain C#, {(System.Numerics.Vector.IsHardwareAccelerated ? $"vectors of {System.Numerics.Vector<float>.Count}" : "no vectors")}";

        /// <summary>A backend with a worker for each core.</summary>
        public IBackend Open() => new ManagedBackend();

        /// <summary>A backend with a worker for each other core, at least one; those beside the caller's thread stand back.</summary>
        /// <param name="cores">To leave alone, at least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">Cores are negative.</exception>
        public IBackend OpenLeaving(int cores)
        {
            if (cores < 0) throw new ArgumentOutOfRangeException(nameof(cores), cores, "No fewer than 0 cores can be left alone.");
            return new ManagedBackend(Math.Max(1, ComputeUnits - cores), standBack: true);
        }

        /// <summary>A backend of one worker for each core; each computes on the thread that enqueues its launches.</summary>
        public IReadOnlyList<IBackend> OpenParts() => Enumerable.Range(0, ComputeUnits).Select(_ => new ManagedBackend(1)).ToArray();
    }
}
