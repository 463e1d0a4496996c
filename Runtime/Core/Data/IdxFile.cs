using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Graft
{
    /// <summary>Reads and writes IDX files, the format of MNIST and its kin: unsigned bytes, plain or gzip (told apart by their first bytes).</summary>
    public static class IdxFile
    {
        const int FewestClasses = 10;

        /// <summary>Reads an image file (three dimensions: count, height, width).</summary>
        /// <exception cref="IdxFileException">The file is missing, damaged, or something else.</exception>
        public static IdxImages ReadImages(string path)
        {
            using (Stream stream = Open(path)) return ReadImages(stream, path);
        }

        /// <summary>Reads an image file from a stream, which stays open.</summary>
        /// <param name="stream">At the file's first byte.</param>
        /// <param name="name">What errors call it.</param>
        /// <exception cref="IdxFileException">The file is damaged, or something else.</exception>
        public static IdxImages ReadImages(Stream stream, string name)
        {
            var dimensions = new int[3];
            byte[] pixels = IdxReader.Read(stream, name, "images", dimensions);
            return new IdxImages(pixels, dimensions[0], dimensions[1], dimensions[2]);
        }

        /// <summary>Reads a label file (one dimension): 0 … 255 for each example.</summary>
        /// <exception cref="IdxFileException">The file is missing, damaged, or something else.</exception>
        public static int[] ReadLabels(string path)
        {
            using (Stream stream = Open(path)) return ReadLabels(stream, path);
        }

        /// <summary>Reads a label file from a stream, which stays open.</summary>
        /// <param name="stream">At the file's first byte.</param>
        /// <param name="name">What errors call it.</param>
        /// <exception cref="IdxFileException">The file is damaged, or something else.</exception>
        public static int[] ReadLabels(Stream stream, string name)
        {
            byte[] bytes = IdxReader.Read(stream, name, "labels", new int[1]);
            return Array.ConvertAll(bytes, label => (int)label);
        }

        /// <summary>Reads images and their labels; the classes are "0" … "9", or up to the largest label where that is above 9.</summary>
        /// <param name="imagesPath">A file of three dimensions.</param>
        /// <param name="labelsPath">A file of one dimension, with as many labels as there are images.</param>
        /// <exception cref="IdxFileException">A file is missing or damaged, or the two do not belong together.</exception>
        public static Dataset ReadDataset(string imagesPath, string labelsPath)
        {
            int[] labels = ReadLabels(labelsPath);
            IdxImages images = ReadImages(imagesPath);
            if (images.Count != labels.Length)
            {
                throw new IdxFileException(imagesPath,
                    $"it has {images.Count} images, but {labelsPath} has {labels.Length} labels; choose two files that belong together.");
            }
            string[] classes = Enumerable.Range(0, Math.Max(FewestClasses, labels.Max() + 1)).Select(label => label.ToString()).ToArray();
            return Dataset.OfImages(images.Pixels, new Shape(images.Height, images.Width), labels, classes);
        }

        /// <summary>Writes an image file, replacing what is there.</summary>
        /// <param name="path">Where to.</param>
        /// <param name="pixels">A multiple of height * width bytes, row-major, at least one image.</param>
        /// <param name="height">Rows of an image.</param>
        /// <param name="width">Pixels in a row.</param>
        /// <param name="gzip">Whether to compress.</param>
        /// <exception cref="IdxFileException">The bytes are no whole number of images, or the file cannot be written.</exception>
        public static void WriteImages(string path, byte[] pixels, int height, int width, bool gzip = false)
        {
            if (height <= 0 || width <= 0) throw new IdxFileException(path, $"an image cannot be {height}x{width}; give positive sides.");
            if (pixels == null || pixels.Length == 0 || pixels.Length % ((long)height * width) != 0)
                throw new IdxFileException(path, $"{pixels?.Length ?? 0} bytes are no whole number of images of {height}x{width}; give at least one.");
            Write(path, pixels, gzip, (int)(pixels.Length / ((long)height * width)), height, width);
        }

        /// <summary>Writes a label file, replacing what is there.</summary>
        /// <param name="path">Where to.</param>
        /// <param name="labels">0 … 255, at least one.</param>
        /// <param name="gzip">Whether to compress.</param>
        /// <exception cref="IdxFileException">A label is no byte, or the file cannot be written.</exception>
        public static void WriteLabels(string path, int[] labels, bool gzip = false)
        {
            if (labels == null || labels.Length == 0) throw new IdxFileException(path, "there are no labels to write; give at least one.");
            foreach (int label in labels)
                if (label < 0 || label > 255) throw new IdxFileException(path, $"label {label} does not fit into a byte; IDX labels are 0 … 255.");
            Write(path, Array.ConvertAll(labels, label => (byte)label), gzip, labels.Length);
        }

        static Stream Open(string path)
        {
            try
            {
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            }
            catch (Exception failure) when (failure is IOException || failure is UnauthorizedAccessException || failure is ArgumentException)
            {
                throw new IdxFileException(path, "it cannot be opened (" + failure.Message + "); check the path and the permissions.", failure);
            }
        }

        static void Write(string path, byte[] elements, bool gzip, params int[] dimensions)
        {
            var header = new byte[4 + 4 * dimensions.Length];
            header[2] = 0x08;
            header[3] = (byte)dimensions.Length;
            for (int i = 0; i < dimensions.Length; i++)
                for (int shift = 0; shift < 4; shift++) header[4 + 4 * i + shift] = (byte)(dimensions[i] >> (24 - 8 * shift));
            try
            {
                using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
                using (Stream packed = gzip ? new GZipStream(file, CompressionLevel.Optimal) : (Stream)file)
                {
                    packed.Write(header, 0, header.Length);
                    packed.Write(elements, 0, elements.Length);
                }
            }
            catch (Exception failure) when (failure is IOException || failure is UnauthorizedAccessException || failure is ArgumentException)
            {
                throw new IdxFileException(path, "it cannot be written (" + failure.Message + "); check the path, the permissions and the disk.", failure);
            }
        }
    }
}
