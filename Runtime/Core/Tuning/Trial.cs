using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>One draw from a search space: a value for each of its dimensions.</summary>
    public sealed class Trial
    {
        /// <param name="index">Its place in the search, counted from 0.</param>
        /// <param name="values">By dimension.</param>
        public Trial(int index, IReadOnlyDictionary<string, TrialValue> values)
        {
            Index = index;
            Values = values;
        }

        /// <summary>Its place in the search, counted from 0.</summary>
        public int Index { get; }

        /// <summary>By the dimensions' names.</summary>
        public IReadOnlyDictionary<string, TrialValue> Values { get; }

        /// <summary>Names and values: "layers 3, rate 0.001234".</summary>
        public override string ToString() => string.Join(", ", Values.Select(pair => $"{pair.Key} {pair.Value}"));
    }
}
