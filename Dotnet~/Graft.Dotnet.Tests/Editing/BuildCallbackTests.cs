using System.Xml.Linq;
using Graft.Editing;
using Graft.StandIn;
using NUnit.Framework;
using UnityEditor;
using UnityEditor.UnityLinker;

namespace Graft.Dotnet.Tests;

/// <summary>What a build does by itself: the manifest's entry on Android, and what the linker keeps.</summary>
public sealed class BuildCallbackTests
{
    const string Manifest = """
        <?xml version="1.0" encoding="utf-8"?>
        <manifest xmlns:android="http://schemas.android.com/apk/res/android">
          <application android:extractNativeLibs="true">
            <activity android:name="com.unity3d.player.UnityPlayerActivity" />
            <!-- more -->
          </application>
        </manifest>
        """;

    static readonly XNamespace Android = "http://schemas.android.com/apk/res/android";

    string folder = "", before = "";

    [SetUp]
    public void SetUp()
    {
        folder = Directory.CreateTempSubdirectory("graft-build").FullName;
        before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder);
    }

    [TearDown]
    public void TearDown()
    {
        Directory.SetCurrentDirectory(before);
        Directory.Delete(folder, true);
    }

    [Test]
    public void AnAndroidGameAsksForOpenClAndCanDoWithoutIt()
    {
        XElement application = Built(Manifest);
        XElement entry = application.Elements("uses-native-library").Single();
        Assert.That((string?)entry.Attribute(Android + "name"), Is.EqualTo("libOpenCL.so"));
        Assert.That((string?)entry.Attribute(Android + "required"), Is.EqualTo("false"));
        Assert.That(application.Elements("activity").Count(), Is.EqualTo(1), "the rest stays");
        Assert.That((string?)application.Attribute(Android + "extractNativeLibs"), Is.EqualTo("true"));
        Assert.That(application.Nodes().OfType<XComment>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void TheGamesOwnEntryStaysAsItIs()
    {
        const string Own = """<uses-native-library android:name="libOpenCL.so" android:required="true" /><uses-native-library android:name="libother.so" />""";
        string own = Manifest.Replace("<!-- more -->", Own);
        var entries = Built(own).Elements("uses-native-library").ToArray();
        Assert.That(entries.Select(entry => (string?)entry.Attribute(Android + "name")), Is.EqualTo(new[] { "libOpenCL.so", "libother.so" }));
        Assert.That((string?)entries[0].Attribute(Android + "required"), Is.EqualTo("true"));
    }

    [Test]
    public void TheSecondBuildOfAProjectAddsNothing() =>
        Assert.That(Built(Built(Manifest).Document!.ToString()).Elements("uses-native-library").Count(), Is.EqualTo(1));

    [Test]
    public void AManifestWithoutAnApplicationIsNamed() =>
        Assert.That(() => Built("<manifest/>"), Throws.TypeOf<InvalidDataException>().With.Message.Contains("AndroidManifest.xml has no <application>"));

    [Test]
    public void TheLinkerKeepsTheBindingThatOpenClIsReachedBy()
    {
        var data = new UnityLinkerBuildPipelineData(BuildTarget.Android, folder);
        string path = new KeptLibraries().GenerateAdditionalLinkXmlFile(Builds.Report(BuildTarget.Android, "game.apk"), data);
        Assert.That(Path.IsPathRooted(path));
        XElement[] kept = XDocument.Load(path).Root!.Elements("assembly").ToArray();
        Assert.That(kept.Select(each => (string?)each.Attribute("preserve")), Is.All.EqualTo("all"));
        string[] binding = UnityCompiler.Names(Repository.Text("Runtime/OpenCL/Graft.OpenCL.asmdef"), "precompiledReferences");
        Assert.That(kept.Select(each => each.Attribute("fullname")!.Value + ".dll"), Is.EquivalentTo(binding));
    }

    // As Unity calls it: with the folder of the generated project's library module.
    XElement Built(string manifest)
    {
        string file = Path.Combine(folder, "src", "main", "AndroidManifest.xml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, manifest);
        new OpenClManifest().OnPostGenerateGradleAndroidProject(folder);
        return XDocument.Load(file).Root!.Element("application")!;
    }
}
