using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Graft
{
    /// <summary>Finds the device to train on.</summary>
    public static class DeviceSelection
    {
        /// <summary>The fastest of the devices that pass the self-test; the managed one is always among them. Others are passed over in silence.</summary>
        /// <inheritdoc cref="Fastest(IEnumerable{IDevice}, ILogger, SelfTestMemory)"/>
        public static IDevice Fastest(IEnumerable<IDevice> devices, SelfTestMemory memory = null) => Fastest(devices, null, memory);

        /// <summary>The fastest of the devices that pass the self-test; the managed one is always among them.</summary>
        /// <param name="devices">To choose from. Each that is tested is opened, used for tenths of a second or seconds, and closed, on the calling
        /// thread.</param>
        /// <param name="logger">Gets a warning for each that fails; may be null.</param>
        /// <param name="memory">Where those that have passed before are not tested again; null to test all.</param>
        /// <exception cref="BackendException">Not even the managed one passes: the processor or the runtime computes wrongly.</exception>
        public static IDevice Fastest(IEnumerable<IDevice> devices, ILogger logger, SelfTestMemory memory)
        {
            SelfTestResult best = null;
            foreach (IDevice device in devices.Append(new ManagedDevice()))
            {
                SelfTestResult result = memory?.Of(device) ?? Tested(device, memory);
                if (!result.Passed) logger?.LogWarning("{Device} is not used: {Failure}", device.Name, result.Failure);
                else if (best == null || result.MicrosecondsPerStep < best.MicrosecondsPerStep) best = result;
            }
            if (best == null) throw new BackendException("Not even the managed backend passed its self-test: this processor or runtime computes wrongly.");
            return best.Device;
        }

        static SelfTestResult Tested(IDevice device, SelfTestMemory memory)
        {
            SelfTestResult result = SelfTest.Run(device);
            memory?.Keep(result);
            return result;
        }

        /// <summary>The device of that name ("managed" for none); the beginning of a name is enough where only one device has it.</summary>
        /// <param name="name">In full or its beginning; upper and lower case are the same.</param>
        /// <param name="devices">To choose from, beside the managed one. None is opened.</param>
        /// <exception cref="BackendException">No device has the name, or several do.</exception>
        public static IDevice Named(string name, IEnumerable<IDevice> devices)
        {
            var all = devices.Append(new ManagedDevice()).ToList();
            var found = all.Where(device => string.Equals(device.Name, name, System.StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count == 0) found = all.Where(device => device.Name.StartsWith(name, System.StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count == 1) return found[0];
            string known = string.Join(", ", all.Select(device => $"'{device.Name}'"));
            throw new BackendException(found.Count == 0 ? $"There is no device '{name}': the devices here are {known}." : $"'{name}' is the beginning of several devices' names: give one in full, of {known}.");
        }
    }
}
