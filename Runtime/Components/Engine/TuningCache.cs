using System.IO;
using Graft.OpenCL;
using UnityEngine;

namespace Graft.Components
{
    /// <summary>Where a game remembers which kernels are fastest on the player's GPU: among what the system may clear away.</summary>
    static class TuningCache
    {
        /// <summary>To be called on the main thread; null where the platform has no such place.</summary>
        public static TuningFolder Open() =>
            string.IsNullOrEmpty(Application.temporaryCachePath) ? null : new TuningFolder(Path.Combine(Application.temporaryCachePath, "Graft"));
    }
}
