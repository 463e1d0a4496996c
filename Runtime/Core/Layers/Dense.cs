using System;

namespace Graft
{
    /// <summary>
    /// The fully connected layer, y = x w + b. Shapes: x batch x inputs, w inputs x units, b units, y batch x units. It learns its number
    /// of inputs when it becomes part of a network.
    /// </summary>
    public sealed class Dense : ILayer, ITakesAffine
    {
        static readonly IInitializer Zero = new Zeros();
        int units;
        IInitializer initializer;
        Parameter weights, biases;

        /// <param name="units">Outputs, at least 1.</param>
        /// <param name="initializer">How weights are drawn; He's normal distribution by default. Biases start at zero.</param>
        public Dense(int units, IInitializer initializer = null)
        {
            if (units < 1) throw new ArgumentOutOfRangeException(nameof(units), units, "A dense layer has at least one unit.");
            this.units = units;
            this.initializer = initializer ?? new HeNormal();
        }

        internal Dense() { }

        public bool Frozen { get; set; }
        public int Units => units;

        /// <summary>Inputs x units; null until the layer is part of a network.</summary>
        public Parameter Weights => weights;

        /// <summary>Units; null until the layer is part of a network.</summary>
        public Parameter Biases => biases;

        public Value Record(Graph g, Value x)
        {
            weights ??= new Parameter(new Shape(x.Shape.Columns, units));
            biases ??= new Parameter(new Shape(units));
            return g.Dense(x, weights, biases);
        }

        void ITakesAffine.TakeAfter(Affine affine) => affine.IntoBefore(weights.Value, biases.Value);
        void ITakesAffine.TakeBefore(Affine affine) => affine.IntoAfter(weights.Value, biases.Value);

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
