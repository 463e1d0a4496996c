using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class MnistFilesTests
    {
        static readonly string[] Parts = { "train-images?idx3-ubyte", "train-labels?idx1-ubyte", "t10k-images?idx3-ubyte", "t10k-labels?idx1-ubyte" };

        // Four images of one pixel to train on, two to test with.
        static void Write(string folder, string separator, string ending)
        {
            string At(int part) => Path.Combine(folder, Parts[part].Replace("?", separator) + ending);
            bool gzip = ending != "";
            IdxFile.WriteImages(At(0), new byte[] { 1, 2, 3, 4 }, 1, 1, gzip);
            IdxFile.WriteLabels(At(1), new[] { 1, 2, 3, 4 }, gzip);
            IdxFile.WriteImages(At(2), new byte[] { 5, 6 }, 1, 1, gzip);
            IdxFile.WriteLabels(At(3), new[] { 5, 6 }, gzip);
        }

        static void InFolder(Action<string> act)
        {
            string folder = Path.Combine(Path.GetTempPath(), "graft-mnist-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(folder);
            try
            {
                act(folder);
            }
            finally
            {
                Directory.Delete(folder, true);
            }
        }

        [TestCase("-", "")]
        [TestCase("-", ".gz")]
        [TestCase(".", "")]
        [TestCase(".", ".gz")]
        public void EveryUsualNameIsFound(string separator, string ending) => InFolder(folder =>
        {
            Assert.That(MnistFiles.AreIn(folder), Is.False);
            Write(folder, separator, ending);
            Assert.That(MnistFiles.AreIn(folder), Is.True);
            var files = new MnistFiles(folder);
            Assert.That(files.Train().Bytes, Is.EqualTo(new byte[] { 1, 2, 3, 4 }));
            Assert.That(files.Test().Labels, Is.EqualTo(new[] { 5, 6 }));
            Assert.That(() => files.TrainAndValidation(), Throws.TypeOf<IdxFileException>().With.Message.Contains("4 images"));
        });

        [Test]
        public void WhatIsMissingIsNamed() => InFolder(folder =>
        {
            Write(folder, "-", "");
            File.Delete(Path.Combine(folder, "t10k-labels-idx1-ubyte"));
            Assert.That(() => new MnistFiles(folder), Throws.TypeOf<IdxFileException>().With.Message.Contains("t10k-labels-idx1-ubyte"));
            string none = Path.Combine(folder, "none");
            Assert.That(() => new MnistFiles(none), Throws.TypeOf<IdxFileException>().With.Message.StartsWith(none));
            Assert.That(MnistFiles.AreIn(none), Is.False);
        });

        [Test]
        public void TheRealFilesAreReadAndSplit()
        {
            MnistFiles files = TestMnist.Files();
            var (training, validation) = files.TrainAndValidation();
            Assert.That(training.Count, Is.EqualTo(55000));
            Assert.That(validation.Count, Is.EqualTo(5000));
            Assert.That(training.ExampleShape, Is.EqualTo(new Shape(28, 28)));
            Assert.That(validation.Labels.Take(5), Is.EqualTo(new[] { 5, 0, 4, 1, 9 }));
            Assert.That(files.Test().Count, Is.EqualTo(10000));
        }
    }
}
