using System;

namespace Graft
{
    /// <summary>
    /// The fully connected layer, y = x w + b (Rumelhart, Hinton, Williams 1986, without their logistic function, which is a layer of its own).
    /// Shapes: x batch x inputs, w inputs x units, b units, y batch x units. It learns its number of inputs when it becomes part of a network.
    /// </summary>
    public sealed class Dense : ILayer, ITakesAffine
    {
        static readonly IInitializer Zero = new Zeros();
        int units;
        IInitializer initializer;
        Parameter weights, biases;

        /// <param name="units">Outputs, at least 1.</param>
        /// <param name="initializer">How weights are drawn; null for <see cref="HeNormal"/>. Biases start at zero.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no unit.</exception>
        public Dense(int units, IInitializer initializer = null)
        {
            if (units < 1) throw new ArgumentOutOfRangeException(nameof(units), units, "A dense layer has at least one unit.");
            this.units = units;
            this.initializer = initializer ?? new HeNormal();
        }

        internal Dense() { }

        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>Outputs per example.</summary>
        public int Units => units;

        /// <summary>w, of shape inputs x units; null until the layer is part of a network.</summary>
        public Parameter Weights => weights;

        /// <summary>b, of shape units; null until the layer is part of a network.</summary>
        public Parameter Biases => biases;

        /// <inheritdoc/>
        public Value Record(Graph g, Value x)
        {
            weights ??= new Parameter(new Shape(x.Shape.Columns, units));
            biases ??= new Parameter(new Shape(units));
            return g.Dense(x, weights, biases);
        }

        void ITakesAffine.TakeAfter(Affine affine) => affine.IntoBefore(weights.Value, biases.Value);
        void ITakesAffine.TakeBefore(Affine affine) => affine.IntoAfter(weights.Value, biases.Value);

        /// <inheritdoc/>
        public void Describe(IFields fields)
        {
            fields.Field("units", ref units);
            fields.Field("initializer", ref initializer);
            fields.Field("weights", ref weights, initializer);
            fields.Field("biases", ref biases, Zero);
            Check();
        }

        // What a file assigned must be one layer; its inputs are checked where the layer is recorded.
        void Check()
        {
            if (weights != null && weights.Shape != new Shape(weights.Shape.Rows, units)) throw new ShapeException($"Weights of {weights.Shape} do not belong to a dense layer of {units} units.");
            if (biases != null && biases.Shape != new Shape(units)) throw new ShapeException($"Biases of {biases.Shape} do not belong to a dense layer of {units} units.");
        }
    }
}
