using System;
using System.Linq;

namespace Graft
{
    /// <summary>Images in pairs: are both of one class? What tells that has learned what the classes look like, from any labelled images.</summary>
    public static class ImagePairs
    {
        /// <summary>
        /// Pairs of different images, one above the other (56 x 28 of two of 28 x 28), with the target 1 where both are of one class and 0
        /// elsewhere, by turns. Pair i depends on the images, the seed and i alone: fewer pairs are the beginning of more.
        /// </summary>
        /// <param name="labelled">Images with a class each; not changed.</param>
        /// <param name="count">How many pairs; an even count makes half of them pairs of one class.</param>
        /// <param name="seed">Decides which images meet.</param>
        /// <exception cref="DatasetException">These are no labelled images, or too few to make pairs of both kinds.</exception>
        public static Dataset Create(Dataset labelled, int count, ulong seed)
        {
            if (count <= 0) throw new DatasetException($"Cannot make {count} pairs: ask for at least one.");
            if (labelled.Bytes == null) throw new DatasetException("Pairs are made of images, and these examples are plain features: make the data set of bytes.");
            int[] counts = labelled.CountPerClass();
            // Class after class, those with a single image last: of these no pair of one class can be made.
            int[] places = Enumerable.Range(0, labelled.Count).OrderBy(i => counts[labelled.Labels[i]] < 2).ThenBy(i => labelled.Labels[i]).ToArray();
            int paired = labelled.Labels.Count(label => counts[label] >= 2);
            if (paired == 0) throw new DatasetException("No class has two images, so no pair is of one class: add images.");
            if (counts.Count(each => each > 0) < 2) throw new DatasetException("All images are of one class, so no pair is of two: add images of another.");

            int[] starts = counts.Select((_, label) => Array.FindIndex(places, i => labelled.Labels[i] == label)).ToArray();
            int size = labelled.ExampleShape.Count;
            var pixels = new byte[checked(2 * count * size)];
            var targets = new float[count];
            for (int pair = 0; pair < count; pair++)
            {
                var random = new RandomStream(seed, RandomStreams.Selection + (ulong)pair);
                bool same = pair % 2 == 0;
                int first = random.NextInt(same ? paired : places.Length);
                int label = labelled.Labels[places[first]];
                int second = same ? AnotherOfClass(first, starts[label], counts[label], ref random) : OneOfOthers(places.Length, starts[label], counts[label], ref random);
                Array.Copy(labelled.Bytes, (long)places[first] * size, pixels, 2L * pair * size, size);
                Array.Copy(labelled.Bytes, (long)places[second] * size, pixels, (2L * pair + 1) * size, size);
                targets[pair] = same ? 1 : 0;
            }
            return Dataset.OfImages(pixels, Doubled(labelled.ExampleShape), targets, 1);
        }

        // A place of the class, the one that is taken left out.
        static int AnotherOfClass(int taken, int start, int count, ref RandomStream random)
        {
            int place = start + random.NextInt(count - 1);
            return place < taken ? place : place + 1;
        }

        // A place among all, those of the class left out.
        static int OneOfOthers(int all, int start, int count, ref RandomStream random)
        {
            int place = random.NextInt(all - count);
            return place < start ? place : place + count;
        }

        static Shape Doubled(Shape image) =>
            image.Rank < 2 ? new Shape(2 * image.Count) : new Shape(Enumerable.Range(0, image.Rank).Select(axis => axis == 0 ? 2 * image[0] : image[axis]).ToArray());
    }
}
