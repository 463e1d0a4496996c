using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace Graft.OpenCL
{
    /// <summary>
    /// Times the tiles of the GPU's dense kernels on a device: each product at a result of each size, the usual tile first. What is hardly better
    /// is not chosen, so that chance decides little; what cannot be timed within a few seconds is not either.
    /// </summary>
    sealed class DenseTuner
    {
        // Seconds: after so many, builds included, whatever runs is good enough.
        const double Budget = 2, Round = 1e-3;

        const double Better = 0.95;
        const int Rounds = 3, MostRepeats = 20;

        readonly OpenClBackend backend;
        readonly DenseTiling usual;
        readonly Stopwatch clock = Stopwatch.StartNew();
        bool ran;

        DenseTuner(OpenClBackend backend)
        {
            this.backend = backend;
            usual = DenseTiling.Usual(backend.Device);
        }

        /// <summary>What the folder remembers for the device, or finds out and keeps there; the usual one without a folder.</summary>
        public static DenseTiling Tiling(OpenClBackend backend, KernelSource source, TuningFolder folder)
        {
            var tuner = new DenseTuner(backend);
            if (folder == null) return tuner.usual;
            try
            {
                string device = DenseTuningRecord.DeviceOf(backend.Device, source);
                if (DenseTuningRecord.Read(folder.Read(device), device, backend.Device) is DenseTiling kept) return kept;
                DenseTiling found = tuner.Best();
                if (found != null) folder.Write(device, DenseTuningRecord.Write(device, found));
                return found ?? tuner.usual;
            }
            catch (BackendException)
            {
                // Whoever uses the device next is told what is wrong with it.
                return tuner.usual;
            }
        }

        // Null where the device took not even one; where only the time was too short, what is usual stays, and is not tried at every start.
        DenseTiling Best()
        {
            var chosen = new DenseTile[DenseTiling.Passes, DenseTiling.Sizes];
            for (int pass = 0; pass < DenseTiling.Passes; pass++)
            {
                // All of a product are asked for before the first is used: so they can be built together.
                using var trials = new DenseTrials(backend, usual, (DensePass)pass);
                for (int size = 0; size < DenseTiling.Sizes; size++) chosen[pass, size] = Fastest(trials.Of(size)) ?? usual[(DensePass)pass, size];
            }
            Forgive();
            return ran ? new DenseTiling(chosen, backend.Device) : null;
        }

        // A tile that did not build is no failure of what is asked for once all this is over.
        void Forgive()
        {
            try
            {
                while (!backend.Build().IsOver) Thread.Sleep(1);
            }
            catch (BackendException) { }
        }

        DenseTile Fastest(IEnumerable<(DenseTile Tile, ILaunch Launch)> trials)
        {
            DenseTile best = null;
            double least = double.PositiveInfinity;
            foreach (var (tile, launch) in trials)
            {
                if (best != null && clock.Elapsed.TotalSeconds > Budget) break;
                double seconds = Seconds(launch);
                if (!(seconds < Better * least)) continue;
                best = tile;
                least = seconds;
            }
            return best;
        }

        // Infinite where the device does not take it; where it does but the time is up, as good as that.
        double Seconds(ILaunch launch)
        {
            try
            {
                // The first may have to wait for its build.
                Run(launch, 1);
                ran = true;
                if (clock.Elapsed.TotalSeconds > Budget) return double.MaxValue;
                int repeats = (int)Math.Max(1, Math.Min(MostRepeats, Round / Run(launch, 1)));
                return Enumerable.Range(0, Rounds).Min(_ => Run(launch, repeats)) / repeats;
            }
            catch (BackendException)
            {
                return double.PositiveInfinity;
            }
        }

        double Run(ILaunch launch, int times)
        {
            double begin = clock.Elapsed.TotalSeconds;
            for (int i = 0; i < times; i++) launch.Enqueue(default);
            backend.Finish();
            return clock.Elapsed.TotalSeconds - begin;
        }
    }
}
