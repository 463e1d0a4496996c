using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>What a search varies, and between which ends.</summary>
    public sealed class SearchSpace
    {
        readonly List<Dimension> dimensions = new List<Dimension>();

        /// <summary>In the order in which they are drawn: in another order, a seed draws other values.</summary>
        public IReadOnlyList<Dimension> Dimensions => dimensions;

        /// <summary>One of these values; a single one is fixed.</summary>
        /// <param name="name">What it is: a designer's word, such as one of <see cref="ClassifierDesigner.Names"/>.</param>
        /// <param name="values">Words or numbers, all different.</param>
        /// <returns>This space.</returns>
        /// <exception cref="TuningException">There is no value, or one twice.</exception>
        public SearchSpace Choice(string name, params TrialValue[] values) => Add(new ChoiceDimension(name, values));

        /// <summary>A whole number, both ends included where steps lead to them.</summary>
        /// <param name="name">What it is: a designer's word, such as one of <see cref="ClassifierDesigner.Names"/>.</param>
        /// <param name="from">The least.</param>
        /// <param name="to">No value is above it.</param>
        /// <param name="step">From value to value, at least 1.</param>
        /// <returns>This space.</returns>
        /// <exception cref="TuningException">The ends are not in this order, or the step does not fit between them.</exception>
        public SearchSpace Integer(string name, int from, int to, int step = 1) => Add(new IntegerDimension(name, from, to, step));

        /// <summary>A number between two ends, all as likely.</summary>
        /// <param name="name">What it is: a designer's word, such as one of <see cref="ClassifierDesigner.Names"/>.</param>
        /// <param name="from">The least.</param>
        /// <param name="to">The most.</param>
        /// <returns>This space.</returns>
        /// <exception cref="TuningException">The ends are not finite, or not in this order.</exception>
        public SearchSpace Uniform(string name, double from, double to) => Add(new UniformDimension(name, from, to));

        /// <summary>A positive number between two ends, uniform by its logarithm.</summary>
        /// <param name="name">What it is: a designer's word, such as one of <see cref="ClassifierDesigner.Names"/>.</param>
        /// <param name="from">The least, above 0.</param>
        /// <param name="to">The most.</param>
        /// <returns>This space.</returns>
        /// <exception cref="TuningException">The ends are not positive, not finite, or not in this order.</exception>
        public SearchSpace LogUniform(string name, double from, double to) => Add(new LogUniformDimension(name, from, to));

        /// <summary>One more dimension, in place of the one that has its name.</summary>
        /// <returns>This space.</returns>
        public SearchSpace Add(Dimension dimension)
        {
            int same = dimensions.FindIndex(each => each.Name == dimension.Name);
            if (same >= 0) dimensions[same] = dimension;
            else dimensions.Add(dimension);
            return this;
        }

        /// <summary>A value for each dimension. Depends on the space, the seed and the index alone, whatever else was drawn.</summary>
        /// <param name="seed">The search's.</param>
        /// <param name="index">The trial's place in the search, counted from 0.</param>
        /// <exception cref="TuningException">The space is empty.</exception>
        public Trial Draw(ulong seed, int index)
        {
            if (dimensions.Count == 0) throw new TuningException("The search space is empty: add what is to be varied.");
            var random = new RandomStream(seed, RandomStreams.Trials + (ulong)index);
            var values = new Dictionary<string, TrialValue>();
            foreach (Dimension dimension in dimensions) values.Add(dimension.Name, dimension.Draw(ref random));
            return new Trial(index, values);
        }

        /// <summary>All dimensions with their bounds, in their order: a search is resumed only over the same.</summary>
        public override string ToString() => string.Join("; ", dimensions.Select(dimension => dimension.ToString()));
    }
}
