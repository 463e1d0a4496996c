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

        // The book's network of two halves, small: do two digits that it has not seen, of hands that it has not seen, show the same?
        [Test]
        public void TwoBodiesLearnToCompareDigitsAndOneOfThemIsReused()
        {
            ILayer[] Body() => new ILayer[] { new Dense(40), new Elu(), new Dense(40), new Elu() };
            Dataset digits = SyntheticDigits.Create(3000, 1), others = SyntheticDigits.Create(500, 2);
            Dataset training = ImagePairs.Create(digits, 20000, 1), validation = ImagePairs.Create(others, 1000, 1);
            var pair = new Parallel(new Sequence(Body()), new Sequence(Body()));
            var network = new Network(training.ExampleShape, pair, new Dense(10), new Elu(), new Dense(1));
            network.Initialize(1);
            var settings = new TrainingSettings { Loss = new LogisticCrossEntropy(), Optimizer = new Adam(0.002f), BatchSize = 50, MaxEpochs = 4 };
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(network, training, validation, settings, backend);
            run.Run();
            Assert.That(run.Curve[run.Progress.BestEpoch - 1].ValidationAccuracy, Is.GreaterThan(0.7), "chance is one half");

            Network single = TransferLearning.Body(network, pair, 0, 10, 1);
            using var reuse = new TrainingRun(single, digits.Take(0, 500), null, new TrainingSettings { Optimizer = new Adam(0.01f), MaxEpochs = 10 }, backend);
            reuse.Run();
            Assert.That(Evaluation.Run(single, new SoftmaxCrossEntropy(), others, backend).Accuracy(others.Labels), Is.GreaterThan(0.55), "chance is a tenth");
            Assert.That(single.Parameters.First().Value.Data, Is.EqualTo(network.Parameters.First().Value.Data), "what is reused is frozen");
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
