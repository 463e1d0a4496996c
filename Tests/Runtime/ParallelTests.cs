using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class ParallelTests
    {
        [Test]
        public void EachBodySeesItsPartAndTheResultsAreJoinedInOrder([ValueSource(typeof(TestBackends), nameof(TestBackends.Names))] string name)
        {
            var network = new Network(new Shape(6), new Parallel(new Dense(2), new LeakyRelu(0.5f), new Dense(1)));
            foreach (Parameter parameter in network.Parameters)
                for (int i = 0; i < parameter.Shape.Count; i++) parameter.Value.Data[i] = i + 1;
            // The parts: 1 2 | 3 -4 | 5 6.
            var data = Dataset.OfTargets(new float[] { 1, 2, 3, -4, 5, 6 }, new Shape(6), new float[] { 8, 12, 3, -2, 18 }, 5);
            Assert.That(network.Outputs, Is.EqualTo(5));
            // 1 + 1 * 1 + 2 * 3 = 8, 2 + 1 * 2 + 2 * 4 = 12; 3, -2; 1 + 5 * 1 + 6 * 2 = 18.
            Assert.That(Evaluation.Run(network, new MeanSquaredError(), data, TestBackends.Get(name)).Loss(0), Is.EqualTo(0).Within(1e-9));
        }

        [Test]
        public void FeaturesThatCannotBeSplitAreRefused()
        {
            Assert.That(() => new Network(new Shape(7), new Parallel(new Dense(1), new Dense(1))), Throws.TypeOf<ShapeException>().With.Message.Contains("7 features"));
            Assert.That(() => new Parallel(new Dense(1)), Throws.TypeOf<ShapeException>().With.Message.Contains("two bodies"));
        }

        [Test]
        public void ABodyCanBeFrozenAloneOrWithTheLayer()
        {
            int Training(Network network)
            {
                var g = new Graph(Mode.Training, 1, network.Input);
                network.Record(g, g.Input);
                return network.Parameters.Count(parameter => g.Parameters[parameter].Trains);
            }
            var layer = new Parallel(new Sequence(new Dense(3), new Elu()), new Dense(3));
            var network = new Network(new Shape(4), layer, new Dense(2));
            Assert.That(Training(network), Is.EqualTo(6));
            layer.Bodies[0].Frozen = true;
            Assert.That(Training(network), Is.EqualTo(4));
            layer.Frozen = true;
            Assert.That(Training(network), Is.EqualTo(2));
        }

        [Test]
        public void ColumnsThatAreNotThereAreRefused()
        {
            var g = new Graph(Mode.Evaluation, 2, new Shape(5));
            Assert.That(() => g.Slice(g.Input, 3, 3), Throws.TypeOf<ShapeException>().With.Message.Contains("columns 3 to 5"));
            Assert.That(() => g.Slice(g.Input, -1, 3), Throws.TypeOf<ShapeException>());
            Assert.That(() => g.Columns(g.Input, 0, 5, 2, 6), Throws.TypeOf<ShapeException>().With.Message.Contains("no room"));
        }
    }
}
