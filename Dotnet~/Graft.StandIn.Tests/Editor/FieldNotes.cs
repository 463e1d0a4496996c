using Graft.StandIn.Toolkit;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

/// <summary>Remembers which elements there are, and the last values of properties, whosever they are.</summary>
sealed class FieldNotes : IPanelWriter
{
    readonly Dictionary<string, int> ids = new();
    readonly Dictionary<string, string> values = new();

    public IEnumerable<string> Types => ids.Keys;
    public string this[string property] => values.GetValueOrDefault(property, "");
    public int IdOf(string type) => ids[type];

    public void Create(int id, string type, int parent, int index) => ids[type] = id;
    public void Move(int id, int parent, int index) { }
    public void Remove(int id) { }
    public void Set(int id, string property, string value) => values[property] = value;
    public void Set(int id, string property, IReadOnlyList<string> list) => values[property] = string.Join(", ", list);
    public void Style(int id, string css) { }
    public void Sheet(int id, StyleSheet sheet) { }
    public void Paint(int id, IReadOnlyList<PaintCommand> commands) { }
    public void Picture(int id, Texture texture) { }
}
