using System;
using System.Collections.Generic;
using System.Globalization;
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

        /// <summary>
        /// A hash of all that <see cref="Load"/> reads, FNV-1a: it changes with every change of a kernel, and is the same on every machine. On the main thread.
        /// </summary>
        public static string Fingerprint()
        {
            ulong all = 0;
            foreach (TextAsset asset in Resources.LoadAll<TextAsset>("Graft"))
            {
                ulong hash = 14695981039346656037;
                foreach (char each in asset.name + "\n" + asset.text) hash = unchecked((hash ^ each) * 1099511628211);
                all ^= hash; // in whatever order the engine lists them
            }
            return all.ToString("x16", CultureInfo.InvariantCulture);
        }

        static string WithoutExtension(string name) => name.EndsWith(".cl", StringComparison.Ordinal) ? name.Substring(0, name.Length - 3) : name;
    }
}
