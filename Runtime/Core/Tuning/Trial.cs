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

        public int Index { get; }
        public IReadOnlyDictionary<string, TrialValue> Values { get; }
        public override string ToString() => string.Join(", ", Values.Select(pair => $"{pair.Key} {pair.Value}"));
    }
}
