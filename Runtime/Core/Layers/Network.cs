using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// What is computed: layers in a row, their shapes and their parameters. How, and where, is a program's business.
    /// </summary>
    public sealed class Network
    {
        readonly ILayer[] layers;

        /// <summary>Layers get their shapes here. Parameters that they do not have yet are drawn by seed 1; those they have keep their values.</summary>
        /// <param name="input">Shape of one example: 28 x 28 for a digit, n for plain features. Layers see its elements in a row.</param>
        /// <param name="layers">From input to output, at least one.</param>
        /// <exception cref="ShapeException">A layer does not take what the one before it gives, stands in the network twice, or there is none.</exception>
        public Network(Shape input, params ILayer[] layers)
        {
            if (layers.Length == 0) throw new ShapeException("A network has at least one layer.");
            Input = input;
            this.layers = (ILayer[])layers.Clone();
            List<ILayer> all = Collect().Layers;
            if (all.Distinct().Count() != all.Count) throw new ShapeException("A layer stands once in a network; make a second one.");
            var learned = new HashSet<Parameter>(Parameters);
            (Outputs, Activations) = Sizes(layers.Length);
            Draw(1, parameter => !learned.Contains(parameter));
        }

        /// <summary>Shape of one example.</summary>
        public Shape Input { get; }

        /// <summary>Features that the last layer gives for an example: as many as classes, or targets.</summary>
        public int Outputs { get; }

        /// <summary>Floats that an answer to one example writes, those of all layers together: what it costs beside its parameters.</summary>
        public long Activations { get; }

        /// <summary>From input to output; layers within layers are not listed.</summary>
        public IReadOnlyList<ILayer> Layers => layers;

        /// <summary>Every parameter, those of layers within layers too, from input to output; running averages are among them.</summary>
        public IEnumerable<Parameter> Parameters => Collect().Found.Where(field => field.parameter != null).Select(field => field.parameter);

        /// <summary>Count of floats in all parameters, frozen ones and running averages included.</summary>
        public int ParameterCount => Parameters.Sum(parameter => parameter.Shape.Count);

        /// <summary>How many layers from the input on are frozen, before the first that is not.</summary>
        public int FrozenLayers => layers.TakeWhile(layer => layer.Frozen).Count();

        /// <summary>Features that the first so many layers give for an example.</summary>
        /// <param name="count">0, which gives the input's elements, to the count of <see cref="Layers"/>.</param>
        public int OutputsOf(int count) => Sizes(count).outputs;

        /// <summary>Records all layers. Shapes: x batch x input elements; the result batch x <see cref="Outputs"/>.</summary>
        public Value Record(Graph g, Value x) => Record(g, x, 0, layers.Length);

        /// <summary>Records the layers from <paramref name="first"/> to before <paramref name="end"/>; x is what the one before the first gives.</summary>
        internal Value Record(Graph g, Value x, int first, int end) => Sequence.Record(g, new ArraySegment<ILayer>(layers, first, end - first), x);

        /// <summary>
        /// Draws every parameter anew, frozen ones too, and drops what optimizers remember. The same seed gives the same values on every
        /// platform, up to rounding.
        /// </summary>
        public void Initialize(ulong seed) => Draw(seed, parameter => true);

        /// <summary>Draws one layer's parameters anew, as <see cref="Initialize(ulong)"/> would draw them: a fresh head on a reused body.</summary>
        /// <param name="seed">Decides the values.</param>
        /// <param name="layer">Of this network; layers within it are drawn too.</param>
        public void Initialize(ulong seed, ILayer layer)
        {
            var collector = new ParameterCollector();
            layer.Describe(collector);
            Draw(seed, parameter => collector.Found.Any(field => field.parameter == parameter));
        }

        /// <summary>A network of its own with the same layers, values and frozen marks; what optimizers remember is not copied.</summary>
        /// <exception cref="KeyNotFoundException">A layer's class is not in <see cref="LayerTypes"/>.</exception>
        public Network Clone() => new Network(Input, layers.Select(LayerCopy.Of).ToArray());

        // Nothing is computed or made as large as it says.
        (int outputs, long activations) Sizes(int count)
        {
            var sizing = new Graph(Mode.Evaluation, 1, Input);
            int outputs = Record(sizing, sizing.Input, 0, count).Shape.Columns;
            long activations = 0;
            foreach (Op op in sizing.Ops)
                for (int i = 0; i < op.Writes.Count; i++) activations += op.Writes[i].Shape.Count;
            return (outputs, activations);
        }

        void Draw(ulong seed, Func<Parameter, bool> which)
        {
            ulong stream = RandomStreams.Parameters;
            foreach (var (parameter, initializer) in Collect().Found)
            {
                stream++;
                if (!which(parameter)) continue;
                parameter.Forget();
                initializer.Fill(parameter.Value.Data, parameter.Shape.Rows, parameter.Shape.Columns, new RandomStream(seed, stream));
            }
        }

        ParameterCollector Collect()
        {
            var collector = new ParameterCollector();
            ILayer[] described = layers;
            collector.Field("layers", ref described);
            return collector;
        }
    }
}
