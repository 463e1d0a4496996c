using System.Globalization;
using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

/// <summary>What a client would show of a panel, from what it is told alone; what it is told must make sense.</summary>
sealed class Mirror : IPanelWriter
{
    readonly Dictionary<int, MirrorNode> all = new();

    public Mirror() => all[0] = Root;

    public MirrorNode Root { get; } = new(0, "VisualElement");

    /// <summary>Each call, as it came.</summary>
    public List<string> Calls { get; } = new();

    public MirrorNode this[int id] => all.TryGetValue(id, out MirrorNode node) ? node : throw new AssertionException($"told of {id}, which is not there");

    public bool Has(int id) => all.ContainsKey(id);

    /// <summary>The whole tree, a line for each node, with all that is known of it.</summary>
    public string Text => Root.Write(0);

    public void Create(int id, string type, int parent, int index)
    {
        Calls.Add($"create {id} {type} {parent} {index}");
        Assert.That(all.TryAdd(id, new MirrorNode(id, type)), $"{id} was created twice");
        this[parent].Insert(index, this[id]);
    }

    public void Move(int id, int parent, int index)
    {
        Calls.Add($"move {id} {parent} {index}");
        MirrorNode moved = this[id];
        for (MirrorNode each = this[parent]; each != null; each = each.Parent) Assert.That(each, Is.Not.SameAs(moved), "moved into itself");
        moved.Parent.Children.Remove(moved);
        this[parent].Insert(index, moved);
    }

    public void Remove(int id)
    {
        Calls.Add($"remove {id}");
        MirrorNode gone = this[id];
        gone.Parent.Children.Remove(gone);
        Forget(gone);
    }

    public void Set(int id, string property, string value)
    {
        Calls.Add($"set {id} {property} {value ?? "null"}");
        if (value == null) this[id].Properties.Remove(property);
        else this[id].Properties[property] = value;
    }

    public void Set(int id, string property, IReadOnlyList<string> values)
    {
        Calls.Add($"set {id} {property} [{string.Join(",", values)}]");
        this[id].Properties[property] = $"[{string.Join(",", values)}]";
    }

    public void Style(int id, string css)
    {
        Calls.Add($"style {id} {css}");
        this[id].Style = css;
    }

    public void Sheet(int id, StyleSheet sheet)
    {
        Calls.Add($"sheet {id} {sheet.name}");
        this[id].Sheets.Add(sheet.name);
    }

    public void Paint(int id, IReadOnlyList<PaintCommand> commands)
    {
        Calls.Add($"paint {id} {commands.Count}");
        this[id].Drawing = string.Join(" ", commands.Select(Written));
    }

    public void Picture(int id, Texture texture)
    {
        Calls.Add($"picture {id} {(texture is null ? "null" : texture.width)}");
        this[id].Picture = texture is Texture2D picture ? string.Join(" ", picture.GetPixels32().Select(pixel => pixel.r)) : "";
    }

    /// <summary>All calls since the last time.</summary>
    public string[] Take()
    {
        string[] taken = Calls.ToArray();
        Calls.Clear();
        return taken;
    }

    public static string Written(PaintCommand command)
    {
        var numbers = new[] { command.A, command.B, command.C, command.D, command.E, command.F }.Reverse().SkipWhile(each => each == 0).Reverse();
        string color = command.Kind is PaintKind.StrokeColor or PaintKind.FillColor ? "#" + StyleCss.OfColor(command.Color) : "";
        return command.Kind + color + string.Concat(numbers.Select(each => " " + each.ToString("0.###", CultureInfo.InvariantCulture)));
    }

    void Forget(MirrorNode gone)
    {
        all.Remove(gone.Id);
        foreach (MirrorNode each in gone.Children) Forget(each);
    }
}
