using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Layers beside each other: the features are split evenly, in their order, each body sees its part, and the results are joined in the
    /// same order: y = [body1(x1), body2(x2), …], as a grouped convolution does it (Krizhevsky, Sutskever, Hinton 2012). Shapes: x batch x inputs,
    /// which the count of bodies divides, y batch x the sum of what the bodies give.
    /// </summary>
    public sealed class Parallel : ILayer
    {
        ILayer[] bodies;

        /// <param name="bodies">At least two; a <see cref="Sequence"/> where a body has several layers.</param>
        /// <exception cref="ShapeException">There are fewer than two.</exception>
        public Parallel(params ILayer[] bodies)
        {
            this.bodies = (ILayer[])bodies.Clone();
            Check();
        }

        internal Parallel() { }

        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>In the order of their parts of the features.</summary>
        public IReadOnlyList<ILayer> Bodies => bodies;

        /// <summary>Features that each body sees; 0 until the layer is part of a network.</summary>
        public int Features { get; private set; }

        /// <inheritdoc/>
        public Value Record(Graph g, Value x)
        {
            int columns = x.Shape.Columns;
            if (columns % bodies.Length != 0) throw new ShapeException($"{columns} features cannot be split evenly among {bodies.Length} bodies.");
            Features = columns / bodies.Length;
            var results = new Value[bodies.Length];
            for (int i = 0; i < bodies.Length; i++)
            {
                g.Enter(bodies[i]);
                results[i] = g.Leave(bodies[i], bodies[i].Record(g, g.Slice(x, i * Features, Features)));
            }
            return g.Join(results);
        }

        /// <inheritdoc/>
        public void Describe(IFields fields)
        {
            fields.Field("bodies", ref bodies);
            Check();
        }

        void Check()
        {
            if (bodies.Length < 2) throw new ShapeException("A parallel layer has at least two bodies.");
        }
    }
}
