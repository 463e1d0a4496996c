using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class FoldingTests
    {
        [Test]
        public void AFoldedNetworkAnswersAsBefore([Range(1, 25)] int seed)
        {
            var random = new RandomStream((ulong)seed, 63);
            Network network = RandomNetworks.Network(8, 3, ref random), folded = Folding.Of(network);
            Assert.That(All(folded).OfType<Dropout>().Count(), Is.LessThanOrEqualTo(All(network).OfType<Dropout>().Count()));
            for (int example = 0; example < 5; example++)
            {
                var x = new double[8];
                for (int i = 0; i < x.Length; i++) x[i] = random.NextNormal();
                Assert.That(DoubleNetwork.Forward(folded, x), Is.EqualTo(DoubleNetwork.Forward(network, x)).Within(2e-5));
            }
        }

        [Test]
        public void NothingIsLeftThatOnlyTrains()
        {
            var network = new Network(new Shape(6), new Dropout(0.2f), new Dense(5), new BatchNormalization(), new Elu(), new Dropout(), new Sequence(new Dense(4), new BatchNormalization(), new Dropout(), new Elu()), new BatchNormalization(), new Dense(3));
            Network folded = Folding.Of(network);
            Assert.That(folded.Layers.Select(layer => layer.GetType()), Is.EqualTo(new[] { typeof(Dense), typeof(Elu), typeof(Sequence), typeof(Dense) }));
            Assert.That(((Sequence)folded.Layers[2]).Layers.Select(layer => layer.GetType()), Is.EqualTo(new[] { typeof(Dense), typeof(Elu) }));
            Assert.That(network.Layers.Count, Is.EqualTo(8), "the network itself stays");
        }

        [Test]
        public void FastActivationsReplaceEluAndItsKinWhereverTheyAre()
        {
            var network = new Network(new Shape(4), new Dense(4), new Elu(), new Residual(new Dense(4), new Selu()), new Dense(2), new Tanh());
            Assert.That(FastActivations.AreMissing(network));
            Network fast = FastActivations.Of(network, 0.05f);
            Assert.That(All(fast).OfType<LeakyRelu>().Count(), Is.EqualTo(2));
            Assert.That(((LeakyRelu)fast.Layers[1]).Function, Is.EqualTo(Elementwise.LeakyRelu(0.05f)));
            Assert.That(FastActivations.AreMissing(fast), Is.False);
        }

        static ILayer[] All(Network network)
        {
            var collector = new ParameterCollector();
            ILayer[] layers = network.Layers.ToArray();
            collector.Field("layers", ref layers);
            return collector.Layers.ToArray();
        }
    }
}
