using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>The processor through plain C#: always there.</summary>
    public sealed class ManagedDevice : IDevice
    {
        public string Name => "managed";
        public string Type => "CPU";
        public int ComputeUnits => Environment.ProcessorCount;
        public string Details => $"plain C#, {(System.Numerics.Vector.IsHardwareAccelerated ? $"vectors of {System.Numerics.Vector<float>.Count}" : "no vectors")}";
        public IBackend Open() => new ManagedBackend();

        public IBackend OpenLeaving(int cores)
        {
            if (cores < 0) throw new ArgumentOutOfRangeException(nameof(cores), cores, "No fewer than 0 cores can be left alone.");
            return new ManagedBackend(Math.Max(1, ComputeUnits - cores), standBack: true);
        }

        public IReadOnlyList<IBackend> OpenParts() => Enumerable.Range(0, ComputeUnits).Select(_ => new ManagedBackend(1)).ToArray();
    }
}
