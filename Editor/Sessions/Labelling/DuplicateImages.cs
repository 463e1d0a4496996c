using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Images with the same pixels.</summary>
    sealed class DuplicateImages
    {
        DuplicateImages(int count, IReadOnlyList<int[]> groups)
        {
            Count = count;
            Groups = groups;
        }

        /// <summary>Images that were compared: those below this number.</summary>
        public int Count { get; }

        /// <summary>Two or more in each, all the same.</summary>
        public IReadOnlyList<int[]> Groups { get; }

        /// <summary>Compares all images; on any thread.</summary>
        public static DuplicateImages Find(Func<int, ReadOnlyMemory<byte>> image, int count)
        {
            var alike = new Dictionary<ulong, List<int>>();
            for (int id = 0; id < count; id++)
            {
                ulong hash = Hash(image(id).Span);
                if (!alike.TryGetValue(hash, out List<int> ids)) alike.Add(hash, ids = new List<int>(1));
                ids.Add(id);
            }
            var groups = new List<int[]>();
            foreach (List<int> ids in alike.Values)
                while (ids.Count > 1)
                {
                    // Another image may have the same hash.
                    int[] same = ids.Where(id => image(id).Span.SequenceEqual(image(ids[0]).Span)).ToArray();
                    if (same.Length > 1) groups.Add(same);
                    ids.RemoveAll(same.Contains);
                }
            return new DuplicateImages(count, groups.OrderBy(group => group[0]).ToArray());
        }

        // FNV-1a, eight bytes at a time.
        static ulong Hash(ReadOnlySpan<byte> pixels)
        {
            const ulong Prime = 1099511628211;
            ulong hash = 14695981039346656037;
            ReadOnlySpan<ulong> whole = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(pixels);
            foreach (ulong each in whole) hash = ((hash ^ each) * Prime) ^ (hash >> 29);
            for (int i = 8 * whole.Length; i < pixels.Length; i++) hash = (hash ^ pixels[i]) * Prime;
            return hash;
        }
    }
}
