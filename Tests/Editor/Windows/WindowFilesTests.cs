#if GRAFT_STANDIN
using System.IO;
using System.Linq;
using Graft.StandIn;
using NUnit.Framework;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>The windows' files are read without an error, which Unity would pass over in silence: every element, attribute, property and sheet is known.</summary>
    public sealed class WindowFilesTests
    {
        string folder;

        [SetUp]
        public void Open()
        {
            folder = Path.Combine(Path.GetTempPath(), "graft-files-" + System.Guid.NewGuid().ToString("N"));
            EditorHost.Open(new EditorHostOptions { ProjectFolder = folder, PackageFolder = WindowUser.Package, Assemblies = new[] { typeof(ModelImporter).Assembly } });
        }

        [TearDown]
        public void Close()
        {
            EditorHost.Close();
            Directory.Delete(folder, true);
        }

        [Test]
        public void EveryTreeAndSheetIsRead()
        {
            string[] paths = AssetDatabase.FindAssets("t:VisualTreeAsset t:StyleSheet").Select(AssetDatabase.GUIDToAssetPath).ToArray();
            Assert.That(paths, Has.Member("Packages/com.graftml.graft/Editor/Inspectors/ModelReport.uss").And.Some.EndsWith(".uxml"));
            foreach (string path in paths)
            {
                Assert.That(EditorHost.ImportErrors(path), Is.Empty, path);
                Assert.That(AssetDatabase.LoadMainAssetAtPath(path), Is.InstanceOf<VisualTreeAsset>().Or.InstanceOf<StyleSheet>(), path);
            }
        }
    }
}
#endif
