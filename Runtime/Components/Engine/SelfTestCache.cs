using System.IO;
using Graft.OpenCL;
using UnityEngine;

namespace Graft.Components
{
    /// <summary>Where a game, or the editor, remembers which devices have passed their self-test: then a test takes seconds once, not at every start.</summary>
    static class SelfTestCache
    {
        /// <summary>A game's. To be called on the main thread; null where the platform has no such place.</summary>
        public static SelfTestMemory Open() =>
            string.IsNullOrEmpty(Application.persistentDataPath) ? null : Open(Path.Combine(Application.persistentDataPath, "Graft"));

        /// <summary>The same in a folder, which need not exist. To be called on the main thread.</summary>
        public static SelfTestMemory Open(string folder) => new SelfTestMemory(Path.Combine(folder, "self-tests.txt"), Edition);

        // Native code has no module ids, and the editor is no build: one of them changes in any case. Kernels are assets, of no module.
        static string Edition => $"{Application.buildGUID} {typeof(SelfTest).Module.ModuleVersionId:N} {typeof(OpenClPlatform).Module.ModuleVersionId:N} {KernelTexts.Fingerprint()}";
    }
}
