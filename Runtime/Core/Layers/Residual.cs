using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// A skip connection around layers: y = body(x) + x, or y = body(x) + x w + b where the body changes the width (He, Zhang, Ren, Sun 2016).
    /// Gradients pass by the body, so that networks can be deep. Shapes: x batch x inputs, y batch x what the body gives.
    /// </summary>
    public sealed class Residual : ILayer
    {
        static readonly ILayer[] None = { };
        ILayer[] body, projection;

        /// <param name="body">What the input is added to, from input to output, at least one layer.</param>
        /// <exception cref="ShapeException">There is no layer.</exception>
        public Residual(params ILayer[] body)
        {
            this.body = (ILayer[])body.Clone();
            Check();
        }

        internal Residual() { }

        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>From input to output, without <see cref="Projection"/>.</summary>
        public IReadOnlyList<ILayer> Body => body;

        /// <summary>
        /// Carries the input to the body's width, drawn by <see cref="GlorotNormal"/>; null where that is the same, and until the layer is part of a
        /// network.
        /// </summary>
        public Dense Projection => projection?.Length > 0 ? (Dense)projection[0] : null;

        /// <inheritdoc/>
        public Value Record(Graph g, Value x)
        {
            Value y = Sequence.Record(g, body, x);
            // Decided once: a layer from a file has what the file gave it, and makes nothing as large as its settings say.
            projection ??= y.Shape == x.Shape ? None : new ILayer[] { new Dense(y.Shape.Columns, new GlorotNormal()) };
            return g.Add(y, Sequence.Record(g, projection, x));
        }

        /// <inheritdoc/>
        public void Describe(IFields fields)
        {
            fields.Field("body", ref body);
            fields.Field("projection", ref projection);
            Check();
        }

        void Check()
        {
            if (body.Length == 0) throw new ShapeException("A residual layer has a body of at least one layer.");
            if (projection?.Length > 1 || (projection?.Length == 1 && !(projection[0] is Dense))) throw new ShapeException("A residual layer's projection is one dense layer, or none.");
        }
    }
}
