using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graft.Cli.Packing;
using Graft.Components;
using Graft.Samples;
using NUnit.Framework;
using UnityEngine;

namespace Graft.Dotnet.Tests;

/// <summary>Every menu, component, field, type, member and file that somebody who works in Unity is told to use exists.</summary>
public sealed class UnityStepsTests
{
    // The editor's own, and no others: what is new here was looked up in Unity's manual.
    static readonly string[] Editors =
    {
        "Window > Package Manager", "Window > Package Management > Package Manager", "Add package from disk…", "Install package from disk…",
        "Add package from tarball…", "Install package from tarball…", "Add package from git URL…", "Install package from git URL…", "Samples", "Import",
        "GameObject > Create Empty", "Project", "No Function", "+", "Play",
    };

    static readonly string[] FileEndings = { "cs", "unity", "dll", "broken" };

    const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;

    static readonly Type[] Components = typeof(InkPad).Assembly.GetExportedTypes();

    static readonly Type[] SampleScripts = typeof(DigitPad).Assembly.GetExportedTypes()
        .Concat(Assembly.LoadFrom(Project.All.Single(project => project.Name == "Graft.Samples.TransferLearning").AssemblyPath).GetExportedTypes()).ToArray();

    static readonly Type[] Types = Components.Concat(SampleScripts)
        .Concat(new[] { typeof(Model), typeof(OpenCL.OpenClPlatform), typeof(Editing.ModelImporter), typeof(GameObject), typeof(UnityEngine.UI.RawImage), typeof(object) }
            .SelectMany(type => type.Assembly.GetExportedTypes())).ToArray();

    static readonly string SampleSources = string.Concat(Repository.Files.Where(path => path.StartsWith("Samples~/") && path.EndsWith(".cs")).Select(Repository.Text));

    static IEnumerable<Page> Pages => Repository.Files.Where(path => path.StartsWith("Samples~/") && path.EndsWith("/README.md"))
        .Concat(new[] { "components", "platforms", "recognising", "teaching-in-play", "shipping" }.Select(name => $"Documentation~/{name}.md")).Select(Page.Of).Append(Page.Of("README.md").Section("In Unity"));

    [TestCaseSource(nameof(Pages))]
    public void MenusAndButtonsAreThere(Page page)
    {
        var menus = Components.Concat(SampleScripts).Select(Inspector.Menu);
        bool IsThere(string menu) => menus.Contains(menu) || IsListener(menu) || Editors.Contains(menu) || SampleSources.Contains($"\"{menu}\"");
        Assert.That(page.Menus.Where(menu => !IsThere(menu)), Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void FieldsAreThere(Page page)
    {
        var labels = Components.Concat(SampleScripts).SelectMany(Inspector.Labels);
        Assert.That(page.Fields.Except(labels), Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void TypesAndMembersAreThere(Page page) =>
        Assert.That(page.Sections.SelectMany(section => section.Codes.Where(code => !IsKnown(code))), Is.Empty);

    [TestCaseSource(nameof(Pages))]
    public void FilesAreThere(Page page)
    {
        string[] roots = Directory.GetFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)).ToArray();
        var paths = page.Codes.Where(code => Regex.IsMatch(code, @"^[\w~.-]+(/[\w~.-]+)+$") && roots.Contains(code.Split('/')[0]));
        // Some are only in a release.
        Assert.That(paths.Where(path => !Repository.Entries.Contains(path) && !PackedRelease.Files.Has(path) && !PackedRelease.Files.HasFolder(path)), Is.Empty);
        var links = Regex.Matches(page.Text, @"\]\((\w[^)#]*)").Select(match => match.Groups[1].Value).Where(link => !link.Contains(':'));
        string folder = page.Name.Contains('/') ? page.Name[..(page.Name.LastIndexOf('/') + 1)] : "";
        Assert.That(links.Where(link => !Repository.Entries.Contains(folder + link)), Is.Empty, "links");
        var anchors = page.Sections.Select(section => Page.Anchor(section.Name));
        Assert.That(Regex.Matches(page.Text, @"\]\(#([^)]+)\)").Select(match => match.Groups[1].Value).Except(anchors), Is.Empty, "links to headings");
    }

    [TestCaseSource(nameof(Pages))]
    public void SamplesAreCalledAsThePackageManagerCallsThem(Page page)
    {
        var named = Regex.Matches(page.Text, @"\*Import\* beside ([\w\s]+?)\.").Select(match => Regex.Replace(match.Groups[1].Value, @"\s+", " "));
        Assert.That(named.Except(Samples.Select(sample => sample.GetProperty("displayName").GetString())), Is.Empty);
    }

    [Test]
    public void EachSampleHasASceneAnAssemblyAndAPage()
    {
        string[] paths = Samples.Select(sample => sample.GetProperty("path").GetString()!).ToArray();
        Assert.That(paths, Is.EquivalentTo(Repository.Entries.Where(path => Regex.IsMatch(path, "^Samples~/[^/.]+$"))));
        foreach (string path in paths)
        {
            var files = Repository.Files.Where(file => file.StartsWith(path + "/")).ToArray();
            Assert.That(files.Where(file => file.EndsWith(".unity")), Has.Exactly(1).Items, path);
            Assert.That(files.Where(file => file.EndsWith(".asmdef")), Has.Exactly(1).Items, path);
            Assert.That(files, Has.Member(path + "/README.md"));
            Assert.That(files.Count(file => file.EndsWith(".cs")), Is.InRange(1, 3), path);
        }
    }

    [Test]
    public void WhatIsNotThereIsSeen()
    {
        Assert.That(IsKnown("OnDeviceTrainer.FrameBudget") && IsKnown("AddExample(label, pad)") && IsKnown("Application.persistentDataPath") && IsKnown("Graft.Components"));
        Assert.That(IsKnown("OnDeviceTrainer.Budget") || IsKnown("AddExample(label)") || IsKnown("AddSample(label, pad)") || IsKnown("Instructor"), Is.False);
        Assert.That(IsListener("DigitClassifier > Recognise (InkPad)"));
        Assert.That(IsListener("DigitClassifier > Recognise (String)") || IsListener("InkPad > Begin (Vector2)"), Is.False, "an event cannot call these");
        Assert.That(Components.Select(Inspector.Menu), Has.Member("Component > Graft > On-Device Trainer"));
        Assert.That(SampleScripts.Select(Inspector.Menu), Has.Member("Component > Scripts > Graft.Samples > Ugui Pen"));
    }

    static IEnumerable<JsonElement> Samples => JsonDocument.Parse(Repository.Text("package.json")).RootElement.GetProperty("samples").EnumerateArray();

    // An event in the inspector calls public methods that return nothing; here those that take an object.
    static bool IsListener(string menu)
    {
        Match match = Regex.Match(menu, @"^(\w+) > (\w+) \((\w+)\)$");
        return match.Success && Components.Where(type => type.Name == match.Groups[1].Value)
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public))
            .Any(method => method.Name == match.Groups[2].Value && method.ReturnType == typeof(void) && method.GetParameters() is { Length: 1 } parameters
                && parameters[0].ParameterType.Name == match.Groups[3].Value && typeof(UnityEngine.Object).IsAssignableFrom(parameters[0].ParameterType));
    }

    // Code that is no name, such as a value, a path or a command, is not looked at here.
    static bool IsKnown(string code)
    {
        Match match = Regex.Match(code, @"^(?:([A-Z]\w*(?:\.\w+)*)\.)?(\w+)(?:\(([\w, ]*)\))?$");
        if (!char.IsUpper(code[0]) || !match.Success || code == PluginMeta.Without) return true;
        string before = match.Groups[1].Value, name = match.Groups[2].Value;
        string[]? arguments = match.Groups[3].Success ? match.Groups[3].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries) : null;
        if (FileEndings.Contains(name)) return name != "unity" || Repository.Files.Any(path => path.EndsWith("/" + code));
        bool Is(Type type) => type.Namespace == code || type.FullName == code || (before == "" && TypeReferences.PlainName(type.Name) == name);
        if (arguments == null && (Repository.Entries.Contains(code) || Types.Any(Is))) return true;
        var owners = before == "" ? Components.Concat(SampleScripts).Append(typeof(TrainingSettings)) : Types.Where(type => type.Name == before || type.FullName == before);
        return owners.SelectMany(type => type.GetMember(name, Any))
            .Any(member => arguments == null || member is MethodBase method && method.GetParameters().Select(each => each.Name).SequenceEqual(arguments));
    }
}
