using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A data set as a pair of IDX files.</summary>
    static class IdxExport
    {
        /// <summary>Where the labels go, beside the images: as MNIST's are called where the images are, else with "-labels".</summary>
        public static string LabelsOf(string images)
        {
            string name = Path.GetFileName(images), labels = name.Replace("images", "labels").Replace("idx3", "idx1");
            if (labels == name) labels = Path.GetFileNameWithoutExtension(name) + "-labels" + Path.GetExtension(name);
            return Path.Combine(Path.GetDirectoryName(images) ?? "", labels);
        }

        /// <summary>Writes both, or neither.</summary>
        /// <param name="data">Images; classes that are called as numbers get those, others their place.</param>
        /// <param name="images">The file of images; gzip where it ends in .gz.</param>
        /// <exception cref="IdxFileException">They cannot be written.</exception>
        /// <exception cref="DatasetException">There are too many classes.</exception>
        public static void Write(Dataset data, string images)
        {
            string labels = LabelsOf(images);
            bool gzip = images.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
            int[] numbers = NumbersOf(data.Classes);
            if (numbers.Max() > byte.MaxValue) throw new DatasetException($"There are {data.Classes.Count} classes, and an IDX file holds labels of 0 to 255: export pictures, or fewer classes.");
            string imagesPart = images + ".partial", labelsPart = labels + ".partial";
            try
            {
                IdxFile.WriteImages(imagesPart, data.Bytes, ImageSize.HeightOf(data.ExampleShape), ImageSize.WidthOf(data.ExampleShape), gzip);
                IdxFile.WriteLabels(labelsPart, Array.ConvertAll(data.Labels, label => numbers[label]), gzip);
                Move(imagesPart, images);
                Move(labelsPart, labels);
            }
            finally
            {
                foreach (string part in new[] { imagesPart, labelsPart })
                    if (File.Exists(part)) File.Delete(part);
            }
        }

        // So that digits stay themselves when the files are read again.
        static int[] NumbersOf(IReadOnlyList<string> classes)
        {
            bool areNumbers = classes.All(name => byte.TryParse(name, out byte number) && number.ToString() == name);
            return classes.Select((name, place) => areNumbers ? byte.Parse(name) : place).ToArray();
        }

        static void Move(string from, string to)
        {
            if (File.Exists(to)) File.Replace(from, to, null, true);
            else File.Move(from, to);
        }
    }
}
