using System;
using System.Collections.Generic;

namespace Graft.OpenCL
{
    /// <summary>One device that a driver offers, not opened yet; it holds nothing. <see cref="OpenClPlatform.Devices"/> finds them.</summary>
    public sealed class OpenClDeviceInfo : IDevice
    {
        readonly Func<string, string> load;

        internal OpenClDeviceInfo(IntPtr id, string name, string platform, string vendor, string driver, OpenClDeviceKind kind, int units, long memory, int groupItems, long localBytes, Func<string, string> load, TuningFolder tuning)
        {
            this.load = load;
            Tuning = tuning;
            Id = id;
            Name = name;
            Platform = platform;
            Vendor = vendor;
            DriverVersion = driver;
            Kind = kind;
            ComputeUnits = units;
            MemoryBytes = memory;
            GroupItems = groupItems;
            LocalBytes = localBytes;
        }

        /// <summary>As the driver gives it.</summary>
        public string Name { get; }

        /// <summary>The name of the driver's platform, such as "Portable Computing Language".</summary>
        public string Platform { get; }

        /// <summary>Who made the device, as the driver gives it; empty where it does not.</summary>
        public string Vendor { get; }

        /// <summary>As the driver gives it.</summary>
        public string DriverVersion { get; }

        /// <summary>What it is: by default it decides which kernels are used.</summary>
        public OpenClDeviceKind Kind { get; }

        /// <summary>Cores of a CPU, multiprocessors of a GPU: what the driver counts as such.</summary>
        public int ComputeUnits { get; }

        /// <summary>Global memory, bytes: of a CPU what its driver uses of the machine's.</summary>
        public long MemoryBytes { get; }

        internal IntPtr Id { get; }

        /// <summary>The most items of a work-group.</summary>
        internal int GroupItems { get; }

        /// <summary>The local memory of a work-group.</summary>
        internal long LocalBytes { get; }

        /// <summary>Where its tuning is remembered, or null: then it is not tuned.</summary>
        internal TuningFolder Tuning { get; }

        /// <summary>
        /// Opens the device with the kernel files that it was found with. Kernels are built as they are needed, not here; but a GPU that has a
        /// <see cref="TuningFolder"/> without a record of it is tuned first, which takes about two seconds.
        /// </summary>
        /// <param name="variant">Which kernels to use; by default those for the device's kind.</param>
        /// <returns>A backend that the caller disposes.</returns>
        /// <exception cref="BackendException">The device refuses.</exception>
        public OpenClBackend Open(KernelVariant variant = KernelVariant.Auto) => Open(variant, load);

        /// <param name="variant">Which kernels to use.</param>
        /// <param name="load">Gives a kernel file's text by its name, such as "Map.cl".</param>
        /// <exception cref="BackendException">The device refuses.</exception>
        internal OpenClBackend Open(KernelVariant variant, Func<string, string> load) => new OpenClBackend(this, variant, new KernelSource(load));

        /// <summary>Opens the device with its GPU kernels in this tiling.</summary>
        internal OpenClBackend Open(DenseTiling tiling) => new OpenClBackend(this, KernelVariant.Gpu, new KernelSource(load), tiling);

        /// <summary>A CPU in a part of all its compute units but those, at least one; others whole.</summary>
        /// <param name="cores">To leave alone, at least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">Cores are negative.</exception>
        /// <exception cref="BackendException">The device refuses, or its driver cannot part it.</exception>
        public IBackend OpenLeaving(int cores)
        {
            if (cores < 0) throw new ArgumentOutOfRangeException(nameof(cores), cores, "No fewer than 0 cores can be left alone.");
            int units = Math.Max(1, ComputeUnits - cores);
            if (Kind != OpenClDeviceKind.Cpu || units == ComputeUnits) return Open();
            OpenClDeviceInfo part = OpenClPlatform.Part(this, units)
                ?? throw new BackendException($"{Name} cannot be used in part, so no core can be left alone: use the managed backend beside a game, or leave 0 cores.");
            return part.Open();
        }

        /// <summary>
        /// A CPU in its compute units: each part has a queue and a thread of its own. Others, which fill themselves, in one, and so a CPU that its driver
        /// cannot part.
        /// </summary>
        /// <exception cref="BackendException">The device refuses.</exception>
        public IReadOnlyList<IBackend> OpenParts()
        {
            var opened = new List<IBackend>();
            try
            {
                foreach (OpenClDeviceInfo part in Kind == OpenClDeviceKind.Cpu ? OpenClPlatform.Parts(this) : new[] { this }) opened.Add(part.Open());
                return opened;
            }
            catch
            {
                foreach (IBackend backend in opened) backend.Dispose();
                throw;
            }
        }

        internal OpenClDeviceInfo Part(IntPtr id, int units) => new OpenClDeviceInfo(id, Name, Platform, Vendor, DriverVersion, Kind, units, MemoryBytes, GroupItems, LocalBytes, load, Tuning);

        /// <summary>For tests: as if the device allowed no more than that.</summary>
        internal OpenClDeviceInfo With(int groupItems, long localBytes) => new OpenClDeviceInfo(Id, Name, Platform, Vendor, DriverVersion, Kind, ComputeUnits, MemoryBytes, groupItems, localBytes, load, Tuning);

        string IDevice.Type => Kind == OpenClDeviceKind.Accelerator ? "accelerator" : Kind.ToString().ToUpperInvariant();
        string IDevice.Details => $"{Platform}, driver {DriverVersion}, {MemoryBytes >> 20} MiB";
        IBackend IDevice.Open() => Open();

        /// <summary>Name, platform, kind, compute units and memory in MiB, for messages.</summary>
        public override string ToString() => $"{Name} ({Platform}, {Kind}, {ComputeUnits} units, {MemoryBytes >> 20} MiB)";
    }
}
