using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A few images and what augmentation makes of them: in each column one image, at the top as it is, below it varied.</summary>
    sealed class ContactSheet
    {
        public const int Columns = 10, Rows = 4;

        ContactSheet(int width, int height, IReadOnlyList<ReadOnlyMemory<byte>> pictures)
        {
            Width = width;
            Height = height;
            Pictures = pictures;
        }

        /// <summary>Pixels in a row of a picture, and rows.</summary>
        public int Width { get; }
        public int Height { get; }

        /// <summary>Row by row, each of Width * Height bytes.</summary>
        public IReadOnlyList<ReadOnlyMemory<byte>> Pictures { get; }

        /// <summary>To be called beside the editor.</summary>
        /// <param name="images">To choose from.</param>
        /// <param name="leftOut">Classes that are not shown.</param>
        /// <param name="how">How they are varied; null for not at all.</param>
        /// <param name="seed">Decides what is drawn.</param>
        public static ContactSheet Of(Dataset images, IReadOnlyList<string> leftOut, Augmentation how, ulong seed)
        {
            Dataset chosen = images.Select(Chosen(images, leftOut));
            var rows = new List<Dataset> { chosen };
            if (how != null)
            {
                using var backend = new ManagedBackend(1);
                for (ulong row = 1; row < Rows; row++) rows.Add(how.Apply(chosen, backend, seed * Rows + row));
            }
            int each = chosen.ExampleShape.Count;
            ReadOnlyMemory<byte>[] pictures = rows.SelectMany(row => Enumerable.Range(0, chosen.Count).Select(i => new ReadOnlyMemory<byte>(row.Bytes, i * each, each))).ToArray();
            return new ContactSheet(chosen.ExampleShape.Columns, chosen.ExampleShape.Rows, pictures);
        }

        // By turns one of each class, the first ones, over and over where there are fewer than columns.
        static int[] Chosen(Dataset images, IReadOnlyList<string> leftOut)
        {
            var byClass = images.Classes.Select(_ => new List<int>(Columns)).ToArray();
            for (int i = 0; i < images.Count; i++)
                if (byClass[images.Labels[i]].Count < Columns && !leftOut.Contains(images.Classes[images.Labels[i]])) byClass[images.Labels[i]].Add(i);
            List<int>[] with = byClass.Where(list => list.Count > 0).ToArray();
            if (with.Length == 0) throw new DatasetException("No class is taken: take at least two.");
            return Enumerable.Range(0, Columns).Select(column => with[column % with.Length]).Select((list, column) => list[column / with.Length % list.Count]).ToArray();
        }
    }
}
