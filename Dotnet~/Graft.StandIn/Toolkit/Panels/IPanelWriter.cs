using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>
/// Who shows a panel elsewhere. It is told in an order that can be applied at once: an element before its properties, parents before children. What has not
/// been told, or was told as null, is as new: enabled, visible, without text, without a label, a number of 0, false, an empty list.
/// </summary>
public interface IPanelWriter
{
    /// <summary>A new element, by the name of its type in the closed list, or of the listed type that it derives from.</summary>
    void Create(int id, string type, int parent, int index);

    /// <summary>Elsewhere, with all below it; the index is the one it has when it has been taken from where it was.</summary>
    void Move(int id, int parent, int index);

    /// <summary>Gone, with all that is below it then.</summary>
    void Remove(int id);

    /// <summary>Numbers are written the same everywhere, truth is "true" or "false", null is as new.</summary>
    void Set(int id, string property, string value);

    /// <summary>A list: valid during the call only.</summary>
    void Set(int id, string property, IReadOnlyList<string> values);

    /// <summary>All inline styles, as the declarations of CSS; empty for none.</summary>
    void Style(int id, string css);

    /// <summary>A sheet that was added to this element.</summary>
    void Sheet(int id, StyleSheet sheet);

    /// <summary>The whole drawing, in place of the last; the list is valid during the call only.</summary>
    void Paint(int id, IReadOnlyList<PaintCommand> commands);

    /// <summary>An image's or background's pixels, null for none; told again when the texture's pixels were applied.</summary>
    void Picture(int id, Texture texture);
}
