using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// What each parameter's learning rate is multiplied with: the factor of the layer that it belongs to or, where that has none, of the
    /// layer around it; 1 where none is named.
    /// </summary>
    sealed class RateFactors
    {
        readonly Dictionary<Parameter, float> factors = new Dictionary<Parameter, float>();

        /// <exception cref="ShapeException">A factor is not positive, or a layer is not the network's.</exception>
        public RateFactors(Network network, IReadOnlyDictionary<ILayer, float> named)
        {
            var g = new Graph(Mode.Evaluation, 1, network.Input);
            network.Record(g, g.Input);
            foreach (var pair in named)
            {
                if (!g.Contains(pair.Key)) throw new ShapeException($"A rate factor is given for a {pair.Key.GetType().Name} that is not in the network: name layers of the network that trains (a resumed run has its checkpoint's).");
                if (!(pair.Value > 0) || float.IsInfinity(pair.Value)) throw new ShapeException($"The rate factor of a {pair.Key.GetType().Name} is {pair.Value}: give a positive number, and freeze a layer that is not to learn.");
            }
            // Those that gradients change: running averages have no rate.
            foreach (Parameter parameter in g.Parameters.Keys)
            {
                IFreezable owner = g.OwnersOf(parameter).FirstOrDefault(layer => layer is ILayer && named.ContainsKey((ILayer)layer));
                factors.Add(parameter, owner == null ? 1 : named[(ILayer)owner]);
            }
        }

        public float this[Parameter parameter] => factors[parameter];

        /// <summary>Every factor once.</summary>
        public IEnumerable<float> Distinct => factors.Values.Distinct();

        /// <summary>Parameter by parameter, in the network's order: a run is resumed only under the same.</summary>
        public override string ToString() =>
            string.Join(" ", factors.Values.Select(factor => factor.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
