using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What pages lead to is there: files, headings, and members of Graft's types.</summary>
public sealed class PageNameTests
{
    static readonly IReadOnlyDictionary<string, Type> Types = new[] { typeof(Model), typeof(OpenCL.OpenClPlatform), typeof(Components.InkPad) }
        .SelectMany(type => type.Assembly.GetExportedTypes()).Where(type => !type.IsNested && !type.IsGenericType).ToDictionary(type => type.Name);

    static IEnumerable<string> Pages => Fence.Pages;

    [TestCaseSource(nameof(Pages))]
    public void LinksLeadSomewhere(string page) => Assert.That(Broken(page, Repository.Text(page)), Is.Empty);

    [TestCaseSource(nameof(Pages))]
    public void MembersAreThere(string page) => Assert.That(Unknown(Repository.Text(page)), Is.Empty);

    [Test]
    public void EveryPageIsInTheIndex()
    {
        foreach (var folder in Pages.Where(page => page.StartsWith("Documentation~/")).GroupBy(page => page[..(page.LastIndexOf('/') + 1)]))
        {
            string index = Repository.Text(folder.Key + "index.md");
            Assert.That(folder.Select(page => Path.GetFileName(page)).Where(name => name != "index.md" && !index.Contains($"]({name}")), Is.Empty, folder.Key);
        }
        Assert.That(Repository.Text("Documentation~/index.md"), Does.Contain("](api/index.md)"));
    }

    [Test]
    public void WhatIsNotThereIsSeen()
    {
        Assert.That(Broken("Documentation~/index.md", "[a](ink.md), [b](ink.md#strokes), [c](../README.md#in-unity), [d](https://graft.example/page), [e](#by-task)"), Is.Empty);
        Assert.That(Broken("Documentation~/index.md", "[a](oil.md), [b](ink.md#brushes), [c](#by-size)"), Is.EqualTo(new[] { "oil.md", "ink.md#brushes", "#by-size" }));
        Assert.That(Unknown("`Split.ByFraction`, `Dataset.OfImages(pixels)`, `Model.Classes`, `Application.persistentDataPath`, `Dense.cl`, `run.Model`"), Is.Empty);
        Assert.That(Unknown("`Split.ByChance`, `Dataset.OfSounds(bytes)`"), Is.EqualTo(new[] { "Split.ByChance", "Dataset.OfSounds" }));
    }

    static IEnumerable<string> Broken(string page, string text)
    {
        string folder = page.Contains('/') ? page[..(page.LastIndexOf('/') + 1)] : "";
        foreach (Match link in Regex.Matches(WithoutFences(text), @"\]\(([^)\s]+)\)"))
        {
            string to = link.Groups[1].Value;
            if (to.Contains(':')) continue;
            string[] parts = to.Split('#');
            string path = parts[0] == "" ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Repository.Full(folder + Uri.UnescapeDataString(parts[0])))).Replace('\\', '/');
            if (!Repository.Entries.Contains(path) || (parts.Length > 1 && !Anchors(path).Contains(parts[1]))) yield return to;
        }
    }

    static IEnumerable<string> Anchors(string page) =>
        Regex.Matches(WithoutFences(Repository.Text(page)), "^#+ (.+)$", RegexOptions.Multiline).Select(match => Page.Anchor(match.Groups[1].Value));

    // A type's name before a point; a file's ending behind it is no member.
    static IEnumerable<string> Unknown(string text) =>
        Regex.Matches(WithoutFences(text), @"`([A-Z]\w*)\.([A-Z]\w*)(?:\([^`]*\))?`")
            .Where(match => Types.TryGetValue(match.Groups[1].Value, out Type? type) && !Members(type).Contains(match.Groups[2].Value))
            .Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}");

    static IEnumerable<string> Members(Type type) =>
        type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy).Select(member => member.Name);

    static string WithoutFences(string text) => Regex.Replace(text, "^```.*?^```$", "", RegexOptions.Multiline | RegexOptions.Singleline);
}
