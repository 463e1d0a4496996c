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
    }
}
