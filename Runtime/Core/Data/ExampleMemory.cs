using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// A few grey images of each class that a model carries along, so that it can learn new classes where the data it was trained on is not at
    /// hand without forgetting the old ones. The images have a few levels of grey and are coded small: digits of 28 x 28 with four levels in
    /// about 28 bytes.
    /// </summary>
    public sealed class ExampleMemory
    {
        /// <summary>Bytes in a file, at most, by default.</summary>
        public const int MostBytes = 16_384;

        /// <summary>Pixels of all images: a few bytes could ask for gigabytes of paper.</summary>
        public const int MostPixels = 1 << 24;

        /// <summary>Levels of grey at most.</summary>
        public const int MostLevels = 16;
        readonly ReadOnlyMemory<byte> code;

        /// <param name="image">Height x width.</param>
        /// <param name="classes">Names.</param>
        /// <param name="counts">Images of each class.</param>
        /// <param name="levels">Levels of grey, paper and ink included.</param>
        /// <param name="code">The images, class by class; any bytes are some images.</param>
        /// <exception cref="DatasetException">Something does not fit together.</exception>
        internal ExampleMemory(Shape image, IReadOnlyList<string> classes, IReadOnlyList<int> counts, int levels, ReadOnlyMemory<byte> code)
        {
            if (image.Rank != 2) throw new DatasetException($"A memory holds grey images, height x width, not examples of {image}.");
            if (levels < 2 || levels > MostLevels) throw new DatasetException($"A memory holds images of 2 to {MostLevels} levels of grey, not {levels}.");
            if (counts.Count != classes.Count || counts.Any(count => count < 0)) throw new DatasetException($"{counts.Count} counts do not say how many images there are of {classes.Count} classes.");
            long images = counts.Sum(count => (long)count);
            if (images == 0) throw new DatasetException("A memory holds at least one image.");
            if (images > MostPixels / image.Count) throw new DatasetException($"{images} images of {image} have more than the {MostPixels} pixels that a memory holds.");
            ImageShape = image;
            Classes = DatasetChecks.Frozen(classes);
            Counts = counts;
            Levels = levels;
            Count = (int)images;
            this.code = code;
        }

        /// <summary>Height x width.</summary>
        public Shape ImageShape { get; }

        /// <summary>The classes' names.</summary>
        public IReadOnlyList<string> Classes { get; }

        /// <summary>Images of each class, in the classes' order.</summary>
        public IReadOnlyList<int> Counts { get; }

        /// <summary>Images of all classes.</summary>
        public int Count { get; }

        /// <summary>Levels of grey, paper and ink included.</summary>
        public int Levels { get; }

        /// <summary>Bytes that it takes in a file, at most.</summary>
        public int Bytes => code.Length + 32 + 5 * Classes.Count;

        internal ReadOnlyMemory<byte> Code => code;

        /// <summary>A memory of these images, all of them.</summary>
        /// <param name="images">Images as bytes, with classes.</param>
        /// <param name="levels">Levels of grey, from 2 to <see cref="MostLevels"/>: fewer take fewer bytes, more are truer.</param>
        /// <exception cref="DatasetException">The examples are no grey images with classes, the levels are out of range, or there are too many
        /// pixels.</exception>
        public static ExampleMemory Of(Dataset images, int levels = 4)
        {
            if (images.Bytes == null || images.Labels == null) throw new DatasetException("A memory holds images as bytes, with a class each: give such a data set.");
            int[] counts = images.CountPerClass();
            var empty = new ExampleMemory(images.ExampleShape, images.Classes, counts, levels, default);
            var encoder = new RangeEncoder();
            var coder = new LevelCoder(encoder, images.ExampleShape[0], images.ExampleShape[1], levels);
            var image = new byte[images.ExampleShape.Count];
            for (int label = 0; label < counts.Length; label++)
                for (int i = 0; i < images.Count; i++)
                {
                    if (images.Labels[i] != label) continue;
                    for (int pixel = 0; pixel < image.Length; pixel++) image[pixel] = empty.LevelOf(images.Bytes[i * image.Length + pixel]);
                    coder.Image(image);
                }
            return new ExampleMemory(images.ExampleShape, images.Classes, counts, levels, encoder.Finish());
        }

        /// <summary>The images, class by class, each pixel as near to what it was as the levels allow.</summary>
        public Dataset ToDataset()
        {
            var pixels = new byte[Count * ImageShape.Count];
            LevelCoder coder = Open();
            for (int i = 0; i < Count; i++) Next(coder, pixels.AsSpan(i * ImageShape.Count, ImageShape.Count));
            return Dataset.OfImages(pixels, ImageShape, Counts.SelectMany((count, label) => Enumerable.Repeat(label, count)).ToArray(), Classes);
        }

        /// <summary>To take the images one by one.</summary>
        internal LevelCoder Open() => new LevelCoder(new RangeDecoder(code), ImageShape[0], ImageShape[1], Levels);

        /// <summary>The next image, class by class; there are <see cref="Count"/>.</summary>
        internal void Next(LevelCoder coder, Span<byte> image)
        {
            coder.Image(image);
            for (int i = 0; i < image.Length; i++) image[i] = (byte)((image[i] * 255 + (Levels - 1) / 2) / (Levels - 1));
        }

        byte LevelOf(byte pixel) => (byte)((2 * pixel * (Levels - 1) + 255) / 510);
    }
}
