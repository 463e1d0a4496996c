using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>What a search varies, and between which ends.</summary>
    public sealed class SearchSpace
    {
        readonly List<Dimension> dimensions = new List<Dimension>();

        public IReadOnlyList<Dimension> Dimensions => dimensions;

        /// <summary>One of these values; a single one is fixed.</summary>
        public SearchSpace Choice(string name, params TrialValue[] values) => Add(new ChoiceDimension(name, values));

        /// <summary>A whole number, both ends included.</summary>
        public SearchSpace Integer(string name, int from, int to, int step = 1) => Add(new IntegerDimension(name, from, to, step));

        /// <summary>A number between two ends.</summary>
        public SearchSpace Uniform(string name, double from, double to) => Add(new UniformDimension(name, from, to));

        /// <summary>A positive number between two ends, uniform by its logarithm.</summary>
        public SearchSpace LogUniform(string name, double from, double to) => Add(new LogUniformDimension(name, from, to));

        /// <summary>One more dimension, in place of the one that has its name.</summary>
        public SearchSpace Add(Dimension dimension)
        {
            int same = dimensions.FindIndex(each => each.Name == dimension.Name);
            if (same >= 0) dimensions[same] = dimension;
            else dimensions.Add(dimension);
            return this;
        }

        /// <summary>Depends on the space, the seed and the index alone, whatever else was drawn.</summary>
        public Trial Draw(ulong seed, int index)
        {
            if (dimensions.Count == 0) throw new TuningException("The search space is empty: add what is to be varied.");
            var random = new RandomStream(seed, RandomStreams.Trials + (ulong)index);
            var values = new Dictionary<string, TrialValue>();
            foreach (Dimension dimension in dimensions) values.Add(dimension.Name, dimension.Draw(ref random));
            return new Trial(index, values);
        }

        public override string ToString() => string.Join("; ", dimensions.Select(dimension => dimension.ToString()));
    }
}
