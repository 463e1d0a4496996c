using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class BranchesTests
    {
        [Test]
        public void EachBodySeesEverythingAndTheResultsAreJoinedInOrder([ValueSource(typeof(TestBackends), nameof(TestBackends.Names))] string name)
        {
            var network = new Network(new Shape(2), new Branches(new Dense(2), new LeakyRelu(0.5f), new Dense(1)));
            foreach (Parameter parameter in network.Parameters)
                for (int i = 0; i < parameter.Shape.Count; i++) parameter.Value.Data[i] = i + 1;
            var data = Dataset.OfTargets(new float[] { 1, -2 }, new Shape(2), new float[] { -4, -4, 1, -1, -2 }, 5);
            Assert.That(network.Outputs, Is.EqualTo(5));
            // 1 + 1 * 1 - 2 * 3 = -4, 2 + 1 * 2 - 2 * 4 = -4; 1, -1; 1 + 1 * 1 - 2 * 2 = -2.
            Assert.That(Evaluation.Run(network, new MeanSquaredError(), data, TestBackends.Get(name)).Loss(0), Is.EqualTo(0).Within(1e-9));
        }

        [Test]
        public void OneBodyIsRefused() => Assert.That(() => new Branches(new Dense(1)), Throws.TypeOf<ShapeException>().With.Message.Contains("two bodies"));

        [Test]
        public void MoreFeaturesThanAnIntCountsAreRefused()
        {
            ILayer[] doubling = Enumerable.Range(0, 31).Select(i => (ILayer)new Branches(new Relu(), new Relu())).ToArray();
            Assert.That(() => new Network(new Shape(1), doubling), Throws.TypeOf<ShapeException>().With.Message.Contains("2147483648 features"));
            var largest = new Network(new Shape(1), doubling.Skip(1).ToArray());
            Assert.That(largest.Outputs, Is.EqualTo(1 << 30));
            Assert.That(largest.Activations, Is.EqualTo(8 * ((1L << 30) - 1)));
        }

        [Test]
        public void AFileHoldsThem()
        {
            var network = new Network(new Shape(3), new Branches(new Sequence(new Dense(2), new Elu()), new Dense(1) { Frozen = true }));
            network.Initialize(2);
            Model read = ModelFile.Read(ModelFile.Write(new Model(network, new MeanSquaredError(), null)));
            var branches = (Branches)read.Network.Layers.Single();
            Assert.That(branches.Bodies.Count, Is.EqualTo(2));
            Assert.That(branches.Bodies[1].Frozen, Is.True);
            Assert.That(read.Network.Parameters.SelectMany(parameter => parameter.Value.Data), Is.EqualTo(network.Parameters.SelectMany(parameter => parameter.Value.Data)));
        }
    }
}
