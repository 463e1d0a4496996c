using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>Maps stable ids to classes and back, without reflection, so that a file never names a type.</summary>
    public sealed class TypeTable<T> where T : class
    {
        readonly string kind;
        readonly Dictionary<string, Func<T>> factories = new Dictionary<string, Func<T>>(StringComparer.Ordinal);
        readonly Dictionary<Type, string> ids = new Dictionary<Type, string>();

        /// <param name="kind">What the table lists, for messages.</param>
        public TypeTable(string kind) => this.kind = kind;

        /// <summary>One more class; a game adds its own layers here before it loads them.</summary>
        public TypeTable<T> Add<TClass>(string id, Func<TClass> create) where TClass : T
        {
            factories.Add(id, () => create());
            ids.Add(typeof(TClass), id);
            return this;
        }

        public IEnumerable<string> Ids => factories.Keys;

        /// <exception cref="KeyNotFoundException">No class has the id.</exception>
        public T Create(string id) =>
            factories.TryGetValue(id, out Func<T> create) ? create() : throw new KeyNotFoundException($"There is no {kind} '{id}'; known are {string.Join(", ", Ids)}.");

        /// <exception cref="KeyNotFoundException">The class is not in the table.</exception>
        public string IdOf(T thing) =>
            ids.TryGetValue(thing.GetType(), out string id) ? id : throw new KeyNotFoundException($"{thing.GetType().Name} is not in the table of {kind}s: add it with an id of its own.");
    }
}
