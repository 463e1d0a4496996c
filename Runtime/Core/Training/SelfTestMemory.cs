using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Graft
{
    /// <summary>
    /// Devices that have passed their self-test before, and how fast they were, in a file of a line each: a test takes longer than most starts. It counts for
    /// one device of one driver and one edition of the kernels; delete the file to have all tested again. For any threads.
    /// </summary>
    public sealed class SelfTestMemory
    {
        readonly string path, edition;
        readonly Dictionary<string, double> known = new Dictionary<string, double>(StringComparer.Ordinal);

        /// <param name="path">The file; read if it is there, made at the first test with its folder. One that cannot be read holds nothing.</param>
        /// <param name="edition">A text that changes with every change of the code that is tested.</param>
        /// <exception cref="ArgumentNullException">One of them is null.</exception>
        public SelfTestMemory(string path, string edition)
        {
            this.path = path ?? throw new ArgumentNullException(nameof(path), "A memory of self-tests needs a file.");
            this.edition = edition ?? throw new ArgumentNullException(nameof(edition), "A memory of self-tests needs to know of what code.");
            try
            {
                if (!File.Exists(path)) return;
                foreach (string line in File.ReadAllLines(path, Encoding.UTF8))
                {
                    int tab = line.IndexOf('\t');
                    if (tab > 0 && double.TryParse(line.Substring(0, tab), NumberStyles.Float, CultureInfo.InvariantCulture, out double took) && took > 0 && took < 1e9) known[line.Substring(tab + 1)] = took;
                }
            }
            catch (Exception failure) when (IsOfTheDisk(failure))
            {
            }
        }

        /// <summary>The device's result, if it has passed before; else null.</summary>
        public SelfTestResult Of(IDevice device)
        {
            lock (known) return known.TryGetValue(Key(device), out double microseconds) ? new SelfTestResult(device, null, microseconds) : null;
        }

        /// <summary>Keeps a result, in the file too where that can be written; of a device that failed nothing, so that it is tested again.</summary>
        public void Keep(SelfTestResult result)
        {
            string key = Key(result.Device);
            lock (known)
            {
                if (result.Passed) known[key] = result.MicrosecondsPerStep;
                else if (!known.Remove(key)) return;
                Write(string.Concat(known.Select(pair => FormattableString.Invariant($"{pair.Value:R}\t{pair.Key}\n"))));
            }
        }

        void Write(string lines)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)));
                AtomicFile.Write(path, Encoding.UTF8.GetBytes(lines));
            }
            catch (Exception failure) when (IsOfTheDisk(failure))
            {
                // Then the next start tests again.
            }
        }

        string Key(IDevice device) => $"{device.Name}; {device.Type}; {device.ComputeUnits} units; {device.Details}; {edition}".Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

        static bool IsOfTheDisk(Exception failure) => failure is IOException || failure is UnauthorizedAccessException;
    }
}
