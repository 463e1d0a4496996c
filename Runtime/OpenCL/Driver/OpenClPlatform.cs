using System;
using System.Collections.Generic;
using System.Text;
using Silk.NET.OpenCL;

namespace Graft.OpenCL
{
    /// <summary>The OpenCL devices of this machine.</summary>
    public static unsafe class OpenClPlatform
    {
        static readonly object Gate = new object();
        static CL api;
        static bool searched;

        /// <summary>All devices of all drivers, in the drivers' order; empty where there is no OpenCL. Never throws for absence.</summary>
        /// <param name="load">
        /// Gives a kernel file's text by its name, such as "Map.cl", or null where there is none; null for those within this assembly. Called on the thread
        /// that opens a device or binds launches.
        /// </param>
        /// <param name="tuning">
        /// Where it is remembered which of the kernels are fastest on a device. There is a choice on GPUs: opening one for the first time then takes two
        /// seconds more. Null gives every device the kernels that are usual for its kind.
        /// </param>
        public static IReadOnlyList<OpenClDeviceInfo> Devices(Func<string, string> load = null, TuningFolder tuning = null)
        {
            var found = new List<OpenClDeviceInfo>();
            CL cl = Api();
            if (cl == null) return found;
            foreach (IntPtr platform in List((count, ids, total) => cl.GetPlatformIDs(count, ids, total)))
                foreach (IntPtr device in List((count, ids, total) => cl.GetDeviceIDs(platform, DeviceType.All, count, ids, total)))
                    found.Add(Describe(cl, platform, device, load ?? KernelSource.Embedded, tuning));
            return found;
        }

        /// <summary>Sub-devices of one compute unit each, which end with the backends opened on them; the device alone where it cannot be parted.</summary>
        internal static IReadOnlyList<OpenClDeviceInfo> Parts(OpenClDeviceInfo device)
        {
            if (device.ComputeUnits < 2) return new[] { device };
            IntPtr* equally = stackalloc IntPtr[3] { (IntPtr)DevicePartitionProperty.Equally, (IntPtr)1, IntPtr.Zero };
            var ids = new IntPtr[device.ComputeUnits];
            uint found;
            fixed (IntPtr* first = ids)
                if (Api().CreateSubDevices(device.Id, equally, (uint)ids.Length, first, &found) != 0) return new[] { device };
            return Array.ConvertAll(ids, id => device.Part(id, 1));
        }

        /// <summary>A sub-device of so many compute units, which ends with the backend opened on it; null where the device cannot be parted so.</summary>
        internal static OpenClDeviceInfo Part(OpenClDeviceInfo device, int units)
        {
            IntPtr* byCounts = stackalloc IntPtr[4] { (IntPtr)DevicePartitionProperty.ByCounts, (IntPtr)units, IntPtr.Zero, IntPtr.Zero };
            IntPtr id;
            uint found;
            return Api().CreateSubDevices(device.Id, byCounts, 1, &id, &found) == 0 && found == 1 ? device.Part(id, units) : null;
        }

        /// <summary>The functions of OpenCL, or null where the machine has none.</summary>
        internal static CL Api()
        {
            lock (Gate)
            {
                if (searched) return api;
                var library = new OpenClLibrary();
                api = library.Found ? new CL(library) : null;
                searched = true;
                return api;
            }
        }

        delegate int Lister(uint count, IntPtr* ids, uint* total);

        // Any error means none: a loader without drivers answers with one.
        static IntPtr[] List(Lister list)
        {
            uint total;
            if (list(0, null, &total) != 0 || total == 0) return Array.Empty<IntPtr>();
            var ids = new IntPtr[total];
            fixed (IntPtr* first = ids) return list(total, first, &total) == 0 ? ids : Array.Empty<IntPtr>();
        }

        static OpenClDeviceInfo Describe(CL cl, IntPtr platform, IntPtr device, Func<string, string> load, TuningFolder tuning)
        {
            string Text(DeviceInfo what) => Read((size, bytes, total) => cl.GetDeviceInfo(device, what, size, bytes, total));
            ulong Number(DeviceInfo what)
            {
                ulong value = 0;
                cl.GetDeviceInfo(device, what, what == DeviceInfo.MaxComputeUnits ? (UIntPtr)4 : (UIntPtr)8, &value, null);
                return value;
            }
            var type = (DeviceType)Number(DeviceInfo.Type);
            OpenClDeviceKind kind = (type & DeviceType.Gpu) != 0 ? OpenClDeviceKind.Gpu : (type & DeviceType.Cpu) != 0 ? OpenClDeviceKind.Cpu : OpenClDeviceKind.Accelerator;
            return new OpenClDeviceInfo(device, Text(DeviceInfo.Name), Read((size, bytes, total) => cl.GetPlatformInfo(platform, PlatformInfo.Name, size, bytes, total)),
                Text(DeviceInfo.Vendor), Text(DeviceInfo.DriverVersion), kind, (int)Number(DeviceInfo.MaxComputeUnits), (long)Number(DeviceInfo.GlobalMemSize),
                (int)Number(DeviceInfo.MaxWorkGroupSize), (long)Number(DeviceInfo.LocalMemSize), load, tuning);
        }

        delegate int Reader(UIntPtr size, void* bytes, UIntPtr* total);

        static string Read(Reader read)
        {
            UIntPtr total;
            if (read(UIntPtr.Zero, null, &total) != 0 || total == UIntPtr.Zero) return "";
            var bytes = new byte[(int)total];
            fixed (byte* first = bytes) return read(total, first, null) == 0 ? Encoding.UTF8.GetString(bytes).TrimEnd('\0').Trim() : "";
        }
    }
}
