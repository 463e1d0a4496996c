#if UNITY_ANDROID
using System.IO;
using System.Xml.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>What a build is given: an entry in Android's manifest, and what the linker leaves.</summary>
    public sealed class BuildTests
    {
        const string Manifest = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\">\n  <application android:label=\"game\">\n    <activity android:name=\"a\" />\n  </application>\n</manifest>\n";

        static readonly XNamespace Android = "http://schemas.android.com/apk/res/android";

        string module;

        string ManifestPath => Path.Combine(module, "src", "main", "AndroidManifest.xml");

        [SetUp]
        public void SetUp()
        {
            module = Path.Combine(Path.GetTempPath(), "graft-gradle-" + System.Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(Path.GetDirectoryName(ManifestPath));
            File.WriteAllText(ManifestPath, Manifest);
        }

        [TearDown]
        public void TearDown() => Directory.Delete(module, true);

        [Test]
        public void TheManifestAsksForOpenClOnce()
        {
            var build = new OpenClManifest();
            build.OnPostGenerateGradleAndroidProject(module);
            build.OnPostGenerateGradleAndroidProject(module);
            XElement application = XDocument.Load(ManifestPath).Root.Element("application");
            Assert.That(application.Elements("uses-native-library"), Has.Exactly(1).Items);
            XElement entry = application.Element("uses-native-library");
            Assert.That((string)entry.Attribute(Android + "name"), Is.EqualTo("libOpenCL.so"));
            Assert.That((string)entry.Attribute(Android + "required"), Is.EqualTo("false"), "a device without it runs the game too");
            Assert.That((string)application.Attribute(Android + "label"), Is.EqualTo("game"), "the rest stays");
            Assert.That(application.Element("activity"), Is.Not.Null);
        }

        [Test]
        public void AnEntryOfTheGamesOwnStays()
        {
            File.WriteAllText(ManifestPath, Manifest.Replace("<activity", "<uses-native-library android:name=\"libOpenCL.so\" android:required=\"true\" /><activity"));
            new OpenClManifest().OnPostGenerateGradleAndroidProject(module);
            XElement application = XDocument.Load(ManifestPath).Root.Element("application");
            Assert.That((string)application.Element("uses-native-library").Attribute(Android + "required"), Is.EqualTo("true"));
        }

        [Test]
        public void AManifestWithoutAnApplicationSaysSo()
        {
            File.WriteAllText(ManifestPath, "<manifest/>");
            Assert.That(() => new OpenClManifest().OnPostGenerateGradleAndroidProject(module), Throws.TypeOf<InvalidDataException>().With.Message.Contains("no <application>"));
        }

        [Test]
        public void TheLinkerLeavesWhatIsFoundByName()
        {
            string path = new KeptLibraries().GenerateAdditionalLinkXmlFile(null, null);
            XDocument link = XDocument.Load(path);
            Assert.That(link.Root.Name.LocalName, Is.EqualTo("linker"));
            Assert.That(link.Root.Elements("assembly"), Has.Some.Matches<XElement>(each => (string)each.Attribute("fullname") == "Silk.NET.OpenCL" && (string)each.Attribute("preserve") == "all"));
        }
    }
}
#endif
