using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Where a program's values lie on its device.</summary>
    public sealed class Buffers
    {
        readonly Dictionary<Value, View> views = new Dictionary<Value, View>();

        /// <summary>The value's place; empty for null.</summary>
        /// <exception cref="InvalidOperationException">The value was given none.</exception>
        public View this[Value value] =>
            value == null ? default : views.TryGetValue(value, out View view) ? view : throw new InvalidOperationException($"{value} has no buffer.");

        /// <summary>The places of several values.</summary>
        public View[] this[IEnumerable<Value> values] => values.Select(value => this[value]).ToArray();

        /// <summary>Whether the value was given a place.</summary>
        public bool Has(Value value) => views.ContainsKey(value);

        /// <summary>Gives the value its place, once and for all.</summary>
        /// <exception cref="ArgumentException">The place has another shape or type, or the value has one already.</exception>
        public void Place(Value value, View view)
        {
            if (view.Shape != value.Shape || view.Type != value.Type) throw new ArgumentException($"{value.Type} {value} does not lie in {view}.");
            views.Add(value, view);
        }
    }
}
