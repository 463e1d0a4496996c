using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Toolkit;

/// <summary>Reads .uxml files. What it does not know is an error that names the file and the line.</summary>
sealed class UxmlReader
{
    readonly string place;
    readonly Func<string, Object> load;
    readonly Func<string, UxmlType> types;
    readonly Dictionary<string, VisualTreeAsset> templates = new(StringComparer.Ordinal);

    UxmlReader(string place, Func<string, Object> load, Func<string, UxmlType> types)
    {
        this.place = place;
        this.load = load;
        this.types = types;
    }

    /// <summary>The tree of a file.</summary>
    /// <param name="text">What is in it.</param>
    /// <param name="place">Its path in the project, from which others are named.</param>
    /// <param name="load">The sheets and trees that it names, by their paths; null where there is none.</param>
    /// <param name="types">Types of elements beside the engine's, by their full names; null where there is none.</param>
    /// <exception cref="FormatException">It is no UXML, or names what is not there.</exception>
    public static VisualTreeAsset Read(string text, string place, Func<string, Object> load, Func<string, UxmlType> types = null)
    {
        var asset = ScriptableObject.CreateInstance<VisualTreeAsset>();
        asset.Tree = new UxmlReader(place, load, name => UxmlTypes.All.TryGetValue(name, out UxmlType known) ? known : types?.Invoke(name)).Tree(text);
        return asset;
    }

    UxmlTree Tree(string text)
    {
        XElement root = Parsed(text);
        if (root.Name.LocalName != "UXML") throw Wrong(root, $"the outermost element is <{root.Name.LocalName}>, not <UXML>");
        return new UxmlTree(Sheets(root), Nodes(root));
    }

    XElement Parsed(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException broken)
        {
            throw new FormatException($"{place}({broken.LineNumber}): it is no XML. {broken.Message}");
        }
    }

    List<StyleSheet> Sheets(XElement within)
    {
        var sheets = new List<StyleSheet>();
        foreach (XElement each in within.Elements().Where(each => Is(each, "Style")))
        {
            string path = Source(each);
            sheets.Add(load(path) as StyleSheet ?? throw Wrong(each, $"the style sheet {path} is not there, or is broken itself"));
        }
        return sheets;
    }

    List<UxmlNode> Nodes(XElement within)
    {
        if (within.Nodes().OfType<XText>().FirstOrDefault(each => !string.IsNullOrWhiteSpace(each.Value)) is { } words)
            throw Wrong(words, $"the text \"{words.Value.Trim()}\" stands between elements: put it into an attribute \"text\"");
        foreach (XElement each in within.Elements().Where(each => Is(each, "Template"))) AddTemplate(each);
        return within.Elements().Where(each => !Is(each, "Style") && !Is(each, "Template")).Select(Node).ToList();
    }

    void AddTemplate(XElement template)
    {
        string name = Needed(template, "name"), path = Source(template);
        templates[name] = load(path) as VisualTreeAsset ?? throw Wrong(template, $"the tree {path} is not there, or is broken itself");
    }

    UxmlNode Node(XElement element)
    {
        bool isInstance = Is(element, "Instance");
        UxmlType type = isInstance ? UxmlTypes.Element : types(FullName(element))
            ?? throw Wrong(element, $"the element <{FullName(element)}> is unknown; an element of one's own is added in C#, into an element with a name");
        Func<VisualElement> make = isInstance ? Instance(element) : type.Make;
        return new UxmlNode(make, Settings(element, type, isInstance ? "template" : null), Sheets(element), Nodes(element));
    }

    Func<VisualElement> Instance(XElement element)
    {
        string name = Needed(element, "template");
        if (!templates.TryGetValue(name, out VisualTreeAsset tree)) throw Wrong(element, $"no <Template> before it has the name \"{name}\"");
        return () => tree.Instantiate();
    }

    List<Action<VisualElement>> Settings(XElement element, UxmlType type, string passedOver)
    {
        var settings = new List<(int order, Action<VisualElement> set)>();
        foreach (XAttribute each in element.Attributes().Where(each => !each.IsNamespaceDeclaration && each.Name.LocalName != passedOver))
        {
            string name = each.Name.LocalName;
            if (name == "style")
            {
                settings.Add((int.MaxValue, InlineStyles.Setting(UssReader.Declarations(each.Value, place, LineOf(each)), place)));
                continue;
            }
            int at = type.IndexOf(name);
            if (at < 0) throw Wrong(each, $"<{element.Name.LocalName}> has no attribute \"{name}\"; it has {string.Join(", ", type.AttributeNames.OrderBy(x => x))} and style");
            try
            {
                settings.Add((at, type.Read(at, each.Value)));
            }
            catch (FormatException bad)
            {
                throw Wrong(each, $"the attribute \"{name}\" is \"{each.Value}\", and must be {bad.Message}");
            }
        }
        return settings.OrderBy(each => each.order).Select(each => each.set).ToList();
    }

    // From the file's own folder; from the project's, with a slash before it; or as Unity writes it, with more after it that a file's name does not need.
    string Source(XElement element)
    {
        const string database = "project://database/";
        string source = Needed(element, "src").Split('?', '#')[0];
        if (source.StartsWith(database, StringComparison.Ordinal)) return Uri.UnescapeDataString(source.Substring(database.Length));
        if (source.StartsWith("/", StringComparison.Ordinal)) return source.Substring(1);
        var parts = place.Split('/').SkipLast(1).ToList();
        foreach (string part in source.Split('/'))
        {
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else throw Wrong(element, $"the path \"{source}\" leads out of the project");
        }
        return string.Join("/", parts.Where(part => part != "."));
    }

    string Needed(XElement element, string attribute) =>
        (string)element.Attribute(attribute) ?? throw Wrong(element, $"<{element.Name.LocalName}> needs an attribute \"{attribute}\"");

    static bool Is(XElement element, string name) =>
        element.Name.LocalName == name && (element.Name.NamespaceName.Length == 0 || element.Name.NamespaceName == UxmlTypes.Engine.TrimEnd('.'));

    static string FullName(XElement element) =>
        element.Name.NamespaceName.Length == 0 ? element.Name.LocalName : $"{element.Name.NamespaceName}.{element.Name.LocalName}";

    static int LineOf(XObject at) => ((IXmlLineInfo)at).LineNumber;

    FormatException Wrong(XObject at, string what) => new($"{place}({LineOf(at)}): {what}.");
}
