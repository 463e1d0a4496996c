using System;

namespace Graft
{
    /// <summary>Images varied once and kept: to look at, or where each must stay what it is, as with cached outputs of frozen layers.</summary>
    public static class AugmentedCopies
    {
        const int Batch = 500;

        // A stream apart: copies and a run of the same seed do not draw alike.
        const ulong Stream = RandomStreams.Augmentation + uint.MaxValue;

        /// <summary>
        /// A data set of copies * data.Count examples: a copy of every example in their order, then the second copy of each … Bytes stay
        /// bytes, rounded. The same seed gives the same copies.
        /// </summary>
        /// <param name="augmentation">How each copy is varied.</param>
        /// <param name="data">Grey images.</param>
        /// <param name="backend">Where it is computed.</param>
        /// <param name="seed">Decides every copy.</param>
        /// <param name="copies">Copies of each example, at least 1.</param>
        /// <exception cref="ShapeException">The examples are no images.</exception>
        /// <exception cref="DatasetException">No copy was asked for, or more than one array holds.</exception>
        public static Dataset Apply(this Augmentation augmentation, Dataset data, IBackend backend, ulong seed, int copies = 1)
        {
            long total = (long)copies * data.Count * data.ExampleShape.Count;
            if (copies < 1) throw new DatasetException($"{copies} copies of each image cannot be made: ask for at least 1.");
            if (total > int.MaxValue) throw new DatasetException($"{copies} copies of {data.Count} images of {data.ExampleShape} have {total} pixels, and an array holds {int.MaxValue}: make fewer copies.");
            byte[] bytes = data.Bytes != null ? new byte[total] : null;
            float[] floats = data.Bytes == null ? new float[total] : null;
            Run(augmentation.Rule(data.ExampleShape), data, backend, seed, copies, bytes, floats);

            int[] labels = Repeated(data.Labels, copies);
            float[] targets = Repeated(data.Targets, copies);
            if (bytes != null) return labels != null ? Dataset.OfImages(bytes, data.ExampleShape, labels, data.Classes) : Dataset.OfImages(bytes, data.ExampleShape, targets, data.TargetCount);
            return labels != null ? Dataset.OfFeatures(floats, data.ExampleShape, labels, data.Classes) : Dataset.OfTargets(floats, data.ExampleShape, targets, data.TargetCount);
        }

        // Batches run on from one copy of the data to the next; what the last one has too much is left out.
        static void Run(AugmentRule rule, Dataset data, IBackend backend, ulong seed, int copies, byte[] bytes, float[] floats)
        {
            int count = copies * data.Count, width = data.ExampleShape.Count;
            var order = new int[(count + Batch - 1) / Batch * Batch];
            for (int i = 0; i < order.Length; i++) order[i] = i % data.Count;
            using var examples = new DeviceDataset(data, backend);
            using var epoch = new EpochMemory(backend, order.Length, 1);
            using var residency = new Residency(backend);
            // The residency also keeps what a batch leaves; labels need less room than a matrix of one column.
            var images = new Tensor(new Shape(Batch, width));
            View x = residency.Of(images), targets = residency.Of(new Tensor(new Shape(Batch, Math.Max(1, data.TargetCount))));
            if (data.Labels != null) targets = new View(targets.Buffer, new Shape(Batch), ElementType.Int32);
            backend.Upload(order, epoch.Order);
            ILaunch launch = backend.Data.GatherAugmented(examples.Features, examples.Targets, epoch.Order, residency.Of(rule.Table), x, targets, data.Scale, rule, seed, Stream);
            for (int first = 0; first < count; first += Batch)
            {
                launch.Enqueue(new StepArguments(first / Batch, 0, first));
                backend.Download(x, images.Data);
                int pixels = Math.Min(Batch, count - first) * width, at = first * width;
                if (floats != null) images.Data.AsSpan(0, pixels).CopyTo(floats.AsSpan(at));
                else
                    for (int i = 0; i < pixels; i++) bytes[at + i] = (byte)(255 * images.Data[i] + 0.5f);
            }
        }

        static T[] Repeated<T>(T[] array, int copies)
        {
            if (array == null) return null;
            var repeated = new T[array.Length * copies];
            for (int copy = 0; copy < copies; copy++) array.CopyTo(repeated, copy * array.Length);
            return repeated;
        }
    }
}
