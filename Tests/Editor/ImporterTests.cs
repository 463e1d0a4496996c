#if GRAFT_STANDIN
using System.IO;
using Graft.Components;
using Graft.StandIn;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.TestTools;

namespace Graft.Editing.Tests
{
    /// <summary>Files become assets. In Unity the editor itself runs the importers, which its tests cannot ask it to do for a file outside the project.</summary>
    public sealed class ImporterTests
    {
        string folder;

        [SetUp]
        public void SetUp()
        {
            TestEditor.Open();
            Directory.CreateDirectory(folder = Path.Combine(Path.GetTempPath(), "graft-import-" + System.Guid.NewGuid().ToString("N")));
        }

        [TearDown]
        public void TearDown()
        {
            TestEditor.Close();
            Directory.Delete(folder, true);
        }

        [Test]
        public void AModelBecomesAnAssetWithItsCard()
        {
            var network = new Network(new Shape(4), new Dense(3));
            network.Initialize(1);
            string path = Path.Combine(folder, "letters.graft");
            ModelFile.Save(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }), path);
            File.WriteAllText(Path.Combine(folder, "letters.md"), "Three letters.");
            var (main, errors, sources) = Imports.Run(new ModelImporter(), path);
            Assert.That(errors, Is.Empty);
            var asset = (ModelAsset)main;
            Assert.That(asset.name, Is.EqualTo("letters"));
            Assert.That(asset.Labels, Is.EqualTo(new[] { "a", "b", "c" }));
            Assert.That(asset.Card, Is.EqualTo("Three letters."));
            Assert.That(asset.Load().Network.Outputs, Is.EqualTo(3));
            Assert.That(sources, Is.EqualTo(new[] { Path.Combine(folder, "letters.md") }), "a changed card is imported");
        }

        [Test]
        public void ABrokenModelIsASentenceInTheInspector()
        {
            string path = Path.Combine(folder, "broken.graft");
            File.WriteAllText(path, "no model");
            LogAssert.Expect(LogType.Error, new System.Text.RegularExpressions.Regex("broken.graft is not imported"));
            var (main, errors, _) = Imports.Run(new ModelImporter(), path);
            Assert.That(main, Is.Null);
            Assert.That(errors, Has.Count.EqualTo(1));
        }

        [Test]
        public void ImagesBecomeAnAssetWithTheirClasses()
        {
            string path = Path.Combine(folder, "letters.graftdata");
            DataFile.Save(Dataset.OfImages(new byte[] { 1, 2, 3, 4, 5, 6 }, new Shape(1, 2), new[] { 2, 0, 2 }, new[] { "a", "b", "c" }), path);
            var (main, errors, _) = Imports.Run(new DataImporter(), path);
            Assert.That(errors, Is.Empty);
            var asset = (DataAsset)main;
            Assert.That((asset.name, asset.Count), Is.EqualTo(("letters", 3)));
            Assert.That(asset.Classes, Is.EqualTo(new[] { "a", "b", "c" }));
            Assert.That(asset.Counts, Is.EqualTo(new[] { 1, 0, 2 }));
            Assert.That(asset.Load().Bytes, Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6 }));
            File.WriteAllBytes(path, new byte[] { 1 });
            LogAssert.Expect(LogType.Error, new System.Text.RegularExpressions.Regex("letters.graftdata is not imported"));
            Assert.That(Imports.Run(new DataImporter(), path).main, Is.Null);
        }

        [Test]
        public void KernelsBecomeTexts()
        {
            string path = Path.Combine(folder, "Map.cl");
            File.WriteAllText(path, "kernel void f() {}");
            var (main, errors, _) = Imports.Run(new KernelImporter(), path);
            Assert.That(errors, Is.Empty);
            Assert.That(((TextAsset)main).text, Is.EqualTo("kernel void f() {}"));
            Assert.That(main.name, Is.EqualTo("Map"), "by which the game loads it");
        }
    }
}
#endif
