using System;
using System.Collections.Generic;
using Graft.OpenCL;
using UnityEngine;

namespace Graft.Components
{
    /// <summary>
    /// The kernel files, as text assets below <c>Resources/Graft</c>. Assets are read on the main thread only and kernels are built on another, so all are
    /// read beforehand. A build outside the engine has them within its assembly.
    /// </summary>
    static class KernelTexts
    {
        /// <summary>Reads them; to be called on the main thread.</summary>
        /// <returns>Gives a file's text by its name, such as "Map.cl", or null; on any thread.</returns>
        public static Func<string, string> Load()
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (TextAsset asset in Resources.LoadAll<TextAsset>("Graft")) texts[WithoutExtension(asset.name)] = asset.text;
            return name => texts.TryGetValue(WithoutExtension(name), out string text) ? text : KernelSource.Embedded(name);
        }

        static string WithoutExtension(string name) => name.EndsWith(".cl", StringComparison.Ordinal) ? name.Substring(0, name.Length - 3) : name;
    }
}
