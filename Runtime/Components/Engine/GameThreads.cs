using System;
using UnityEngine;

namespace Graft.Components
{
    /// <summary>What the platform lets a game do beside its main thread. To be asked on the main thread.</summary>
    static class GameThreads
    {
        /// <summary>False in the web player, which runs C# on one thread and has no timers.</summary>
        public static bool Exist => Application.platform != RuntimePlatform.WebGLPlayer;

        /// <summary>Whether something can run beside the main thread without taking its core.</summary>
        public static bool AreFree => Exist && Environment.ProcessorCount > 1;
    }
}
