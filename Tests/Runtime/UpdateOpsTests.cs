using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class UpdateOpsTests : OpTests
    {
        const double Tolerance = 2e-5;

        /// <summary>Every rule; a new one is a line here.</summary>
        public static readonly UpdateRule[] Rules =
        {
            UpdateRule.GradientDescent, UpdateRule.Adam(0.9f, 0.999f, 1e-8f), UpdateRule.AdamW(0.9f, 0.999f, 1e-8f, 0.1f), UpdateRule.Momentum(0.9f), UpdateRule.Nesterov(0.9f),
            UpdateRule.AdaGrad(0.1f, 1e-7f), UpdateRule.RmsProp(0.9f, 1e-7f), UpdateRule.Ftrl(1, 0.4f, 0.1f),
            UpdateRule.GradientDescent.Penalized(0.3f, 0.2f), UpdateRule.Adam(0.9f, 0.999f, 1e-8f).Penalized(0, 0.2f).KeepingZeros(), UpdateRule.Ftrl(1, 0.4f, 0.1f).Penalized(0.1f, 0).KeepingZeros(),
        };

        static readonly int[] Rows = { 1, 3, 100 };
        static readonly int[] Columns = { 1, 16, 17, 300 };

        public UpdateOpsTests(string backend) : base(backend) { }

        [Test]
        public void UpdateFollowsTheRuleOverSteps([ValueSource(nameof(Rules))] UpdateRule rule, [ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            const int steps = 3;
            double[,] parameter = WithZeros(References.Random(rows, columns, 1));
            double[][,] gradients = Enumerable.Range(0, steps).Select(step => References.Random(rows, columns, (ulong)(2 + step))).ToArray();
            double[] table = Enumerable.Range(1, steps).SelectMany(step => new[] { 0.1 / step, 1 / (1 - System.Math.Pow(0.9, step)), 1 / (1 - System.Math.Pow(0.999, step)), 0 }).ToArray();
            View device = Clean(parameter), rates = Vector(table);
            View[] state = Enumerable.Range(0, rule.States).Select(i => Clean(new double[rows, columns])).ToArray();
            for (int step = 0; step < steps; step++) Run(Backend.Update.Update(rule, device, Clean(gradients[step]), state, rates), row: step);

            var memory = Enumerable.Range(0, rule.States).Select(i => new double[rows, columns]).ToArray();
            for (int row = 0; row < rows; row++)
                for (int column = 0; column < columns; column++)
                {
                    var s = new double[rule.States];
                    for (int step = 0; step < steps; step++) References.Update(rule, ref parameter[row, column], gradients[step][row, column], s, table.Skip(4 * step).Take(4).ToArray());
                    for (int i = 0; i < s.Length; i++) memory[i][row, column] = s[i];
                }
            Close(Read(device), parameter, Tolerance);
            PaddingIsZero(device);
            for (int i = 0; i < rule.States; i++)
            {
                Close(Read(state[i]), memory[i], Tolerance);
                PaddingIsZero(state[i]);
            }
        }

        [Test]
        public void VectorsAreUpdatedToo()
        {
            double[] parameter = References.RandomVector(100, 6), gradient = References.RandomVector(100, 7);
            View device = Vector(parameter);
            Run(Backend.Update.Update(UpdateRule.GradientDescent, device, Vector(gradient), new View[0], Vector(new double[] { 0.5, 0, 0, 0 })));
            Close(ReadVector(device), parameter.Zip(gradient, (w, g) => w - 0.5 * g).ToArray(), Tolerance);
            PaddingIsZero(device);
        }

        [Test]
        public void PenaltyIsItsOwnSlope([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            const float l1 = 0.3f, l2 = 0.7f;
            double[,] w = WithZeros(References.Random(rows, columns, 10)), gradient = References.Random(rows, columns, 11);
            View penalized = Result(rows, columns);
            Run(Backend.Update.Penalty(l1, l2, Clean(w), Clean(gradient), penalized));
            double[,] slope = References.Slope(at => References.Sum(References.Map(at, weight => l1 * System.Math.Abs(weight) + l2 / 2 * weight * weight)), w);
            Close(Read(penalized), References.Map(gradient, slope, (a, b) => a + b), Tolerance);
            PaddingIsZero(penalized);
        }

        [Test]
        public void ClipHoldsEveryElement([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            double[,] gradient = References.Random(rows, columns, 12);
            View clipped = Result(rows, columns);
            Run(Backend.Update.Clip(0.25f, Clean(gradient), clipped));
            Close(Read(clipped), References.Map(gradient, value => System.Math.Max(-0.25, System.Math.Min(0.25, value))), 0);
            PaddingIsZero(clipped);
            Run(Backend.Update.Clip(0.25f, Clean(References.Map(gradient, value => double.NaN)), clipped));
            Assert.That(ReadVector(clipped), Is.All.NaN, "a diverged run must show");
        }

        [Test]
        public void AllGradientsAreScaledToOneNorm([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            double[,] weights = References.Random(rows, columns, 13), biases = References.Random(1, 5, 14);
            double norm = System.Math.Sqrt(weights.Cast<double>().Concat(biases.Cast<double>()).Sum(value => value * value));
            View[] gradients = { Clean(weights), Vector(biases.Cast<double>().ToArray()) };
            foreach (double limit in new[] { norm / 3, norm * 1.01, norm * 100 })
            {
                View scale = ResultVector(3), scaled = Result(rows, columns);
                Run(Backend.Update.GlobalNorm((float)limit, gradients, scale));
                Run(Backend.Update.ScaleGradient(gradients[0], scale, scaled));
                double expected = System.Math.Min(1, limit / norm);
                Assert.That(ReadVector(scale)[0], limit > norm ? Is.EqualTo(1.0) : Is.EqualTo(expected).Within(1e-5));
                Close(Read(scaled), References.Map(weights, value => expected * value), Tolerance);
                PaddingIsZero(scaled);
            }
        }

        [Test]
        public void AGlobalNormThatIsNoNumberShows()
        {
            View scale = ResultVector(2), gradient = Clean(new[,] { { 1, double.NaN } }), scaled = Result(1, 2);
            Run(Backend.Update.GlobalNorm(1, new[] { gradient }, scale));
            Run(Backend.Update.ScaleGradient(gradient, scale, scaled));
            Assert.That(ReadVector(scaled), Is.All.NaN);
        }

        [Test]
        public void ColumnsAreShortenedToTheNorm([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            const double norm = 0.5;
            // Columns of all lengths: some zero, some short, some long.
            double[,] weights = References.Map(References.Random(rows, columns, 15), (double[,])References.Matrix(rows, columns, (row, column) => column % 4 * 0.7 / System.Math.Sqrt(rows)), (a, b) => a * b);
            double Length(int column) => System.Math.Sqrt(Enumerable.Range(0, rows).Sum(row => weights[row, column] * weights[row, column]));
            View device = Clean(weights);
            Run(Backend.Update.MaxNorm((float)norm, device));
            Close(Read(device), References.Matrix(rows, columns, (row, column) => weights[row, column] * (Length(column) > norm ? norm / Length(column) : 1)), Tolerance);
            PaddingIsZero(device);
            double[,] held = Read(device);
            for (int column = 0; column < columns; column++)
                if (Length(column) < 0.99 * norm)
                    for (int row = 0; row < rows; row++) Assert.That(held[row, column], Is.EqualTo((double)(float)weights[row, column]), "what is short enough keeps its bits");
        }

        [Test]
        public void UpdateIsDeterministic()
        {
            View parameter = Clean(References.Random(33, 100, 8)), gradient = Clean(References.Random(33, 100, 9)), m = Clean(new double[33, 100]), v = Clean(new double[33, 100]), table = Vector(new double[] { 0.1, 1, 1, 0 });
            IsDeterministic(() => Run(Backend.Update.Update(Rules[1], parameter, gradient, new[] { m, v }, table)), parameter, m, v);
            View changed = Result(33, 100), scale = ResultVector(2);
            IsDeterministic(() => Run(Backend.Update.Penalty(0.1f, 0.2f, parameter, gradient, changed)), changed);
            IsDeterministic(() => Run(Backend.Update.Clip(0.1f, gradient, changed)), changed);
            IsDeterministic(() => Run(Backend.Update.GlobalNorm(0.1f, new[] { gradient }, scale)), scale);
            IsDeterministic(() => Run(Backend.Update.ScaleGradient(gradient, scale, changed)), changed);
            IsDeterministic(() => Run(Backend.Update.MaxNorm(0.1f, parameter)), parameter);
        }

        // A fifth of it exactly zero.
        static double[,] WithZeros(double[,] values) => References.Map(values, value => System.Math.Abs(value) < 0.2 ? 0 : value);
    }
}
