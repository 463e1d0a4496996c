using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class DenseOpsTests : DenseTests
    {
        static readonly Elementwise[] Activations = { Elementwise.Identity, Elementwise.Relu, Elementwise.LeakyRelu(0.2f), Elementwise.Elu(1.5f), Elementwise.Selu, Elementwise.Tanh, Elementwise.Logistic };

        public DenseOpsTests(string backend) : base(backend) { }

        [Test]
        public void ForwardKnowsEveryActivation([ValueSource(nameof(Activations))] Elementwise f) => Forward(3, 17, 100, f);

        [Test]
        public void InputGradientKnowsEveryDerivative([ValueSource(nameof(Activations))] Elementwise f) => InputGradient(3, 17, 100, f);

        [Test]
        public void WeightUpdateKnowsEveryRule([ValueSource(typeof(UpdateOpsTests), nameof(UpdateOpsTests.Rules))] UpdateRule rule) => WeightUpdate(rule, rule, 20, 17, 113);

        [Test]
        public void BiasesMayHaveConstantsOfTheirOwn() => WeightUpdate(UpdateRule.AdamW(0.9f, 0.99f, 0.01f, 0.5f), UpdateRule.AdamW(0.8f, 0.95f, 0.02f, 0), 20, 17, 113);

        [Test]
        public void GradientsAreTheSlopesOfForward()
        {
            // The loss sum(c * y) has the gradient c at y; before that stands x = tanh(z), so that a derivative is in it.
            double[,] z = References.Random(3, 5, 15), w = References.Random(5, 4, 16), c = References.Random(3, 4, 17);
            double[] b = References.RandomVector(4, 18);
            double[,] Through(double[,] a) => References.Map(a, value => References.Activation(Elementwise.Tanh, value));
            double Loss(double[,] input, double[,] weights, double[] biases) => References.Sum(References.Map(References.Dense(input, weights, biases, Elementwise.Identity), c, (y, weight) => y * weight));

            View dz = Result(3, 5), dw = Result(5, 4), db = ResultVector(4), x = Dirty(Through(z)), dy = Clean(c);
            Run(Backend.Dense.InputGradient(dy, Clean(w), dz, Elementwise.Tanh, x));
            Run(Backend.Dense.WeightGradient(x, dy, dw, db));
            Close(Read(dz), References.Slope(at => Loss(Through(at), w, b), z), 1e-5);
            Close(Read(dw), References.Slope(at => Loss(Through(z), at, b), w), 1e-5);
            Close(References.Row(ReadVector(db)), References.Slope(at => Loss(Through(z), w, at.Cast<double>().ToArray()), References.Row(b)), 1e-5);
        }
    }
}
