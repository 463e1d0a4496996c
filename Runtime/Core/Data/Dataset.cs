using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Examples to learn from, checked once and never changed: images as bytes or features as floats, with either a class label or targets
    /// (regression) each. Every method gives a new data set. The arrays are shown, not copied, because they can be large: do not write to them.
    /// Any number of threads may read one.
    /// </summary>
    public sealed class Dataset
    {
        Dataset(int count, Shape exampleShape, byte[] bytes, float[] floats, int[] labels, IReadOnlyList<string> classes, float[] targets,
            int targetCount)
        {
            Count = count;
            ExampleShape = exampleShape;
            Bytes = bytes;
            Floats = floats;
            Labels = labels;
            Classes = classes;
            Targets = targets;
            TargetCount = targetCount;
        }

        /// <summary>How many examples; at least one.</summary>
        public int Count { get; }

        /// <summary>The shape of one example, without the batch.</summary>
        public Shape ExampleShape { get; }

        /// <summary>Pixels, Count * ExampleShape.Count, row-major; null when the examples are floats.</summary>
        public byte[] Bytes { get; }

        /// <summary>Features, Count * ExampleShape.Count, row-major; null when the examples are bytes.</summary>
        public float[] Floats { get; }

        /// <summary>The class of each example, an index into <see cref="Classes"/>; null for regression.</summary>
        public int[] Labels { get; }

        /// <summary>The classes' names; null for regression.</summary>
        public IReadOnlyList<string> Classes { get; }

        /// <summary>Targets, Count * TargetCount, row-major; null for classification.</summary>
        public float[] Targets { get; }

        /// <summary>Targets of one example; 0 for classification.</summary>
        public int TargetCount { get; }

        /// <summary>The label of one example, counted from 0, or the first of its targets.</summary>
        public float FirstTarget(int example) => Labels != null ? Labels[example] : Targets[example * TargetCount];

        /// <summary>What a stored value is multiplied with on its way into a network: 1/255 for bytes, 1 for floats.</summary>
        public float Scale => Bytes != null ? 1f / 255 : 1;

        /// <summary>Images with a class each. Takes the arrays over.</summary>
        /// <param name="pixels">labels.Length * imageShape.Count bytes, row-major.</param>
        /// <param name="imageShape">Shape of one image, such as 28x28.</param>
        /// <param name="labels">The class of each image, an index into classes.</param>
        /// <param name="classes">Names, all different.</param>
        /// <exception cref="DatasetException">Something does not fit together.</exception>
        public static Dataset OfImages(byte[] pixels, Shape imageShape, int[] labels, IReadOnlyList<string> classes)
        {
            if (pixels == null) throw new DatasetException("There are no pixels: give one byte per pixel of every image.");
            int count = DatasetChecks.Labels(labels, ref classes);
            DatasetChecks.Length("pixels", pixels.Length, count, imageShape.Count, "image of shape " + imageShape);
            return new Dataset(count, imageShape, pixels, null, labels, classes, null, 0);
        }

        /// <summary>Images with numbers to predict. Takes the arrays over.</summary>
        /// <param name="pixels">Count * imageShape.Count bytes, row-major.</param>
        /// <param name="imageShape">Shape of one image, such as 28x28.</param>
        /// <param name="targets">Count * targetCount finite numbers, row-major.</param>
        /// <param name="targetCount">Targets of one image.</param>
        /// <exception cref="DatasetException">Something does not fit together.</exception>
        public static Dataset OfImages(byte[] pixels, Shape imageShape, float[] targets, int targetCount)
        {
            if (pixels == null) throw new DatasetException("There are no pixels: give one byte per pixel of every image.");
            int count = DatasetChecks.Targets(targets, targetCount);
            DatasetChecks.Length("pixels", pixels.Length, count, imageShape.Count, "image of shape " + imageShape);
            return new Dataset(count, imageShape, pixels, null, null, null, targets, targetCount);
        }

        /// <summary>Plain features with a class each. Takes the arrays over.</summary>
        /// <param name="features">labels.Length * exampleShape.Count finite numbers, row-major.</param>
        /// <param name="exampleShape">Shape of one example.</param>
        /// <param name="labels">The class of each example, an index into classes.</param>
        /// <param name="classes">Names, all different.</param>
        /// <exception cref="DatasetException">Something does not fit together.</exception>
        public static Dataset OfFeatures(float[] features, Shape exampleShape, int[] labels, IReadOnlyList<string> classes)
        {
            int count = DatasetChecks.Labels(labels, ref classes);
            DatasetChecks.Numbers("features", features, count, exampleShape.Count, "example of shape " + exampleShape);
            return new Dataset(count, exampleShape, null, features, labels, classes, null, 0);
        }

        /// <summary>Plain features with numbers to predict. Takes the arrays over.</summary>
        /// <param name="features">Count * exampleShape.Count finite numbers, row-major.</param>
        /// <param name="exampleShape">Shape of one example.</param>
        /// <param name="targets">Count * targetCount finite numbers, row-major.</param>
        /// <param name="targetCount">Targets of one example.</param>
        /// <exception cref="DatasetException">Something does not fit together.</exception>
        public static Dataset OfTargets(float[] features, Shape exampleShape, float[] targets, int targetCount)
        {
            int count = DatasetChecks.Targets(targets, targetCount);
            DatasetChecks.Numbers("features", features, count, exampleShape.Count, "example of shape " + exampleShape);
            return new Dataset(count, exampleShape, null, features, null, null, targets, targetCount);
        }

        /// <summary>The examples at these indices, in this order; an index may come more than once.</summary>
        /// <exception cref="DatasetException">No index, or one outside 0 … Count - 1.</exception>
        public Dataset Select(ReadOnlySpan<int> indices)
        {
            if (indices.Length == 0) throw new DatasetException("No example was selected: a data set needs at least one.");
            foreach (int index in indices)
                if (index < 0 || index >= Count) throw new DatasetException($"There is no example {index}: choose from 0 to {Count - 1}.");
            return new Dataset(indices.Length, ExampleShape, Gather(Bytes, ExampleShape.Count, indices), Gather(Floats, ExampleShape.Count, indices),
                Gather(Labels, 1, indices), Classes, Gather(Targets, TargetCount, indices), TargetCount);
        }

        /// <summary>Examples first … first + count - 1.</summary>
        /// <param name="first">0 to Count - 1.</param>
        /// <param name="count">At least 1.</param>
        /// <exception cref="DatasetException">The range is empty or runs past the end.</exception>
        public Dataset Take(int first, int count)
        {
            if (first < 0 || count <= 0 || first > Count - count)
                throw new DatasetException($"Cannot take {count} examples from example {first} on: there are {Count}.");
            var indices = new int[count];
            for (int i = 0; i < count; i++) indices[i] = first + i;
            return Select(indices);
        }

        /// <summary>Only the examples of these classes, in their order here, relabelled so that label 0 is the first name given.</summary>
        /// <param name="classes">Names out of <see cref="Classes"/>, each once.</param>
        /// <exception cref="DatasetException">A name is unknown or given twice, or a class has no example.</exception>
        public Dataset OfClasses(IReadOnlyList<string> classes)
        {
            int[] labelOf = DatasetChecks.Relabelling(this, classes);
            var indices = new List<int>();
            for (int i = 0; i < Count; i++)
                if (labelOf[Labels[i]] >= 0) indices.Add(i);
            Dataset kept = Select(indices.ToArray());
            var labels = new int[kept.Count];
            for (int i = 0; i < labels.Length; i++) labels[i] = labelOf[kept.Labels[i]];
            return new Dataset(kept.Count, ExampleShape, kept.Bytes, kept.Floats, labels, DatasetChecks.Frozen(classes), null, 0);
        }

        /// <summary>The first examples of every class, in their order here.</summary>
        /// <param name="count">Of each class, at least 1.</param>
        /// <exception cref="DatasetException">A class has fewer, or the data set has no classes.</exception>
        public Dataset FirstPerClass(int count) => PerClass(count, InOrder(Count));

        /// <summary>Randomly chosen examples of every class, in their order here.</summary>
        /// <param name="count">Of each class, at least 1.</param>
        /// <param name="seed">Decides which; the same on every machine.</param>
        /// <exception cref="DatasetException">A class has fewer, or the data set has no classes.</exception>
        public Dataset RandomPerClass(int count, ulong seed) => PerClass(count, RandomOrder(seed));

        /// <summary>All examples in a random order that the seed decides, the same on every machine.</summary>
        public Dataset Shuffled(ulong seed) => Select(RandomOrder(seed));

        /// <summary>
        /// Every class as often as the largest: the examples of the others come again in turn. A class without examples stays without. Class by class.
        /// </summary>
        /// <exception cref="DatasetException">The data set has no classes.</exception>
        public Dataset Balanced()
        {
            int[] counts = CountPerClass();
            int most = 0;
            foreach (int count in counts) most = Math.Max(most, count);
            var indices = new List<int>(most * counts.Length);
            for (int label = 0; label < counts.Length; label++)
            {
                int first = indices.Count;
                for (int i = 0; i < Count; i++)
                    if (Labels[i] == label) indices.Add(i);
                while (counts[label] > 0 && indices.Count < first + most) indices.Add(indices[indices.Count - counts[label]]);
            }
            return Select(indices.ToArray());
        }

        /// <summary>How many examples each class has, in the classes' order.</summary>
        /// <exception cref="DatasetException">The data set has no classes.</exception>
        public int[] CountPerClass()
        {
            DatasetChecks.HasClasses(this);
            var counts = new int[Classes.Count];
            foreach (int label in Labels) counts[label]++;
            return counts;
        }

        Dataset PerClass(int count, int[] order)
        {
            int[] available = CountPerClass();
            if (count <= 0) throw new DatasetException($"Cannot take {count} examples per class: ask for at least one.");
            for (int label = 0; label < available.Length; label++)
            {
                if (available[label] >= count) continue;
                throw new DatasetException($"Class \"{Classes[label]}\" has {available[label]} examples, not {count}: ask for fewer or add examples.");
            }
            var taken = new int[available.Length];
            var indices = new List<int>(count * available.Length);
            foreach (int i in order)
                if (taken[Labels[i]]++ < count) indices.Add(i);
            indices.Sort();
            return Select(indices.ToArray());
        }

        internal int[] RandomOrder(ulong seed)
        {
            int[] order = InOrder(Count);
            var random = new RandomStream(seed, 0);
            random.Shuffle<int>(order);
            return order;
        }

        static int[] InOrder(int count)
        {
            var order = new int[count];
            for (int i = 0; i < count; i++) order[i] = i;
            return order;
        }

        static T[] Gather<T>(T[] source, int width, ReadOnlySpan<int> indices)
        {
            if (source == null) return null;
            var gathered = new T[checked(indices.Length * width)];
            for (int i = 0; i < indices.Length; i++) Array.Copy(source, (long)indices[i] * width, gathered, (long)i * width, width);
            return gathered;
        }
    }
}
