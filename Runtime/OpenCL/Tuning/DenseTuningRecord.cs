using System;
using System.Linq;

namespace Graft.OpenCL
{
    /// <summary>
    /// A tiling as a text of a few lines that says of which device, driver and kernels it is: the tiles of a product in each line, and a last
    /// line, so that a part of it is no record.
    /// </summary>
    static class DenseTuningRecord
    {
        const string First = "Graft dense tiles 1", Last = "end";

        /// <summary>What a tiling holds for: another driver or other kernels may want other tiles.</summary>
        /// <exception cref="BackendException">The kernel file is missing.</exception>
        public static string DeviceOf(OpenClDeviceInfo device, KernelSource source)
        {
            ulong kernels = TuningFolder.Fingerprint(source.Text(OpenClDenseGpuOps.File) + string.Join(" ", DenseTile.All.Select(tile => tile.Name)));
            string name = $"{device.Platform}; {device.Name}; driver {device.DriverVersion}; {device.ComputeUnits} units; kernels {kernels:x16}";
            return new string(Array.ConvertAll(name.ToCharArray(), c => char.IsControl(c) ? ' ' : c));
        }

        public static string Write(string device, DenseTiling tiling) =>
            string.Join("\n", new[] { First, device }.Concat(tiling.Lines).Append(Last)) + "\n";

        /// <summary>The tiling, or null if the text is not a whole record of this device, or has a tile that the device does not allow.</summary>
        public static DenseTiling Read(string text, string device, OpenClDeviceInfo info)
        {
            string[] lines = text?.Replace("\r", "").Split('\n');
            if (lines == null || lines.Length != DenseTiling.Passes + 4 || lines[0] != First || lines[1] != device || lines[DenseTiling.Passes + 2] != Last || lines[DenseTiling.Passes + 3] != "") return null;
            var tiles = new DenseTile[DenseTiling.Passes, DenseTiling.Sizes];
            for (int pass = 0; pass < DenseTiling.Passes; pass++)
            {
                DenseTile[] found = lines[2 + pass].Split(' ').Skip(1).Select(name => DenseTile.All.FirstOrDefault(tile => tile.Name == name && tile.Fits(info))).ToArray();
                if (found.Length != DenseTiling.Sizes || found.Contains(null)) return null;
                for (int size = 0; size < DenseTiling.Sizes; size++) tiles[pass, size] = found[size];
            }
            var tiling = new DenseTiling(tiles, info);
            // The names of the products are right too.
            return tiling.Lines.SequenceEqual(lines.Skip(2).Take(DenseTiling.Passes)) ? tiling : null;
        }
    }
}
