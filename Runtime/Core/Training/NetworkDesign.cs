using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// The plain classifier that options or a window describe: hidden layers, each with what follows it, and a dense layer of logits for softmax.
    /// </summary>
    public sealed class NetworkDesign
    {
        /// <param name="hidden">From the input; may be empty.</param>
        /// <param name="initializer">How weights are drawn, by its stable id, such as "he_normal".</param>
        /// <param name="inputDropout">Share of the inputs that is dropped in training; 0 for none.</param>
        public NetworkDesign(IEnumerable<HiddenLayer> hidden, string initializer, float inputDropout = 0)
        {
            Hidden = hidden.ToArray();
            Initializer = initializer;
            InputDropout = inputDropout;
        }

        /// <summary>Layers that differ in their units only.</summary>
        public NetworkDesign(IEnumerable<int> hidden, string activation, string initializer, bool normalized = false) : this(hidden.Select(units => new HiddenLayer(units, activation, normalized)), initializer) { }

        /// <summary>The exercises' own: five hidden layers of 100 units, ELU, initial weights after He.</summary>
        public static NetworkDesign Book { get; } = new NetworkDesign(new[] { 100, 100, 100, 100, 100 }, "elu", "he_normal");

        /// <summary>What can follow a hidden layer's units, by stable ids.</summary>
        public static IReadOnlyList<string> Activations { get; } = new[] { "elu", "relu", "leaky_relu", "parametric_relu", "randomized_leaky_relu", "selu", "tanh", "logistic" };

        /// <summary>How weights can be drawn, by stable ids: what needs no number of its own.</summary>
        public static IReadOnlyList<string> Initializers { get; } = InitializerTypes.Table.Ids.Where(id => !(InitializerTypes.Table.Create(id) is IDescribedInitializer)).ToArray();

        /// <summary>From the input on; may be empty.</summary>
        public IReadOnlyList<HiddenLayer> Hidden { get; }

        /// <summary>How the weights of all layers are drawn, by its stable id, such as "he_normal".</summary>
        public string Initializer { get; }

        /// <summary>Share of the inputs that is dropped in training, 0 to below 1.</summary>
        public float InputDropout { get; }

        /// <summary>
        /// Makes the network, with initial values: for each hidden layer a dense one and what follows it, then a dense one with an output per class.
        /// </summary>
        /// <param name="input">Shape of one example, such as 28 x 28.</param>
        /// <param name="classes">Outputs: logits, which a softmax loss takes.</param>
        /// <param name="seed">Decides the initial values.</param>
        /// <exception cref="KeyNotFoundException">There is no such activation or initializer.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A layer has no unit, or drops all of its outputs.</exception>
        public Network Build(Shape input, int classes, ulong seed)
        {
            var layers = new List<ILayer>();
            if (InputDropout > 0) layers.Add(new Dropout(InputDropout));
            foreach (HiddenLayer each in Hidden)
            {
                layers.Add(new Dense(each.Units, InitializerTypes.Table.Create(Initializer)));
                if (each.Normalized) layers.Add(new BatchNormalization());
                layers.Add(LayerTypes.Table.Create(each.Activation));
                if (each.Dropout > 0) layers.Add(new Dropout(each.Dropout));
            }
            layers.Add(new Dense(classes, InitializerTypes.Table.Create(Initializer)));
            var network = new Network(input, layers.ToArray());
            network.Initialize(seed);
            return network;
        }

        /// <summary>The design in short, such as "100-100 elu he_normal batch normalization".</summary>
        public override string ToString()
        {
            string input = InputDropout > 0 ? FormattableString.Invariant($"dropout {InputDropout:R}, ") : "";
            if (Hidden.Select(layer => layer.Rest).Distinct().Count() > 1) return $"{input}{string.Join(", ", Hidden)}, {Initializer}";
            if (Hidden.Count == 0) return $"{input}{Initializer}";
            // Layers that are alike are said once.
            HiddenLayer first = Hidden[0];
            string rest = (first.Normalized ? " batch normalization" : "") + (first.Dropout > 0 ? FormattableString.Invariant($" dropout {first.Dropout:R}") : "");
            return $"{input}{string.Join("-", Hidden.Select(layer => layer.Units))} {first.Activation} {Initializer}{rest}";
        }
    }
}
