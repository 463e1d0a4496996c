using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class NormalizationOpsTests : OpTests
    {
        const float Momentum = 0.75f, Epsilon = 0.01f;

        static readonly int[] Rows = { 1, 3, 20, 65, 130 };
        static readonly int[] Columns = { 1, 5, 16, 17, 100, 300 };
        static readonly Elementwise[] Activations =
        {
            Elementwise.Identity, Elementwise.Relu, Elementwise.LeakyRelu(0.2f), Elementwise.Elu(1.5f), Elementwise.Selu, Elementwise.Tanh, Elementwise.Logistic,
        };

        public NormalizationOpsTests(string backend) : base(backend) { }

        [Test, Pairwise]
        public void NormalizeTakesTheBatchsStatistics([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns) =>
            Normalize(rows, columns, Elementwise.Elu(1));

        [Test]
        public void NormalizeKnowsEveryActivation([ValueSource(nameof(Activations))] Elementwise f) => Normalize(20, 17, f);

        void Normalize(int rows, int columns, Elementwise f)
        {
            double[,] x = Off(References.Random(rows, columns, 1));
            double[] gamma = Scale(columns), beta = References.RandomVector(columns, 3), average = References.RandomVector(columns, 4), spread = Spread(columns);
            View runningMean = Vector(average), runningVariance = Vector(spread), mean = ResultVector(columns), inverse = ResultVector(columns);
            View y = Result(rows, columns);
            Run(Backend.Normalization.Normalize(
                Dirty(x), Vector(gamma), Vector(beta), runningMean, runningVariance, mean, inverse, y, Momentum, Epsilon, f));

            double[] means = References.Means(x), variances = References.Variances(x);
            Close(Read(y), References.Normalize(x, gamma, beta, Epsilon, f), 2e-5);
            Close(ReadVector(mean), means, Rounding(rows));
            Close(ReadVector(inverse), variances.Select(variance => 1 / Math.Sqrt(variance + Epsilon)).ToArray(), Rounding(rows));
            Close(ReadVector(runningMean), average.Zip(means, Moved).ToArray(), Rounding(rows));
            Close(ReadVector(runningVariance), spread.Zip(variances, Moved).ToArray(), Rounding(rows));
            PaddingIsFinite(y);
            PaddingIsFinite(mean);
            PaddingIsFinite(inverse);
            PaddingIsZero(runningMean);
            PaddingIsZero(runningVariance);
        }

        static double Moved(double average, double value) => Momentum * average + (1 - Momentum) * value;

        [Test]
        public void AVarianceFarBelowTheMeansSquareIsKept()
        {
            // The difference of the mean square and the squared mean would have lost it.
            double[,] x = References.Map(References.Random(50, 17, 6, 0.125), value => Math.Round(value * 1024) / 1024 + 1000);
            View mean = ResultVector(17), inverse = ResultVector(17), y = Result(50, 17), zero = Vector(new double[17]);
            double[] ones = Enumerable.Repeat(1.0, 17).ToArray();
            Run(Backend.Normalization.Normalize(
                Dirty(x), Vector(ones), zero, Vector(ones), Vector(ones), mean, inverse, y, Momentum, 1e-6f, Elementwise.Identity));
            // The mean itself is exact to 1000 * 2^-24.
            Close(Read(y), References.Normalize(x, ones, new double[17], 1e-6f, Elementwise.Identity), 3e-3);
        }

        [Test, Pairwise]
        public void GradientPassesThroughTheBatchsStatistics([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns) =>
            Gradient(rows, columns, Elementwise.Elu(1), true);

        [Test]
        public void GradientKnowsEveryDerivative([ValueSource(nameof(Activations))] Elementwise f) => Gradient(20, 17, f, true);

        [Test]
        public void WithoutAnInputGradientTheParametersStillHaveTheirs() => Gradient(20, 100, Elementwise.Tanh, false);

        void Gradient(int rows, int columns, Elementwise f, bool wantsDx)
        {
            double[,] x = Off(References.Random(rows, columns, 7)), dy = References.Random(rows, columns, 8), at = References.Random(rows, columns, 9);
            double[] gamma = Scale(columns), mean = References.Means(x);
            double[] inverse = References.Variances(x).Select(variance => 1 / Math.Sqrt(variance + Epsilon)).ToArray();
            View dx = wantsDx ? Result(rows, columns) : default, dgamma = ResultVector(columns), dbeta = ResultVector(columns);
            Run(Backend.Normalization.NormalizeGradient(
                Clean(dy), Dirty(x), Vector(gamma), Vector(mean), Vector(inverse), dx, dgamma, dbeta, f, f.IsIdentity ? default : Dirty(at)));

            var expected = References.NormalizeGradient(References.Map(dy, at, (slope, output) => slope * References.Derivative(f, output)), x, gamma, Epsilon);
            Close(ReadVector(dgamma), expected.dgamma, 10 * Rounding(rows));
            Close(ReadVector(dbeta), expected.dbeta, Rounding(rows));
            PaddingIsZero(dgamma);
            PaddingIsZero(dbeta);
            if (!wantsDx) return;
            Close(Read(dx), expected.dx, 20 * Rounding(rows));
            PaddingIsZero(dx);
        }

        [Test]
        public void GradientsAreTheSlopesOfForward()
        {
            // The loss sum(c * tanh(normalized)) has the gradient c at its output.
            double[,] x = References.Random(6, 5, 10), c = References.Random(6, 5, 11);
            double[] gamma = Scale(5), beta = References.RandomVector(5, 12);
            double Loss(double[,] input, double[] scale, double[] shift) =>
                References.Sum(References.Map(References.Normalize(input, scale, shift, Epsilon, Elementwise.Tanh), c, (output, weight) => output * weight));

            View given = Dirty(x), scales = Vector(gamma), mean = ResultVector(5), inverse = ResultVector(5), y = Result(6, 5);
            View dx = Result(6, 5), dgamma = ResultVector(5), dbeta = ResultVector(5);
            Run(Backend.Normalization.Normalize(
                given, scales, Vector(beta), ResultVector(5), ResultVector(5), mean, inverse, y, Momentum, Epsilon, Elementwise.Tanh));
            Run(Backend.Normalization.NormalizeGradient(Clean(c), given, scales, mean, inverse, dx, dgamma, dbeta, Elementwise.Tanh, y));
            Close(Read(dx), References.Slope(at => Loss(at, gamma, beta), x), 2e-5);
            Close(References.Row(ReadVector(dgamma)), References.Slope(at => Loss(x, at.Cast<double>().ToArray(), beta), References.Row(gamma)), 2e-5);
            Close(References.Row(ReadVector(dbeta)), References.Slope(at => Loss(x, gamma, at.Cast<double>().ToArray()), References.Row(beta)), 2e-5);
        }

        [Test]
        public void ABatchOfOneIsTheShiftAndMovesNothingBelow()
        {
            double[,] x = References.Random(1, 17, 13, 1000), dy = References.Random(1, 17, 14);
            double[] beta = References.RandomVector(17, 15);
            View given = Dirty(x), gamma = Vector(Scale(17)), mean = ResultVector(17), inverse = ResultVector(17), y = Result(1, 17);
            View dx = Result(1, 17), dgamma = ResultVector(17), dbeta = ResultVector(17);
            Run(Backend.Normalization.Normalize(
                given, gamma, Vector(beta), ResultVector(17), ResultVector(17), mean, inverse, y, Momentum, Epsilon, Elementwise.Identity));
            Run(Backend.Normalization.NormalizeGradient(Clean(dy), given, gamma, mean, inverse, dx, dgamma, dbeta, Elementwise.Identity, default));
            Close(ReadVector(y), beta, 1e-6);
            Assert.That(ReadVector(dx), Is.All.EqualTo(0));
            Assert.That(ReadVector(dgamma), Is.All.EqualTo(0));
            Close(ReadVector(dbeta), dy.Cast<double>().ToArray(), 1e-6);
        }

        [Test, Pairwise]
        public void ScaleShiftTakesTheRunningAverages([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns) =>
            ScaleShift(rows, columns, Elementwise.Elu(1));

        [Test]
        public void ScaleShiftKnowsEveryActivation([ValueSource(nameof(Activations))] Elementwise f) => ScaleShift(20, 17, f);

        void ScaleShift(int rows, int columns, Elementwise f)
        {
            double[,] x = References.Random(rows, columns, 16), dy = References.Random(rows, columns, 17), at = References.Random(rows, columns, 18);
            double[] gamma = Scale(columns), beta = References.RandomVector(columns, 19), mean = References.RandomVector(columns, 20), variance = Spread(columns);
            View y = Result(rows, columns), dx = Result(rows, columns), scale = Vector(gamma), spread = Vector(variance);
            Run(Backend.Normalization.ScaleShift(Dirty(x), scale, Vector(beta), Vector(mean), spread, y, Epsilon, f));
            Close(Read(y), References.ScaleShift(x, gamma, beta, mean, variance, Epsilon, f), 1e-5);
            PaddingIsFinite(y);

            Run(Backend.Normalization.ScaleShiftGradient(Clean(dy), scale, spread, dx, Epsilon, f, f.IsIdentity ? default : Dirty(at)));
            double[,] expected = References.Matrix(rows, columns, (row, j) => dy[row, j] * References.Derivative(f, at[row, j]) * gamma[j] / Math.Sqrt(variance[j] + Epsilon));
            Close(Read(dx), expected, 1e-5);
            PaddingIsZero(dx);
        }

        [Test]
        public void ScaleShiftGradientIsTheSlopeOfScaleShift()
        {
            double[,] x = References.Random(3, 17, 21), ones = References.Map(x, value => 1);
            double[] gamma = Scale(17), beta = References.RandomVector(17, 22), mean = References.RandomVector(17, 23), variance = Spread(17);
            View y = Result(3, 17), dx = Result(3, 17), scale = Vector(gamma), spread = Vector(variance);
            Run(Backend.Normalization.ScaleShift(Dirty(x), scale, Vector(beta), Vector(mean), spread, y, Epsilon, Elementwise.Tanh));
            Run(Backend.Normalization.ScaleShiftGradient(Clean(ones), scale, spread, dx, Epsilon, Elementwise.Tanh, y));
            double Sum(double[,] at) => References.Sum(References.ScaleShift(at, gamma, beta, mean, variance, Epsilon, Elementwise.Tanh));
            Close(Read(dx), References.Slope(Sum, x), 1e-5);
        }

        [Test]
        public void EveryOpIsDeterministic()
        {
            View x = Dirty(References.Random(65, 300, 24)), y = Result(65, 300), gamma = Vector(Scale(300)), beta = Vector(References.RandomVector(300, 25));
            View runningMean = Vector(References.RandomVector(300, 26)), runningVariance = Vector(Spread(300)), mean = ResultVector(300), inverse = ResultVector(300);
            View dy = Clean(References.Random(65, 300, 27)), dx = Result(65, 300), dgamma = ResultVector(300), dbeta = ResultVector(300);
            INormalizationOps ops = Backend.Normalization;
            Elementwise elu = Elementwise.Elu(1);
            IsDeterministic(
                () => Run(ops.Normalize(x, gamma, beta, runningMean, runningVariance, mean, inverse, y, Momentum, Epsilon, elu)),
                runningMean, runningVariance, mean, inverse, y);
            IsDeterministic(() => Run(ops.NormalizeGradient(dy, x, gamma, mean, inverse, dx, dgamma, dbeta, elu, y)), dx, dgamma, dbeta);
            IsDeterministic(() => Run(ops.ScaleShift(x, gamma, beta, runningMean, runningVariance, y, Epsilon, elu)), y);
            IsDeterministic(() => Run(ops.ScaleShiftGradient(dy, gamma, runningVariance, dx, Epsilon, elu, y)), dx);
        }

        // Each column around a mean of its own.
        static double[,] Off(double[,] x) => References.Matrix(x.GetLength(0), x.GetLength(1), (row, column) => x[row, column] + column % 5);

        static double[] Scale(int columns) => References.RandomVector(columns, 2).Select(value => 1 + value / 2).ToArray();
        static double[] Spread(int columns) => References.RandomVector(columns, 5).Select(value => 1.25 + value).ToArray();
    }
}
