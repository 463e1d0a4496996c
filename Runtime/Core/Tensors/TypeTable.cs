using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>Maps stable ids to classes and back, without reflection, so that a file never names a type. Not for two threads at once.</summary>
    /// <typeparam name="T">What the classes have in common, such as <see cref="ILayer"/>.</typeparam>
    public sealed class TypeTable<T> where T : class
    {
        readonly string kind;
        readonly Dictionary<string, Func<T>> factories = new Dictionary<string, Func<T>>(StringComparer.Ordinal);
        readonly Dictionary<Type, string> ids = new Dictionary<Type, string>();

        /// <param name="kind">What the table lists, for messages.</param>
        public TypeTable(string kind) => this.kind = kind;

        /// <summary>One more class; a game adds its own layers here before it saves or loads them.</summary>
        /// <typeparam name="TClass">The class itself: one that derives from it needs an id of its own.</typeparam>
        /// <param name="id">Written into files: it stays as it is from the first file on.</param>
        /// <param name="create">Makes a new one; a file's settings are assigned to it afterwards.</param>
        /// <returns>This table.</returns>
        /// <exception cref="ArgumentException">The id or the class is in the table already.</exception>
        public TypeTable<T> Add<TClass>(string id, Func<TClass> create) where TClass : T
        {
            factories.Add(id, () => create());
            ids.Add(typeof(TClass), id);
            return this;
        }

        /// <summary>All ids: for messages, and for lists to choose from.</summary>
        public IEnumerable<string> Ids => factories.Keys;

        /// <summary>A new one of the id's class, with default settings.</summary>
        /// <exception cref="KeyNotFoundException">No class has the id; the message lists those there are.</exception>
        public T Create(string id) =>
            factories.TryGetValue(id, out Func<T> create) ? create() : throw new KeyNotFoundException($"There is no {kind} '{id}'; known are {string.Join(", ", Ids)}.");

        /// <summary>The id of a thing's class.</summary>
        /// <exception cref="KeyNotFoundException">The class is not in the table; the message names it.</exception>
        public string IdOf(T thing) =>
            ids.TryGetValue(thing.GetType(), out string id) ? id : throw new KeyNotFoundException($"{thing.GetType().Name} is not in the table of {kind}s: add it with an id of its own.");
    }
}
