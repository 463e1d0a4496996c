using System.Reflection;
using System.Text.RegularExpressions;
using Graft.Components;
using NUnit.Framework;
using UnityEngine;

namespace Graft.Dotnet.Tests;

/// <summary>
/// The page on the components says all of each: where help leads to, every field with its label and what it is at first, every member.
/// </summary>
public sealed class ComponentPageTests
{
    static readonly Page Page = Page.Of("Documentation~/components.md");

    static readonly Type[] Scripts = { typeof(ModelAsset), typeof(DataAsset), typeof(InkPad), typeof(DigitClassifier), typeof(OnDeviceTrainer) };

    [Test]
    public void EveryScriptIsOnIt() =>
        Assert.That(typeof(InkPad).Assembly.GetExportedTypes().Where(type => typeof(UnityEngine.Object).IsAssignableFrom(type)), Is.EquivalentTo(Scripts));

    [TestCaseSource(nameof(Scripts))]
    public void TheTableIsWhatTheInspectorShows(Type script)
    {
        var rows = Regex.Matches(SectionOf(script).Text, @"^\| \*\*(.+?)\*\* \| *([^|]*?) *\| (.+?) \|$", RegexOptions.Multiline).ToArray();
        var fields = Inspector.Fields(script).ToArray();
        Assert.That(rows.Select(row => row.Groups[1].Value), Is.EqualTo(fields.Select(field => Inspector.Label(field.Name))));
        Assert.That(rows.Select(row => row.Groups[2].Value), Is.EqualTo(fields.Select(field => Inspector.Default(script, field))), "what they are at first");
        foreach (var (row, field) in rows.Zip(fields))
        {
            string said = row.Groups[3].Value;
            if (field.GetCustomAttribute<UnityEngine.RangeAttribute>() is { } range)
                Assert.That(said, Does.Contain(FormattableString.Invariant($"{range.min} to {range.max}")));
            foreach (string choice in field.FieldType.IsEnum ? Enum.GetNames(field.FieldType) : []) Assert.That(said, Does.Contain(Inspector.Label(choice)));
        }
    }

    [TestCaseSource(nameof(Scripts))]
    public void EveryMemberIsNamed(Type script)
    {
        var members = script.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo || member is MethodInfo { IsSpecialName: false }).Select(member => member.Name).Distinct();
        var named = SectionOf(script).Codes.Select(code => Regex.Match(code, @"^(?:\w+\.)?(\w+)").Groups[1].Value);
        Assert.That(members.Except(named), Is.Empty);
    }

    [TestCaseSource(nameof(Scripts))]
    public void ASectionNamesItsOwnFields(Type script) => Assert.That(SectionOf(script).Fields.Except(Inspector.Labels(script)), Is.Empty);

    static Page SectionOf(Type script)
    {
        string url = script.GetCustomAttribute<HelpURLAttribute>()!.URL;
        Assert.That(url, Does.Match(@"/Documentation~/components\.md#[a-z-]+$"));
        return Page.Sections.Single(section => Page.Anchor(section.Name) == url[(url.IndexOf('#') + 1)..]);
    }
}
