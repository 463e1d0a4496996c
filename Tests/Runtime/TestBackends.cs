using System;
using System.Collections.Generic;
using System.Linq;
using Graft.OpenCL;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>The backends that every op test runs on, each opened once: opening and compiling is slow.</summary>
    public static class TestBackends
    {
        // To test another backend, add a line.
        static readonly Dictionary<string, Func<IBackend>> All = new Dictionary<string, Func<IBackend>>
        {
            ["managed, vectors"] = () => new ManagedBackend(1, true),
            ["managed, plain"] = () => new ManagedBackend(1, false),
            ["managed, 2 workers"] = () => new ManagedBackend(2, true),
            ["OpenCL, CPU kernels"] = () => OpenCl(KernelVariant.Cpu),
            ["OpenCL, GPU kernels"] = () => OpenCl(KernelVariant.Gpu),
        };

        // Every tile of the GPU's dense kernels, with sums split wherever there are two panels of them.
        static readonly Dictionary<string, Func<IBackend>> Tiles = DenseTile.All.ToDictionary(tile => "OpenCL, tiles of " + tile, tile => (Func<IBackend>)(() => Device().Open(DenseTiling.Of(tile, 1000, 1))));

        static readonly Dictionary<string, IBackend> Open = new Dictionary<string, IBackend>();

        /// <summary>For [TestFixtureSource].</summary>
        public static string[] Names => All.Keys.ToArray();

        /// <summary>The same for tests of the dense family's tiles.</summary>
        public static string[] TileNames => Tiles.Keys.ToArray();

        /// <summary>The backend; where the machine has none of the kind, the test is skipped and says so.</summary>
        public static IBackend Get(string name)
        {
            if (!Open.TryGetValue(name, out IBackend backend)) Open.Add(name, backend = (All.TryGetValue(name, out Func<IBackend> opens) ? opens : Tiles[name])());
            return backend;
        }

        public static void Close()
        {
            foreach (IBackend backend in Open.Values) backend.Dispose();
            Open.Clear();
        }

        /// <summary>A device of this machine, a GPU before a CPU.</summary>
        /// <param name="tuning">Where its tuning is remembered; without it the device is not tuned.</param>
        /// <param name="load">The kernel files; null for those that are shipped.</param>
        public static OpenClDeviceInfo Device(TuningFolder tuning = null, Func<string, string> load = null)
        {
            if (Environment.GetEnvironmentVariable("GRAFT_TEST_DEVICE") == "managed") Assert.Ignore("Skipped: these tests run with --device managed.");
            OpenClDeviceInfo device = OpenClPlatform.Devices(load, tuning).OrderBy(each => each.Kind == OpenClDeviceKind.Gpu ? 0 : 1).FirstOrDefault();
            if (device == null) Assert.Ignore("Skipped: this machine has no OpenCL device (for one on the CPU install PoCL).");
            return device;
        }

        static IBackend OpenCl(KernelVariant variant) => Device().Open(variant);
    }
}
