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
        static double now;
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
            Assert.That(root.Q<Label>(className: "graft-report__reading"), Is.Not.Null, "it is read beside the editor");
            Until(() => root.Q<Foldout>("layers") != null);
            Assert.That(root.Q<HelpBox>(), Is.Null);
            Assert.That(Text(root, "Classes"), Is.EqualTo(classes));
            Assert.That(Text(root, "Accuracy"), Does.StartWith(accuracy));
            Assert.That(Text(root, "Calibration"), Does.StartWith(calibration));
            Assert.That(Text(root, "File"), Does.EndWith(" bytes"));
            Assert.That(root.Q<Foldout>("layers").childCount, Is.GreaterThan(5));
            Assert.That(root.Q<Image>().image, Is.SameAs(AssetDatabase.LoadAssetAtPath<Texture2D>(AssetIcons.Model)).And.Not.Null);
            Assert.That(root.Q(className: "graft-report").styleSheets.count, Is.EqualTo(3));
            Until(() => Text(root, "Time").Contains("µs an answer on this machine"));
            Assert.That(root.Q<Foldout>("graft-report-weights").Query(className: "graft-weights").ToList().Count, Is.EqualTo(6));
            Assert.That(root.Q<Label>("units-shown").text, Is.EqualTo("1 to 24 of 100, the largest weights first"));
        }

        [Test]
        public void WhatIsShownCanBeTurnedAndMeasuredAndCompressed()
        {
            OpenWindow window = EditorHost.Inspect("Packages/com.graftml.graft/Models/digits-0-4.graft");
            VisualElement root = window.Panel.Root;
            Until(() => root.Q<Button>("measure")?.enabledSelf == true && Text(root, "Time").Contains("µs"));
            for (int page = 0; page < 4; page++) Click(window, root.Q<Button>("units-on"));
            Assert.That(root.Q<Label>("units-shown").text, Is.EqualTo("97 to 100 of 100, the largest weights first"));
            Assert.That((root.Q<Button>("units-on").enabledSelf, root.Q<Button>("units-back").enabledSelf), Is.EqualTo((false, true)));
            Click(window, root.Q<Button>("units-back"));
            Assert.That(root.Q<Label>("units-shown").text, Does.StartWith("73 to 96"));
            Assert.That(Signs(root), Does.Contain("not zero"));
            root.Q<Toggle>("signed").value = true;
            Assert.That(Signs(root), Does.Contain("mean"));
            Click(window, root.Q<Button>("measure"));
            Until(() => Text(root, "Time").Contains("µs"));
            Click(window, root.Q<Button>("compress"));
            Assert.That(EditorHost.Windows.Select(each => each.Title), Has.Member("Compress"));
            Until(() =>
            {
                EditorSessions.Compress.Session.Update();
                return EditorSessions.Compress.Session.Subject?.Title == "digits-0-4";
            });
            EditorSessions.Compress.Suspend();
        }

        [Test]
        public void ARegressionCannotBeCompressed()
        {
            ModelFile.Save(new Model(new Network(new Shape(2), new Dense(1)), new MeanSquaredError(), null), Path.Combine(folder, "Assets", "numbers.graft"));
            AssetDatabase.Refresh();
            VisualElement root = EditorHost.Inspect("Assets/numbers.graft").Panel.Root;
            Until(() => root.Q<Button>("compress") != null);
            Assert.That(root.Q<Button>("compress").enabledSelf, Is.False);
            Assert.That(root.Q("units-shown"), Is.Null, "two numbers are no image");
        }

        [Test]
        public void TheInspectorFollowsWhatIsSelected()
        {
            EditorHost.Invoke("Window/General/Inspector");
            Panel panel = EditorHost.Windows.Single(each => each.Title == "Inspector").Panel;
            Assert.That(panel.Root.Q(className: "graft-report"), Is.Null, "nothing is selected");
            panel.Root.Q<ObjectField>("inspected").value = AssetDatabase.LoadAssetAtPath<ModelAsset>("Packages/com.graftml.graft/Models/digits-0-4.graft");
            Until(() => IsRead(panel.Root));
            Assert.That(Text(panel.Root, "Classes"), Does.StartWith("5: "));
            Selection.activeObject = AssetDatabase.LoadAssetAtPath<ModelAsset>("Packages/com.graftml.graft/Models/digits-0-9.graft");
            Until(() => IsRead(panel.Root));
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
            Until(() => root.Q<HelpBox>() != null);
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
            VisualElement root = EditorHost.Inspect("Assets/letters.graft").Panel.Root;
            Until(() => IsRead(root));
            Assert.That(Text(root, "Accuracy"), Is.EqualTo("all"));
        }

        [Test]
        public void ADataAssetIsToldWithItsPictures()
        {
            string path = Path.Combine(folder, "Assets", "digits.graftdata");
            DataFile.Save(SyntheticDigits.Create(100, 1), path);
            AssetDatabase.Refresh();
            OpenWindow window = EditorHost.Inspect("Assets/digits.graftdata");
            VisualElement root = window.Panel.Root;
            Assert.That((Text(root, "Images"), Text(root, "7")), Is.EqualTo(("100", "10")));
            Assert.That(Text(root, "File"), Does.EndWith(" bytes"));
            for (double now = 0; Text(root, "Each") == "being read"; now += 0.1)
            {
                System.Threading.Thread.Sleep(5);
                EditorHost.Update(now);
            }
            Assert.That(Text(root, "Each"), Is.EqualTo("28 x 28 pixels"));
            Assert.That(root.Q(className: "graft-pictures").Q<Image>().image.width, Is.EqualTo(10 * 29 - 1));
            Assert.That(EditorHost.Thumbnail("Assets/digits.graftdata").name, Is.EqualTo("Data"));

            File.WriteAllText(path, "no data");
            LogAssert.Expect(LogType.Error, new Regex("Assets/digits.graftdata is not imported"));
            AssetDatabase.ImportAsset("Assets/digits.graftdata");
            Assert.That(EditorHost.Inspect("Assets/digits.graftdata").Panel.Root.Query<HelpBox>().ToList().Single().text, Does.Contain("is no data set of Graft"));
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

        static bool IsRead(VisualElement root) => root.Q<Foldout>("layers") != null;

        static string Signs(VisualElement root) => root.Q(className: "graft-weights").tooltip;

        static void Click(OpenWindow window, VisualElement button)
        {
            window.Panel.Describe(new ToldElements());
            window.Panel.Click(Enumerable.Range(0, 10_000).First(id => window.Panel.Find(id) == button), 1, Modifiers.None);
            now += 0.1;
            EditorHost.Update(now);
        }

        // The editor goes on for a moment, and again.
        static void Until(System.Func<bool> holds)
        {
            for (var clock = System.Diagnostics.Stopwatch.StartNew(); !holds();)
            {
                Assert.That(clock.Elapsed, Is.LessThan(System.TimeSpan.FromSeconds(60)));
                System.Threading.Thread.Sleep(2);
                EditorHost.Update(now += 0.1);
            }
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
