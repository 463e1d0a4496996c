#if GRAFT_STANDIN
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Graft.Components;
using Graft.StandIn;
using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.TestTools;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>Models in the inspector, as the editor shows them.</summary>
    public sealed class InspectorTests
    {
        string folder;

        [SetUp]
        public void Open()
        {
            folder = Path.Combine(Path.GetTempPath(), "graft-inspector-" + System.Guid.NewGuid().ToString("N"));
            EditorHost.Open(new EditorHostOptions { ProjectFolder = folder, PackageFolder = WindowUser.Package, Assemblies = new[] { typeof(ModelImporter).Assembly } });
        }

        [TearDown]
        public void Close()
        {
            EditorHost.Close();
            Directory.Delete(folder, true);
        }

        [TestCase("digits-0-4", "5: 0, 1, 2, 3, 4", "99.82 %", "None: it answers whatever it is shown")]
        [TestCase("digits-0-9", "10: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9", "99.33 %", "Temperature")]
        [TestCase("digits-0-9-small", "10: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9", "98.78 %", "Temperature")]
        public void TheModelsThatGraftBringsAreTold(string name, string classes, string accuracy, string calibration)
        {
            OpenWindow window = EditorHost.Inspect($"Packages/com.graftml.graft/Models/{name}.graft");
            VisualElement root = window.Panel.Root;
            Assert.That(root.Q<HelpBox>(), Is.Null);
            Assert.That(Text(root, "Classes"), Is.EqualTo(classes));
            Assert.That(Text(root, "Accuracy"), Does.StartWith(accuracy));
            Assert.That(Text(root, "Calibration"), Does.StartWith(calibration));
            Assert.That(Text(root, "File"), Does.EndWith(" bytes"));
            Assert.That(root.Q<Foldout>("layers").childCount, Is.GreaterThan(5));
            Assert.That(root.Q<Image>().image, Is.SameAs(AssetDatabase.LoadAssetAtPath<Texture2D>(AssetIcons.Model)).And.Not.Null);
            Assert.That(root.Q(className: "graft-report").styleSheets.count, Is.EqualTo(1));
        }

        [Test]
        public void TheInspectorFollowsWhatIsSelected()
        {
            EditorHost.Invoke("Window/General/Inspector");
            Panel panel = EditorHost.Windows.Single(each => each.Title == "Inspector").Panel;
            Assert.That(panel.Root.Q(className: "graft-report"), Is.Null, "nothing is selected");
            panel.Root.Q<ObjectField>("inspected").value = AssetDatabase.LoadAssetAtPath<ModelAsset>("Packages/com.graftml.graft/Models/digits-0-4.graft");
            Assert.That(Text(panel.Root, "Classes"), Does.StartWith("5: "));
            Selection.activeObject = AssetDatabase.LoadAssetAtPath<ModelAsset>("Packages/com.graftml.graft/Models/digits-0-9.graft");
            Assert.That(Text(panel.Root, "Classes"), Does.StartWith("10: "));
            Assert.That(panel.Root.Q<ObjectField>("inspected").value, Is.SameAs(Selection.activeObject));
        }

        [Test]
        public void ABrokenFileSaysWhyAndWhatToDo()
        {
            File.WriteAllText(Path.Combine(folder, "Assets", "broken.graft"), "no model");
            LogAssert.Expect(LogType.Error, new Regex("Assets/broken.graft is not imported"));
            AssetDatabase.ImportAsset("Assets/broken.graft");
            Assert.That(AssetDatabase.LoadAssetAtPath<ModelAsset>("Assets/broken.graft"), Is.Null);
            VisualElement root = EditorHost.Inspect("Assets/broken.graft").Panel.Root;
            HelpBox box = root.Query<HelpBox>().ToList().Single();
            Assert.That(box.messageType, Is.EqualTo(HelpBoxMessageType.Error));
            Assert.That(EditorHost.ImportErrors("Assets/broken.graft").Single(), Does.EndWith(box.text), "the inspector and the console say the same");
        }

        [Test]
        public void AMendedFileIsShownAtOnce()
        {
            string path = Path.Combine(folder, "Assets", "letters.graft");
            ModelFile.Save(ModelReportTests.Letters(null), path);
            AssetDatabase.Refresh();
            var asset = AssetDatabase.LoadAssetAtPath<ModelAsset>("Assets/letters.graft");
            Assert.That(AssetDatabase.FindAssets("t:ModelAsset").Select(AssetDatabase.GUIDToAssetPath), Has.Member("Assets/letters.graft").And.Member("Packages/com.graftml.graft/Models/digits-0-4.graft"));
            File.WriteAllText(Path.ChangeExtension(path, ".md"), "Letters.\n\n| accuracy | all |\n");
            AssetDatabase.Refresh();
            Assert.That(asset.Card, Does.StartWith("Letters."), "the asset is the same");
            Assert.That(Text(EditorHost.Inspect("Assets/letters.graft").Panel.Root, "Accuracy"), Is.EqualTo("all"));
        }

        [Test]
        public void KernelsHaveAnIcon()
        {
            File.WriteAllText(Path.Combine(folder, "Assets", "Map.cl"), "kernel void f() {}");
            AssetDatabase.Refresh();
            Assert.That(AssetDatabase.LoadAssetAtPath<TextAsset>("Assets/Map.cl").text, Does.StartWith("kernel"));
            Texture2D icon = EditorHost.Thumbnail("Assets/Map.cl");
            Assert.That((icon.width, icon.height, icon.name), Is.EqualTo((64, 64, "Kernel")));
            Assert.That(icon.GetPixel(0, 0).a, Is.Zero, "it stands on any ground");
            Assert.That(icon.GetPixel(32, 12).a, Is.EqualTo(1));
        }

        // Beside the label that names it.
        static string Text(VisualElement root, string name)
        {
            Label found = root.Query<Label>(className: "graft-report__name").ToList().Single(each => each.text == name);
            return found.parent.Q<Label>(className: "graft-report__text").text;
        }
    }
}
#endif
