using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Graft.OpenCL
{
    /// <summary>
    /// The text of the kernel files. OpenCL knows no include path that works everywhere, so `#include "Name.cl"` on a line of its own is
    /// replaced with that file's text here, once for each program.
    /// </summary>
    public sealed class KernelSource
    {
        const string Include = "#include \"";

        readonly Func<string, string> load;

        /// <param name="load">Gives a file's text by its name, such as "Map.cl", or null.</param>
        internal KernelSource(Func<string, string> load)
        {
            this.load = load ?? throw new ArgumentNullException(nameof(load));
        }

        /// <summary>Reads a kernel file from the resources of this assembly.</summary>
        /// <param name="name">Such as "Map.cl".</param>
        /// <returns>Its text, includes not replaced; null where there is no such file, as in Unity, where kernels are assets.</returns>
        public static string Embedded(string name)
        {
            using (Stream stream = typeof(KernelSource).Assembly.GetManifestResourceStream("Graft/" + name))
            {
                if (stream == null) return null;
                using (var reader = new StreamReader(stream, Encoding.UTF8)) return reader.ReadToEnd();
            }
        }

        /// <summary>The file's text with its includes in place.</summary>
        /// <exception cref="BackendException">A file is missing.</exception>
        internal string Text(string name)
        {
            var text = new StringBuilder();
            Append(name, text, new HashSet<string>(StringComparer.Ordinal));
            return text.ToString();
        }

        void Append(string name, StringBuilder text, HashSet<string> seen)
        {
            if (!seen.Add(name)) return;
            string source = load(name) ?? throw new BackendException($"The kernel file {name} is missing; the package is incomplete, so install it again.");
            foreach (string line in source.Split('\n'))
            {
                string trimmed = line.Trim();
                if (trimmed.StartsWith(Include, StringComparison.Ordinal)) Append(trimmed.Substring(Include.Length).TrimEnd('"'), text, seen);
                else text.Append(line).Append('\n');
            }
        }
    }
}
