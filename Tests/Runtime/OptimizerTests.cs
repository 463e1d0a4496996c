using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Optimizers against step-by-step float64 references, on a loss whose gradient is known: half the squared weight.</summary>
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
        public void AdamWShrinksTheWeightBesideAdam()
        {
            double w = 0.8, m = 0, v = 0;
            double[] expected = Enumerable.Range(1, 20).Select(t =>
            {
                double g = w - 2;
                m = 0.9 * m + 0.1 * g;
                v = 0.999 * v + 0.001 * g * g;
                return w -= 0.05 * (m / (1 - Math.Pow(0.9, t)) / (Math.Sqrt(v / (1 - Math.Pow(0.999, t))) + 1e-8) + 0.3 * w);
            }).ToArray();
            Assert.That(Walk(new AdamW(0.05f, 0.3f), 20), Is.EqualTo(expected).Within(1e-5));
            Assert.That(Walk(new AdamW(0.05f, 0.3f), 20, new Shape(1)), Is.EqualTo(Walk(new Adam(0.05f), 20, new Shape(1))).Within(1e-6), "a bias does not decay");
        }

        [Test]
        public void SgdFollowsItsReference()
        {
            double w = 0.8;
            double[] expected = Enumerable.Range(0, 20).Select(_ => w -= 0.1 * (w - 2)).ToArray();
            Assert.That(Walk(new Sgd(0.1f), 20), Is.EqualTo(expected).Within(1e-5));
        }

        [Test]
        public void MomentumFollowsItsReference()
        {
            double w = 0.8, m = 0;
            double[] expected = Enumerable.Range(0, 20).Select(t =>
            {
                m = 0.8 * m - 0.1 * Math.Pow(0.5, t / 10.0) * (w - 2);
                return w += m;
            }).ToArray();
            Assert.That(Walk(new Momentum(new ExponentialDecay(0.1f, 10, 0.5f), 0.8f), 20), Is.EqualTo(expected).Within(1e-5));
        }

        [Test]
        public void MomentumNearOneOvershootsAndOscillates()
        {
            // The loss (w - 2)² / 2 from 0.8: below (1 - sqrt(rate))² momentum creeps up to 2, above it swings about it.
            double[] calm = Walk(new Momentum(0.1f, 0.4f), 100), wild = Walk(new Momentum(0.1f, 0.98f), 100), ahead = Walk(new Nesterov(0.1f, 0.98f), 100);
            int Crossings(double[] path) => path.Zip(path.Skip(1), (before, after) => before < 2 != after < 2).Count(crosses => crosses);
            Assert.That(calm, Is.Ordered.And.All.LessThan(2.0001));
            Assert.That(calm.Last(), Is.EqualTo(2).Within(1e-3));
            Assert.That(wild.Max(), Is.GreaterThan(3), "it flies past the minimum almost as far as it came");
            Assert.That(Crossings(wild), Is.InRange(9, 11), "once in ten steps");
            Assert.That(wild.Skip(80).Max(), Is.GreaterThan(2.4), "and takes long to settle");
            Assert.That(ahead.Skip(80).Max(), Is.LessThan(wild.Skip(80).Max() - 0.2), "looking ahead damps it");
        }

        [Test]
        public void NesterovTakesTheGradientAhead()
        {
            // The path w in the form of the paper; what is stored is the point ahead of it.
            double w = 0.8, m = 0;
            double[] expected = Enumerable.Range(0, 20).Select(_ =>
            {
                m = 0.8 * m - 0.1 * (w + 0.8 * m - 2);
                w += m;
                return w + 0.8 * m;
            }).ToArray();
            Assert.That(Walk(new Nesterov(0.1f, 0.8f), 20), Is.EqualTo(expected).Within(1e-5));
        }

        [Test]
        public void AdaGradFollowsItsReference()
        {
            // The sum starts where the paper has it, at the initial number.
            double w = 0.8, s = 0.25;
            double[] expected = Enumerable.Range(0, 20).Select(_ =>
            {
                double g = w - 2;
                s += g * g;
                return w -= 0.3 * g / (Math.Sqrt(s) + 1e-7);
            }).ToArray();
            Assert.That(Walk(new AdaGrad(0.3f, 0.25f), 20), Is.EqualTo(expected).Within(1e-5));
        }

        [Test]
        public void RmsPropFollowsItsReference()
        {
            double w = 0.8, s = 0;
            double[] expected = Enumerable.Range(0, 20).Select(_ =>
            {
                double g = w - 2;
                s = 0.9 * s + 0.1 * g * g;
                return w -= 0.02 * g / (Math.Sqrt(s) + 1e-7);
            }).ToArray();
            Assert.That(Walk(new RmsProp(0.02f), 20), Is.EqualTo(expected).Within(1e-5));
        }

        // The algorithm as the paper prints it, with sigma the growth of the regularization's size from step to step, whatever made it grow.
        static double[] Ftrl(double w, double l1, double l2, double beta, Func<int, double> rate, Func<double, double> slope)
        {
            double size = beta / rate(0), z = -size * w, n = 0;
            return Enumerable.Range(0, 20).Select(t =>
            {
                double g = slope(w);
                n += g * g;
                double sigma = (beta + Math.Sqrt(n)) / rate(t) - size;
                size += sigma;
                z += g - sigma * w;
                return w = Math.Abs(z) <= l1 ? 0 : -(z - Math.Sign(z) * l1) / (size + l2);
            }).ToArray();
        }

        [Test]
        public void FtrlFollowsItsReference()
        {
            Assert.That(Walk(new Ftrl(0.5f), 20), Is.EqualTo(Ftrl(0.8, 0, 0, 1, t => 0.5, w => w - 2)).Within(1e-5));
            Assert.That(Walk(new Ftrl(0.5f, 0.3f, 0.2f, 0.7f), 20), Is.EqualTo(Ftrl(0.8, 0.3f, 0.2f, 0.7f, t => 0.5, w => w - 2)).Within(1e-5));
        }

        [Test]
        public void FtrlFollowsItsReferenceWhenTheRateChanges() =>
            Assert.That(Walk(new Ftrl(new ExponentialDecay(0.5f, 10, 0.5f), 0.3f, 0.2f), 20), Is.EqualTo(Ftrl(0.8, 0.3f, 0.2f, 1, t => 0.5 * Math.Pow(0.5, t / 10.0), w => w - 2)).Within(1e-5));

        [Test]
        public void FtrlMakesExactZerosOfWeightsThatGradientsDoNotHold()
        {
            double[] walked = Walk(new Ftrl(0.5f, 50), 20);
            Assert.That(walked, Is.All.EqualTo(0.0));
            Assert.That(Walk(new Ftrl(0.5f, 50), 20, new Shape(1)), Has.None.EqualTo(0.0), "a bias has no penalty");
            // From 0.8 past zero and on to 2: it is zero only while the sums say so.
            Assert.That(Ftrl(-0.05, 2, 0, 1, t => 0.5, w => w - 2).Count(w => w == 0), Is.InRange(1, 10));
            Assert.That(Walk(new Ftrl(0.5f, 2), 20, start: -0.05f).Select(w => w == 0), Is.EqualTo(Ftrl(-0.05, 2, 0, 1, t => 0.5, w => w - 2).Select(w => w == 0)));
        }

        [Test]
        public void ConstantsOutOfRangeAreRefusedByName()
        {
            void Refused(Action create, string word) => Assert.That(() => create(), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains(word));
            Refused(() => new Momentum(0.1f, 1), "beta");
            Refused(() => new Nesterov(0.1f, -0.1f), "beta");
            Refused(() => new AdaGrad(0.1f, -1), "initial");
            Refused(() => new RmsProp(0.1f, 1), "decay");
            Refused(() => new AdamW(0.1f, -1), "decay");
            Refused(() => new AdamW(0.1f, 0, 1), "beta1");
            Refused(() => new Ftrl(0.1f, -1), "l1");
            Refused(() => new Ftrl(0.1f, 0, float.PositiveInfinity), "l2");
            Refused(() => new Ftrl(0.1f, 0, 0, 0), "beta");
            Refused(() => new Sgd(0), "learning rate");
        }

        // One weight, or one bias, w; the loss (w - 2)², of which Huber with a large delta takes half.
        double[] Walk(IOptimizer optimizer, int steps, Shape? shape = null, float start = 0.8f)
        {
            IBackend backend = TestBackends.Get(name);
            var weight = new Parameter(shape ?? new Shape(1, 1));
            weight.Value.Data[0] = start;
            var g = new Graph(Mode.Training, 1, new Shape(1));
            Value w = g.Parameter("w", weight), target = g.Leaf("target", new Shape(1, 1)), outcomes = g.Leaf("outcomes", new Shape(2)), table = g.Leaf("table", new Shape(4 * steps));
            Value none = g.Lasting("none", new Tensor(weight.IsWeights ? new Shape(1) : new Shape(1, 1)));
            Value prediction = g.Record(weight.IsWeights ? new DenseOp(g.Input, w, none) : new DenseOp(g.Input, none, w)).Y;
            g.Regression(Deviation.Huber(100), prediction, target, outcomes);
            foreach (var (parameter, gradient) in Reverse.Record(g)) optimizer.Record(g, parameter, gradient, table);
            using var residency = new Residency(backend);
            var views = new[] { g.Input, target, outcomes, table }.ToDictionary(leaf => leaf, leaf => backend.Allocate(leaf.Shape, leaf.Type));
            backend.Upload(new[] { 1f }, views[g.Input]);
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
