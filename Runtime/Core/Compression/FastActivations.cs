using System.Linq;

namespace Graft
{
    /// <summary>
    /// ELU and its kin become leaky ReLU, which needs no exponential. The network answers otherwise for a moment: it must be trained on, which
    /// <see cref="Distillation"/> does best.
    /// </summary>
    public static class FastActivations
    {
        /// <summary>A copy in which each ELU and SELU is a leaky ReLU.</summary>
        /// <param name="network">Stays as it is.</param>
        /// <param name="slope">Of the leaky ReLU below zero, 0 or more.</param>
        public static Network Of(Network network, float slope = 0.01f)
        {
            Network copy = network.Clone();
            return new Network(copy.Input, Replaced(copy.Layers.ToArray(), slope));
        }

        /// <summary>Whether the network has any that would be replaced.</summary>
        public static bool AreMissing(Network network)
        {
            var all = new ParameterCollector();
            ILayer[] layers = network.Layers.ToArray();
            all.Field("layers", ref layers);
            return all.Layers.Any(IsSlow);
        }

        static ILayer[] Replaced(ILayer[] layers, float slope)
        {
            foreach (ILayer layer in layers) layer.Describe(new WithinLayer(within => Replaced(within, slope)));
            return layers.Select(layer => IsSlow(layer) ? new LeakyRelu(slope) { Frozen = layer.Frozen } : layer).ToArray();
        }

        static bool IsSlow(ILayer layer) => layer is Elu || layer is Selu;
    }
}
