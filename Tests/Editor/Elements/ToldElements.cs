#if GRAFT_STANDIN
using System.Collections.Generic;
using System.Linq;
using Graft.StandIn.Toolkit;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>What a panel told of its elements, as a client would know them.</summary>
    sealed class ToldElements : IPanelWriter
    {
        readonly Dictionary<int, IReadOnlyList<string>> classes = new Dictionary<int, IReadOnlyList<string>>();

        public Dictionary<int, IReadOnlyList<PaintCommand>> Drawings { get; } = new Dictionary<int, IReadOnlyList<PaintCommand>>();

        public int IdOf(string styleClass) => classes.Single(each => each.Value.Contains(styleClass)).Key;

        public void Create(int id, string type, int parent, int index) { }
        public void Move(int id, int parent, int index) { }
        public void Remove(int id) => classes.Remove(id);
        public void Set(int id, string property, string value) { }

        public void Set(int id, string property, IReadOnlyList<string> values)
        {
            if (property == "classes") classes[id] = values.ToArray();
        }

        public void Style(int id, string css) { }
        public void Sheet(int id, StyleSheet sheet) { }
        public void Paint(int id, IReadOnlyList<PaintCommand> commands) => Drawings[id] = commands.ToArray();
        public void Picture(int id, Texture texture) { }
    }
}
#endif
