using System.IO;

namespace Graft
{
    /// <summary>
    /// MNIST's four files in one folder, plain or gzip, named as first published (train-images-idx3-ubyte) or with a dot before idx.
    /// Where the folder is, is for others to know.
    /// </summary>
    public sealed class MnistFiles
    {
        /// <summary>The first training images, which the book keeps for validation.</summary>
        public const int ValidationCount = 5000;

        readonly string trainImages, trainLabels, testImages, testLabels;

        /// <summary>Finds the four files; reads none yet.</summary>
        /// <param name="folder">The folder they lie in.</param>
        /// <exception cref="IdxFileException">The folder or one of the files is missing.</exception>
        public MnistFiles(string folder)
        {
            Folder = folder;
            if (!Directory.Exists(folder)) throw new IdxFileException(folder, "there is no such folder; give the one with MNIST's four files.");
            trainImages = Locate(folder, "train-images", "idx3-ubyte");
            trainLabels = Locate(folder, "train-labels", "idx1-ubyte");
            testImages = Locate(folder, "t10k-images", "idx3-ubyte");
            testLabels = Locate(folder, "t10k-labels", "idx1-ubyte");
        }

        /// <summary>The folder they lie in.</summary>
        public string Folder { get; }

        /// <summary>Whether a folder holds all four files.</summary>
        public static bool AreIn(string folder)
        {
            return Find(folder, "train-images", "idx3-ubyte") != null && Find(folder, "train-labels", "idx1-ubyte") != null
                && Find(folder, "t10k-images", "idx3-ubyte") != null && Find(folder, "t10k-labels", "idx1-ubyte") != null;
        }

        /// <summary>Reads all training images (60,000 of 28x28).</summary>
        /// <exception cref="IdxFileException">A file is damaged.</exception>
        public Dataset Train() => IdxFile.ReadDataset(trainImages, trainLabels);

        /// <summary>Reads the test images (10,000 of 28x28).</summary>
        /// <exception cref="IdxFileException">A file is damaged.</exception>
        public Dataset Test() => IdxFile.ReadDataset(testImages, testLabels);

        /// <summary>Reads the training images split as in the book: the first 5,000 for validation, the others to train on.</summary>
        /// <exception cref="IdxFileException">A file is damaged or has too few images to split.</exception>
        public (Dataset Training, Dataset Validation) TrainAndValidation()
        {
            Dataset all = Train();
            if (all.Count <= ValidationCount)
                throw new IdxFileException(trainImages, $"it has {all.Count} images, too few to keep {ValidationCount} for validation; use all of MNIST.");
            return (all.Take(ValidationCount, all.Count - ValidationCount), all.Take(0, ValidationCount));
        }

        static string Locate(string folder, string part, string kind)
        {
            return Find(folder, part, kind)
                ?? throw new IdxFileException(folder, $"it has no {part}-{kind} (nor {part}.{kind}, nor either with .gz); put MNIST's four files there.");
        }

        static string Find(string folder, string part, string kind)
        {
            foreach (string separator in new[] { "-", "." })
            {
                foreach (string ending in new[] { "", ".gz" })
                {
                    string path = Path.Combine(folder ?? "", part + separator + kind + ending);
                    if (File.Exists(path)) return path;
                }
            }
            return null;
        }
    }
}
