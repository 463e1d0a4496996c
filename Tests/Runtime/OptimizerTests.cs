using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Optimizers and schedules against step-by-step float64 references, on a loss whose gradient is known: half the squared weight.</summary>
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class OptimizerTests
    {
        readonly string name;

        public OptimizerTests(string name) => this.name = name;

        [Test]
        public void AdamFollowsItsReference()
        {
            double w = 0.8, m = 0, v = 0;
            double[] expected = Enumerable.Range(1, 20).Select(t =>
            {
                double g = w - 2;
                m = 0.9 * m + 0.1 * g;
                v = 0.999 * v + 0.001 * g * g;
                return w -= 0.05 * Math.Pow(0.5, (t - 1) / 10.0) * (m / (1 - Math.Pow(0.9, t))) / (Math.Sqrt(v / (1 - Math.Pow(0.999, t))) + 1e-8);
            }).ToArray();
            Assert.That(Walk(new Adam(new ExponentialDecay(0.05f, 10, 0.5f)), 20), Is.EqualTo(expected).Within(1e-5));
        }

        [Test]
        public void SgdFollowsItsReference()
        {
            double w = 0.8;
            double[] expected = Enumerable.Range(0, 20).Select(_ => w -= 0.1 * (w - 2)).ToArray();
            Assert.That(Walk(new Sgd(0.1f), 20), Is.EqualTo(expected).Within(1e-5));
        }

        // One weight, input 1, target 2, loss (w - 2)² of which Huber with a large delta takes half; the bias is driven alike and held apart by its own sum.
        double[] Walk(IOptimizer optimizer, int steps)
        {
            IBackend backend = TestBackends.Get(name);
            var weight = new Parameter(new Shape(1));
            weight.Value.Data[0] = 0.8f;
            var g = new Graph(Mode.Training, 1, new Shape(1));
            Value w = g.Parameter("w", weight), target = g.Leaf("target", new Shape(1, 1)), outcomes = g.Leaf("outcomes", new Shape(2)), table = g.Leaf("table", new Shape(4 * steps));
            Value prediction = g.Record(new DenseOp(g.Input, g.Lasting("one", new Tensor(new Shape(1, 1), new[] { 1f })), w)).Y;
            g.Regression(Deviation.Huber(100), prediction, target, outcomes);
            foreach (var (parameter, gradient) in Reverse.Record(g)) optimizer.Record(g, parameter, gradient, table);
            using var residency = new Residency(backend);
            var views = new[] { g.Input, target, outcomes, table }.ToDictionary(leaf => leaf, leaf => backend.Allocate(leaf.Shape, leaf.Type));
            // Input 0, so that the prediction is the bias: the parameter under test.
            backend.Upload(new[] { 2f }, views[target]);
            var rows = new float[4 * steps];
            for (int step = 0; step < steps; step++) optimizer.Row(rows.AsSpan(4 * step, 4), step);
            backend.Upload(rows, views[table]);
            using var launches = new LaunchList(g, residency, views);
            var walked = new double[steps];
            for (int step = 0; step < steps; step++)
            {
                launches.Enqueue(new StepArguments(step, step, 0));
                residency.Download();
                walked[step] = weight.Value.Data[0];
            }
            foreach (View view in views.Values) view.Buffer.Dispose();
            return walked;
        }
    }
}
