using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>What was told of an element. It lives until its removal is told; the element may have left the panel by then, or be with another.</summary>
sealed class Twin
{
    readonly PanelChanges changes;
    readonly Action pixelsApplied;
    bool isQueued;

    public Twin(PanelChanges changes, int id, VisualElement element)
    {
        this.changes = changes;
        Id = id;
        Element = element;
        pixelsApplied = () => Mark(Changes.Picture);
    }

    public int Id { get; }
    public VisualElement Element { get; }
    public Panel Panel => changes.Panel;

    public Twin Parent { get; set; }
    public List<Twin> Children { get; } = new();
    public List<Slot> Slots { get; } = new();
    public int Round { get; set; }
    public string Css { get; set; } = "";
    public int Sheets { get; set; }

    /// <summary>The picture that was told, and which of its pixels.</summary>
    public Texture Picture { get; private set; }
    public int PictureVersion { get; private set; }

    /// <summary>What is to be told.</summary>
    public Changes Marked { get; private set; }

    public int Depth { get; set; }

    /// <summary>Whether the last drawing was not empty.</summary>
    public bool HasDrawing { get; set; }

    public void Mark(Changes what)
    {
        Marked |= what;
        if (isQueued) return;
        isQueued = true;
        changes.Queue(this);
    }

    /// <summary>It is no longer queued, and is told now.</summary>
    public Changes Unqueue()
    {
        isQueued = false;
        return Unmark();
    }

    public Changes Unmark()
    {
        Changes were = Marked;
        Marked = Changes.None;
        return were;
    }

    /// <summary>Listens to the picture's changes from now on, instead of to that of another.</summary>
    public void Show(Texture picture)
    {
        if (!ReferenceEquals(Picture, picture))
        {
            if (Picture is not null) Picture.PixelsApplied -= pixelsApplied;
            if (picture is not null) picture.PixelsApplied += pixelsApplied;
            Picture = picture;
        }
        PictureVersion = picture is null ? 0 : picture.PixelsVersion;
    }

    public Slot Find(string property)
    {
        foreach (Slot each in Slots)
            if (each.Property == property) return each;
        return null;
    }

    public Slot FindOrAdd(string property)
    {
        Slot found = Find(property);
        if (found == null) Slots.Add(found = new Slot(property));
        return found;
    }

    /// <summary>The client may show something else than it was told, so that it is told again.</summary>
    public void Doubt(string property)
    {
        // Kept, so that it is taken back where it is as new.
        Slot slot = FindOrAdd(property);
        (slot.Text, slot.Number, slot.List) = (null, null, null);
        Mark(Changes.Properties);
    }

    /// <summary>The client has set a property by itself; null is as new.</summary>
    public void Know(string property, string value)
    {
        if (value == null) Slots.RemoveAll(each => each.Property == property);
        else FindOrAdd(property).Text = value;
    }

    /// <summary>Its removal was told: the element would be told anew.</summary>
    public void Forget()
    {
        Show(null);
        Marked = Changes.None;
        if (Element.Twin == this) Element.Twin = null;
    }
}
