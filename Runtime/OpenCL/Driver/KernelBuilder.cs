using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using Silk.NET.OpenCL;

namespace Graft.OpenCL
{
    /// <summary>
    /// Builds what kernels are asked for by, on threads of its own: whoever asks goes on, and waits at the first use. What is asked for together is built
    /// together, a program to a file. Drivers keep built programs on disk themselves, so this does not.
    /// </summary>
    sealed class KernelBuilder : IDisposable
    {
        readonly CL cl;
        readonly IntPtr context, deviceId;
        readonly string device;
        readonly KernelSource source;
        readonly object gate = new object();
        readonly Dictionary<string, KernelUnit> units = new Dictionary<string, KernelUnit>(StringComparer.Ordinal);
        readonly Dictionary<string, string> texts = new Dictionary<string, string>(StringComparer.Ordinal);
        readonly List<KernelUnit> asked = new List<KernelUnit>();
        readonly Queue<KernelUnit[]> bundles = new Queue<KernelUnit[]>();
        readonly List<KernelProgram> programs = new List<KernelProgram>();
        readonly List<KernelBuild> builds = new List<KernelBuild>();
        ExceptionDispatchInfo refused;
        int threads, done, total;
        bool closed;

        public KernelBuilder(CL cl, IntPtr context, IntPtr deviceId, string device, KernelSource source)
        {
            this.cl = cl;
            this.context = context;
            this.deviceId = deviceId;
            this.device = device;
            this.source = source;
        }

        /// <summary>What has been built so far, in order.</summary>
        public IReadOnlyList<KernelBuild> Builds
        {
            get
            {
                lock (gate) return builds.ToArray();
            }
        }

        /// <summary>What kernels of this file and these options are asked for by; reads the file on this thread.</summary>
        /// <exception cref="BackendException">The file is missing.</exception>
        public KernelUnit Unit(string file, KernelOptions options)
        {
            string key = file + " " + options;
            lock (gate)
            {
                if (units.TryGetValue(key, out KernelUnit unit)) return unit;
                if (!texts.TryGetValue(file, out string text)) texts.Add(file, text = source.Text(file));
                units.Add(key, unit = new KernelUnit(this, file, text, options));
                asked.Add(unit);
                return unit;
            }
        }

        /// <summary>Begins with what has been asked for, and says how far that is.</summary>
        /// <exception cref="BackendException">The driver's compiler refused one.</exception>
        public BuildProgress Begin()
        {
            lock (gate)
            {
                if (asked.Count > 0) Start();
                if (done < total) return new BuildProgress(done, total);
                refused?.Throw();
                return new BuildProgress(total, total);
            }
        }

        /// <summary>Waits until the unit is built, or cannot be.</summary>
        public void Finish(KernelUnit unit)
        {
            if (unit.IsOver) return;
            lock (gate)
            {
                if (asked.Count > 0) Start();
                while (!unit.IsOver && !closed) Monitor.Wait(gate);
                if (!unit.IsOver) throw new ObjectDisposedException(device);
            }
        }

        /// <summary>Waits for what is being built, since a driver cannot be interrupted, and forgets the rest.</summary>
        public void Dispose()
        {
            lock (gate)
            {
                closed = true;
                bundles.Clear();
                while (threads > 0) Monitor.Wait(gate);
                Monitor.PulseAll(gate);
            }
            foreach (KernelProgram program in programs) program.Dispose();
            programs.Clear();
        }

        void Start()
        {
            if (done == total)
            {
                done = total = 0;
                refused = null;
            }
            foreach (var bundle in asked.GroupBy(unit => unit.File))
            {
                bundles.Enqueue(bundle.ToArray());
                total++;
            }
            asked.Clear();
            for (int i = Math.Min(bundles.Count, Environment.ProcessorCount); threads < i; threads++)
                new Thread(Work) { IsBackground = true, Name = "Graft kernels" }.Start();
        }

        void Work()
        {
            while (true)
            {
                KernelUnit[] bundle;
                lock (gate)
                {
                    if (bundles.Count == 0)
                    {
                        threads--;
                        Monitor.PulseAll(gate);
                        return;
                    }
                    bundle = bundles.Dequeue();
                }
                Build(bundle);
                lock (gate)
                {
                    done++;
                    Monitor.PulseAll(gate);
                }
            }
        }

        // Where one of them does not build, each is built alone: so the others can be used, and the message is that one's.
        void Build(KernelUnit[] bundle)
        {
            try
            {
                if (bundle.Length == 1) Build(bundle, bundle[0].Text, bundle[0].Options.ToString(), _ => "");
                else Build(bundle, KernelBundle.Text(bundle), KernelOptions.Common, KernelBundle.Ending);
            }
            catch (Exception) when (bundle.Length > 1)
            {
                foreach (KernelUnit unit in bundle) Build(new[] { unit });
            }
            catch (Exception failure)
            {
                lock (gate) bundle[0].Failed(refused = ExceptionDispatchInfo.Capture(failure));
            }
        }

        void Build(KernelUnit[] bundle, string text, string options, Func<int, string> ending)
        {
            var clock = Stopwatch.StartNew();
            var program = new KernelProgram(cl, context, deviceId, device, bundle[0].File, text, options);
            lock (gate)
            {
                programs.Add(program);
                builds.Add(new KernelBuild(program.File, Array.ConvertAll(bundle, unit => unit.Options.ToString()), clock.Elapsed));
                for (int i = 0; i < bundle.Length; i++) bundle[i].Built(program, ending(i));
            }
        }
    }
}
