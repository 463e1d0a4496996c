using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Files as examples: pictures of any size, light on dark or dark on light, and IDX files of images.</summary>
    static class ExampleFiles
    {
        public const long MostBytes = 64 << 20;

        static readonly string[] PictureEndings = { ".png", ".jpg", ".jpeg" };

        /// <summary>The files themselves, and those within folders, by name.</summary>
        /// <param name="paths">Files and folders.</param>
        /// <param name="refused">Gets a sentence for each path without any.</param>
        public static IReadOnlyList<string> In(IEnumerable<string> paths, List<string> refused)
        {
            var files = new List<string>();
            foreach (string path in paths)
            {
                if (!Directory.Exists(path))
                {
                    files.Add(path);
                    continue;
                }
                string[] within = Of(path);
                if (within.Length == 0) refused.Add($"{path} has no PNG or JPEG files: choose another folder.");
                files.AddRange(within);
            }
            return files;
        }

        /// <summary>The folders within a folder that have pictures, by name: a class each.</summary>
        public static IReadOnlyList<string> ClassFolders(string folder) =>
            Directory.Exists(folder) ? Directory.GetDirectories(folder).Where(each => !Path.GetFileName(each).StartsWith(".") && Of(each).Length > 0).OrderBy(each => each, StringComparer.Ordinal).ToArray() : Array.Empty<string>();

        /// <summary>Whether a file holds many images in IDX's format, by its name.</summary>
        public static bool IsIdx(string path) => Path.GetFileName(path).Contains("idx3-ubyte");

        /// <summary>A picture in the form of MNIST's digits.</summary>
        /// <exception cref="PictureException">It cannot be read, or shows nothing; the message names it and says what to do.</exception>
        public static byte[] Picture(string path, IPictureDecoder decoder)
        {
            string name = Path.GetFileName(path);
            if (!File.Exists(path)) throw new PictureException($"There is no file {path}: choose it anew.");
            GreyPicture picture;
            try
            {
                if (new FileInfo(path).Length > MostBytes) throw new PictureException($"{name} has more than {MostBytes >> 20} MB: scale it down.");
                picture = decoder.Decode(File.ReadAllBytes(path), name);
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                throw new PictureException($"{name} cannot be read: {problem.Message}", problem);
            }
            if (IsDigit(picture)) return picture.Levels;
            return Centred(picture.Levels, picture.Width, picture.Height) ?? throw new PictureException($"{name} shows nothing: choose a picture with ink on plain paper.");
        }

        /// <summary>The images of an IDX file in the form of MNIST's digits, each with a name; at most so many.</summary>
        /// <exception cref="IdxFileException">It is damaged, or something else.</exception>
        public static IReadOnlyList<(byte[] pixels, string name)> Idx(string path, int most)
        {
            IdxImages images = IdxFile.ReadImages(path);
            int each = images.Width * images.Height;
            var examples = new List<(byte[], string)>();
            for (int i = 0; i < Math.Min(most, images.Count); i++)
            {
                byte[] image = images.Pixels.AsSpan(i * each, each).ToArray();
                // Of their size they are taken as they are, like MNIST's own.
                byte[] pixels = each == DigitCentring.PixelCount ? image : Centred(image, images.Width, images.Height);
                if (pixels != null) examples.Add((pixels, $"{Path.GetFileName(path)} {i}"));
            }
            return examples;
        }

        // Of the size of MNIST's digits, with ink, and on their black paper, as an export writes them: it is taken as it is, so that it comes back the same.
        static bool IsDigit(GreyPicture picture)
        {
            if (picture.Width != DigitCentring.Side || picture.Height != DigitCentring.Side || picture.Levels.All(level => level == 0)) return false;
            int last = DigitCentring.Side - 1;
            return Enumerable.Range(0, DigitCentring.Side).All(i => (picture.Levels[i] | picture.Levels[last * DigitCentring.Side + i] | picture.Levels[i * DigitCentring.Side] | picture.Levels[i * DigitCentring.Side + last]) == 0);
        }

        // Null where there is no ink.
        static byte[] Centred(byte[] levels, int width, int height)
        {
            var pixels = new byte[DigitCentring.PixelCount];
            return InkImage.Centre(levels, width, height, pixels) ? pixels : null;
        }

        static string[] Of(string folder) =>
            Directory.GetFiles(folder).Where(path => PictureEndings.Contains(Path.GetExtension(path).ToLowerInvariant())).OrderBy(path => path, StringComparer.Ordinal).ToArray();
    }
}
