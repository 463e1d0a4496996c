using System;
using System.Collections.Generic;
using System.Text;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>What of a panel's tree is other than it was told. Whoever changes something marks it; only what is marked is looked at.</summary>
sealed class PanelChanges
{
    readonly Dictionary<int, Twin> byId = new();
    readonly Teller teller = new();
    readonly StringBuilder css = new();
    readonly List<Twin> drawings = new();
    readonly MeshGenerationContext canvas = new(new Painter2D());
    readonly PanelArrangement arrangement;
    List<Twin> queued = new(), telling = new();
    int lastId = -1;

    public PanelChanges(Panel panel)
    {
        Panel = panel;
        arrangement = new PanelArrangement(this);
        panel.Root.Twin = Made(panel.Root);
        panel.Root.Twin.Mark(Changes.All);
    }

    public Panel Panel { get; }

    /// <summary>Null while nobody listens, and what is told is only remembered.</summary>
    public IPanelWriter Writer { get; private set; }

    public void Queue(Twin twin) => queued.Add(twin);

    public Twin Find(int id) => byId.TryGetValue(id, out Twin twin) && Depth(twin.Element) >= 0 ? twin : null;

    /// <summary>Tells what is marked: first which elements there are and where, then how they are.</summary>
    public bool Collect(IPanelWriter to)
    {
        if (queued.Count == 0) return false;
        (queued, telling) = (telling, queued);
        Writer = to;
        teller.HasTold = false;
        arrangement.Arrange(telling);
        foreach (Twin each in telling)
        {
            Changes what = each.Unqueue();
            if (IsShown(each)) Tell(each, what);
        }
        telling.Clear();
        Draw();
        Writer = null;
        return teller.HasTold;
    }

    /// <summary>Tells everything, as it is now.</summary>
    public void Describe(IPanelWriter to)
    {
        Collect(null);
        if (Panel.Root.Twin == null) return; // it is closed
        Writer = to;
        Describe(Panel.Root.Twin);
        Writer = null;
    }

    public void Believe(Twin twin, string property) => teller.Believe(twin, property);

    public void RepaintAll()
    {
        foreach (Twin each in byId.Values) each.Mark(Changes.Drawing);
    }

    /// <summary>An element that is told for the first time.</summary>
    public Twin Made(VisualElement element)
    {
        var twin = new Twin(this, ++lastId, element);
        byId.Add(twin.Id, twin);
        return twin;
    }

    /// <summary>All that it has to say, right after it was created.</summary>
    public void TellNew(Twin twin)
    {
        twin.Unmark();
        Tell(twin, Changes.All & ~Changes.Children);
    }

    public void Forget(Twin twin)
    {
        foreach (Twin each in twin.Children) Forget(each);
        byId.Remove(twin.Id);
        twin.Forget();
    }

    /// <summary>Something was told.</summary>
    public void Told() => teller.HasTold |= Writer != null;

    /// <summary>How far below the root; -1 for what is not in the tree, or within what is shown as one.</summary>
    public int Depth(VisualElement element)
    {
        int depth = 0;
        while (element != Panel.Root)
        {
            element = element.hierarchy.parent;
            if (element == null || element.IsLeaf) return -1;
            depth++;
        }
        return depth;
    }

    bool IsShown(Twin twin) => twin.Element.Twin == twin && Depth(twin.Element) >= 0;

    void Tell(Twin twin, Changes what)
    {
        if ((what & Changes.Properties) != 0) teller.TellChanges(twin, Writer);
        if ((what & Changes.Style) != 0) TellStyle(twin);
        if ((what & Changes.Sheets) != 0) TellSheets(twin);
        if ((what & Changes.Picture) != 0) TellPicture(twin);
        if ((what & Changes.Drawing) != 0 && (twin.Element.generateVisualContent != null || twin.HasDrawing)) drawings.Add(twin);
    }

    void TellStyle(Twin twin)
    {
        Write(twin.Element);
        if (css.Equals(twin.Css.AsSpan())) return;
        twin.Css = css.ToString();
        Told();
        Writer?.Style(twin.Id, twin.Css);
    }

    void TellSheets(Twin twin)
    {
        List<StyleSheet> sheets = twin.Element.Sheets;
        for (; sheets != null && twin.Sheets < sheets.Count; twin.Sheets++)
        {
            Told();
            Writer?.Sheet(twin.Id, sheets[twin.Sheets]);
        }
    }

    void TellPicture(Twin twin)
    {
        Texture picture = twin.Element.Picture;
        if (ReferenceEquals(picture, twin.Picture) && (picture is null || picture.PixelsVersion == twin.PictureVersion)) return;
        twin.Show(picture);
        Told();
        Writer?.Picture(twin.Id, picture);
    }

    // Last of all, for what is called here may change the tree again; that is told the next time.
    void Draw()
    {
        foreach (Twin each in drawings)
        {
            if (Writer == null || each.Element.Twin != each) continue;
            Told();
            Draw(each);
        }
        drawings.Clear();
    }

    void Draw(Twin twin)
    {
        canvas.painter2D.Reset();
        canvas.visualElement = twin.Element;
        try
        {
            twin.Element.generateVisualContent?.Invoke(canvas);
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown);
        }
        twin.HasDrawing = canvas.painter2D.Commands.Count > 0;
        Writer.Paint(twin.Id, canvas.painter2D.Commands);
    }

    void Describe(Twin twin)
    {
        VisualElement element = twin.Element;
        teller.TellAll(twin, Writer);
        Write(element);
        if (css.Length > 0) Writer.Style(twin.Id, css.ToString());
        if (element.Sheets != null)
            foreach (StyleSheet each in element.Sheets) Writer.Sheet(twin.Id, each);
        if (element.Picture is { } picture) Writer.Picture(twin.Id, picture);
        if (element.generateVisualContent != null) Draw(twin);
        if (element.Branches == null || element.IsLeaf) return;
        for (int i = 0; i < element.Branches.Count; i++)
        {
            Twin child = element.Branches[i].Twin;
            if (child == null) continue; // a drawing has just added it; it is told the next time
            Writer.Create(child.Id, child.Element.Kind, twin.Id, i);
            Describe(child);
        }
    }

    void Write(VisualElement element)
    {
        css.Clear();
        element.Styles?.Write(css);
    }
}
