using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Layers beside each other that all see the same features; the results are joined in their order. Shapes: x batch x inputs, y batch x the sum
    /// of what the bodies give. <see cref="Parallel"/> shares the features out instead.
    /// </summary>
    public sealed class Branches : ILayer
    {
        ILayer[] bodies;

        /// <param name="bodies">At least two; a <see cref="Sequence"/> where a body has several layers.</param>
        public Branches(params ILayer[] bodies)
        {
            this.bodies = (ILayer[])bodies.Clone();
            Check();
        }

        internal Branches() { }

        public bool Frozen { get; set; }
        public IReadOnlyList<ILayer> Bodies => bodies;

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
