using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>The devices of this machine, which drivers are slow to name: found beside the editor.</summary>
    sealed class DeviceList
    {
        public const string Managed = "managed", Fastest = "fastest";

        readonly Func<IReadOnlyList<IDevice>> find;
        readonly SelfTestMemory tests;
        Task<IReadOnlyList<IDevice>> finding;
        IDevice fastest;

        /// <param name="find">Gives the devices beside the managed one; called on another thread.</param>
        /// <param name="tests">Where it is remembered which have passed their self-test; null to test all.</param>
        public DeviceList(Func<IReadOnlyList<IDevice>> find, SelfTestMemory tests = null)
        {
            this.find = find;
            this.tests = tests;
            finding = Task.Run(find);
        }

        /// <summary>What can be chosen: the managed backend, each device, and the fastest of them.</summary>
        public IReadOnlyList<string> Names { get; private set; } = new[] { Managed, Fastest };

        /// <summary>Takes over what was found.</summary>
        /// <returns>Whether the names changed.</returns>
        public bool Update(ILogger log)
        {
            if (finding == null || !finding.IsCompleted) return false;
            Task<IReadOnlyList<IDevice>> done = finding;
            finding = null;
            if (done.IsFaulted)
            {
                log.LogWarning("The devices cannot be listed ({Reason}): the managed backend is used.", done.Exception.GetBaseException().Message);
                return false;
            }
            Names = new[] { Managed }.Concat(done.Result.Select(device => device.Name).Distinct()).Append(Fastest).ToArray();
            return true;
        }

        /// <summary>Waits until no other thread is in a driver any more.</summary>
        public void Wait()
        {
            try
            {
                finding?.Wait();
            }
            catch (AggregateException)
            {
                // Told in the log, if anybody is left to read it.
            }
        }

        /// <summary>What a name means. For the thread that trains: to find the fastest takes seconds, the first time.</summary>
        /// <exception cref="BackendException">There is no such device.</exception>
        public IDevice Find(string name, ILogger log)
        {
            // No driver need be there for it.
            if (name == Managed) return new ManagedDevice();
            if (name != Fastest) return DeviceSelection.Named(name, find());
            fastest ??= DeviceSelection.Fastest(find(), log, tests);
            log.LogInformation("{Device} is the fastest here.", fastest.Name);
            return fastest;
        }
    }
}
