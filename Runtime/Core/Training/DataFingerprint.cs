using System.Runtime.InteropServices;

namespace Graft
{
    /// <summary>Tells data sets apart in a checkpoint: count and a 64-bit FNV-1a hash of all features and targets.</summary>
    static class DataFingerprint
    {
        public static string Of(Dataset data)
        {
            if (data == null) return "none";
            ulong hash = 14695981039346656037;
            Add(ref hash, data.Bytes != null ? data.Bytes : MemoryMarshal.AsBytes<float>(data.Floats));
            Add(ref hash, data.Labels != null ? MemoryMarshal.AsBytes<int>(data.Labels) : MemoryMarshal.AsBytes<float>(data.Targets));
            return $"{data.Count} examples of {data.ExampleShape}, {hash:x16}";
        }

        static void Add(ref ulong hash, System.ReadOnlySpan<byte> bytes)
        {
            // Eight bytes at a time: the plain form would take longer than an epoch on small networks.
            foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes)) hash = (hash ^ word) * 1099511628211;
            foreach (byte one in bytes.Slice(bytes.Length & ~7)) hash = (hash ^ one) * 1099511628211;
            hash ^= hash >> 29;
        }
    }
}
