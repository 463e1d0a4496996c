using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>Images of one shape, each with a number for good: what is added once is neither moved nor copied again, so that an edit costs nothing of it.</summary>
    sealed class ImageStore
    {
        /// <summary>As many as a data set's file holds.</summary>
        public static readonly int Most = new ModelLimits().Images;

        readonly List<(int first, byte[] pixels)> blocks = new List<(int, byte[])>();

        /// <summary>Of one image; null while there is none.</summary>
        public Shape? Shape { get; private set; }

        /// <summary>How many there are, numbered from 0.</summary>
        public int Count { get; private set; }

        /// <summary>The image's bytes, row-major, 0 = paper, 255 = ink.</summary>
        public ReadOnlyMemory<byte> this[int id] => Of(blocks, id, Shape.Value.Count);

        /// <summary>Takes over whole images.</summary>
        /// <returns>The number of the first.</returns>
        public int Add(byte[] pixels, Shape shape)
        {
            if (Shape is Shape known && known != shape) throw new DatasetException($"The images are {shape}, and those here {known}: begin a new data set with them.");
            int count = pixels.Length / shape.Count, first = Count;
            if (count > Most - first) throw new DatasetException($"There would be {(long)first + count} images, and {Most} is the most that a file holds: add fewer.");
            Shape = shape;
            if (count > 0) blocks.Add((first, pixels));
            Count += count;
            return first;
        }

        /// <summary>Reads from what there is now, on any thread, whatever is added later.</summary>
        public Func<int, ReadOnlyMemory<byte>> Reader()
        {
            var now = new List<(int, byte[])>(blocks);
            int each = Shape?.Count ?? 0;
            return id => Of(now, id, each);
        }

        static ReadOnlyMemory<byte> Of(List<(int first, byte[] pixels)> blocks, int id, int each)
        {
            // The last block that begins at it or before.
            int low = 0, high = blocks.Count - 1;
            while (low < high)
            {
                int middle = (low + high + 1) / 2;
                if (blocks[middle].first <= id) low = middle;
                else high = middle - 1;
            }
            return new ReadOnlyMemory<byte>(blocks[low].pixels, (id - blocks[low].first) * each, each);
        }
    }
}
