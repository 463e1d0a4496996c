using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Opens a device for several trainings side by side.</summary>
    public static class DeviceParts
    {
        /// <summary>Opens it in at most so many parts, which compute side by side and are each the caller's to dispose.</summary>
        /// <param name="device">What is opened.</param>
        /// <param name="most">0 for as many as it has, 1 for the whole as one.</param>
        /// <exception cref="BackendException">It cannot be opened.</exception>
        public static IReadOnlyList<IBackend> Open(IDevice device, int most)
        {
            if (most == 1) return new[] { device.Open() };
            IReadOnlyList<IBackend> parts = device.OpenParts();
            if (most == 0 || most >= parts.Count) return parts;
            foreach (IBackend rest in parts.Skip(most)) rest.Dispose();
            return parts.Take(most).ToArray();
        }

        /// <summary>The same beside a game or an editor: so many of the processor's cores are left alone, while one is used in any case.</summary>
        /// <param name="device">What is opened.</param>
        /// <param name="most">0 for as many as it has but for those, 1 for the whole as one.</param>
        /// <param name="cores">Left alone.</param>
        /// <exception cref="BackendException">It cannot be opened.</exception>
        public static IReadOnlyList<IBackend> OpenLeaving(IDevice device, int most, int cores)
        {
            int free = Math.Max(1, device.ComputeUnits - cores), count = most == 0 ? free : Math.Min(most, free);
            return count == 1 ? new[] { device.OpenLeaving(cores) } : Open(device, count);
        }
    }
}
