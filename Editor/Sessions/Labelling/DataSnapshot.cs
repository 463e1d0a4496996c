using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A document as it was at a moment; it can be read on any thread.</summary>
    sealed class DataSnapshot
    {
        readonly Func<int, ReadOnlyMemory<byte>> images;
        readonly string[] names;

        public DataSnapshot(Func<int, ReadOnlyMemory<byte>> images, Shape? shape, int[] labels, string[] names)
        {
            this.images = images;
            Shape = shape;
            Labels = labels;
            this.names = names;
        }

        /// <summary>Of one image; null where there never was one.</summary>
        public Shape? Shape { get; }

        /// <summary>By the images' numbers: the class of each, negative where it is not there.</summary>
        public IReadOnlyList<int> Labels { get; }

        public ReadOnlyMemory<byte> this[int id] => images(id);
        public string NameOf(int label) => names[label];

        /// <summary>The images that are there as a data set, copied.</summary>
        /// <exception cref="DatasetException">There are none.</exception>
        public Dataset Build()
        {
            int[] ids = Enumerable.Range(0, Labels.Count).Where(id => Labels[id] >= 0).ToArray();
            if (ids.Length == 0) throw new DatasetException("There are no images: add some first.");
            int each = Shape.Value.Count;
            var pixels = new byte[checked(ids.Length * each)];
            for (int i = 0; i < ids.Length; i++) images(ids[i]).Span.CopyTo(pixels.AsSpan(i * each));
            int[] there = Enumerable.Range(0, names.Length).Where(label => names[label] != null).ToArray(), place = new int[names.Length];
            for (int i = 0; i < there.Length; i++) place[there[i]] = i;
            return Dataset.OfImages(pixels, Shape.Value, Array.ConvertAll(ids, id => place[Labels[id]]), Array.ConvertAll(there, label => names[label]));
        }
    }
}
