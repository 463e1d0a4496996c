using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Layers beside each other that all see the same features; the results are joined in their order: y = [body1(x), body2(x), …] (Szegedy et al.
    /// 2015). Shapes: x batch x inputs, y batch x the sum of what the bodies give. <see cref="Parallel"/> shares the features out instead.
    /// </summary>
    public sealed class Branches : ILayer
    {
        ILayer[] bodies;

        /// <param name="bodies">At least two; a <see cref="Sequence"/> where a body has several layers.</param>
        /// <exception cref="ShapeException">There are fewer than two.</exception>
        public Branches(params ILayer[] bodies)
        {
            this.bodies = (ILayer[])bodies.Clone();
            Check();
        }

        internal Branches() { }

        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>In the order in which their results are joined.</summary>
        public IReadOnlyList<ILayer> Bodies => bodies;

        /// <inheritdoc/>
        public Value Record(Graph g, Value x)
        {
            var results = new Value[bodies.Length];
            for (int i = 0; i < bodies.Length; i++)
            {
                g.Enter(bodies[i]);
                results[i] = g.Leave(bodies[i], bodies[i].Record(g, x));
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
            if (bodies.Length < 2) throw new ShapeException("Branches are at least two bodies.");
        }
    }
}
