using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class MapOpsTests : OpTests
    {
        const double Tolerance = 2e-6;

        static readonly Elementwise[] Functions = { Elementwise.Identity, Elementwise.Relu, Elementwise.LeakyRelu(0.2f), Elementwise.Elu(1.5f), Elementwise.Selu, Elementwise.Tanh, Elementwise.Logistic };
        static readonly int[] Rows = { 1, 3, 33 };
        static readonly int[] Columns = { 1, 16, 17, 300 };

        public MapOpsTests(string backend) : base(backend) { }

        [Test]
        public void ForwardAppliesTheFunction([ValueSource(nameof(Functions))] Elementwise f, [ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            double[,] x = References.Random(rows, columns, 1, 4);
            View y = Result(rows, columns);
            Run(Backend.Map.Forward(f, Dirty(x), y));
            Close(Read(y), References.Map(x, value => References.Activation(f, value)), Tolerance);
            PaddingIsFinite(y);
        }

        [Test]
        public void ForwardStaysFiniteFarOut([ValueSource(nameof(Functions))] Elementwise f)
        {
            double[,] x = { { 0, -0.0, 1e-30, -1e-30, 1e-4, -1e-4, 100, -100, 1e4, -1e4 } };
            View y = Result(1, 10);
            Run(Backend.Map.Forward(f, Dirty(x), y));
            Close(Read(y), References.Map(x, value => References.Activation(f, value)), Tolerance);
        }

        [Test]
        public void ForwardPassesOnWhatIsNotANumber([ValueSource(nameof(Functions))] Elementwise f)
        {
            View y = Result(1, 2);
            Run(Backend.Map.Forward(f, Dirty(new[,] { { double.NaN, 1 } }), y));
            Assert.That(ReadVector(y)[0], Is.NaN, "a diverged run must show");
        }

        [Test]
        public void GradientTakesTheDerivativeAtTheOutput([ValueSource(nameof(Functions))] Elementwise f, [ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            double[,] y = References.Random(rows, columns, 2), dy = References.Random(rows, columns, 3);
            View dx = Result(rows, columns);
            Run(Backend.Map.Gradient(f, Dirty(y), Clean(dy), dx));
            Close(Read(dx), References.Map(y, dy, (output, slope) => slope * References.Derivative(f, output)), Tolerance);
            PaddingIsZero(dx);
        }

        [Test]
        public void GradientIsTheSlopeOfForward([ValueSource(nameof(Functions))] Elementwise f)
        {
            double[,] x = References.Random(3, 17, 4, 3), ones = References.Map(x, value => 1);
            View y = Result(3, 17), dx = Result(3, 17);
            Run(Backend.Map.Forward(f, Dirty(x), y));
            Run(Backend.Map.Gradient(f, y, Clean(ones), dx));
            Close(Read(dx), References.Slope(at => References.Sum(References.Map(at, value => References.Activation(f, value))), x), 1e-5);
        }

        [Test]
        public void AddIsTheSum([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            double[,] a = References.Random(rows, columns, 5), b = References.Random(rows, columns, 6);
            View sum = Result(rows, columns), cleanSum = Result(rows, columns);
            Run(Backend.Map.Add(Dirty(a), Dirty(b), sum));
            Run(Backend.Map.Add(Clean(a), Clean(b), cleanSum));
            Close(Read(sum), References.Map(a, b, (left, right) => left + right), Tolerance);
            PaddingIsFinite(sum);
            PaddingIsZero(cleanSum);
        }

        // A slice, a part in its place, both at once, all columns, one column; across vectors and within one.
        [TestCase(40, 17, 20, 0, 20)]
        [TestCase(5, 0, 5, 30, 40)]
        [TestCase(100, 3, 70, 21, 100)]
        [TestCase(17, 0, 17, 0, 17)]
        [TestCase(33, 32, 1, 15, 16)]
        [TestCase(1568, 784, 784, 0, 784)]
        public void ColumnsMoveAndTheRestIsZero(int columns, int from, int count, int to, int total)
        {
            foreach (int rows in Rows)
            {
                double[,] x = References.Random(rows, columns, 8);
                View y = Result(rows, total);
                ILaunch launch = Backend.Map.Columns(Dirty(x), from, count, y, to);
                Run(launch);
                Close(Read(y), References.Columns(x, from, count, to, total), 0);
                PaddingIsZero(y);
                IsDeterministic(() => Run(launch), y);
            }
        }

        [Test]
        public void ParametricReluHasASlopePerFeature([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            double[,] x = References.Random(rows, columns, 8), dy = References.Random(rows, columns, 9);
            // Negative ones too: a slope is learned, and goes where it will.
            double[] slopes = References.RandomVector(columns, 10);
            View y = Result(rows, columns), dx = Result(rows, columns), dslopes = ResultVector(columns), places = Dirty(x), learned = Vector(slopes), gradient = Clean(dy);
            Run(Backend.Map.ParametricRelu(places, learned, y));
            Run(Backend.Map.ParametricReluInputGradient(places, learned, gradient, dx));
            Run(Backend.Map.ParametricReluSlopeGradient(places, gradient, dslopes));

            double[,] Forward(double[,] at, double[,] a) => References.Matrix(rows, columns, (row, column) => at[row, column] > 0 ? at[row, column] : a[0, column] * at[row, column]);
            double Loss(double[,] at, double[,] a) => References.Sum(References.Map(Forward(at, a), dy, (value, weight) => value * weight));
            double[,] line = References.Row(slopes);
            Close(Read(y), Forward(x, line), Tolerance);
            Close(Read(dx), References.Matrix(rows, columns, (row, column) => x[row, column] > 0 ? dy[row, column] : slopes[column] * dy[row, column]), Tolerance);
            Close(ReadVector(dslopes), Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, rows).Sum(row => x[row, column] > 0 ? 0 : x[row, column] * dy[row, column])).ToArray(), Rounding(rows));
            PaddingIsFinite(y);
            PaddingIsZero(dx);
            PaddingIsZero(dslopes);
            if (rows * columns > 100) return;
            Close(Read(dx), References.Slope(at => Loss(at, line), x), 1e-5);
            Close(ReadVector(dslopes), References.Slope(a => Loss(x, a), line).Cast<double>().ToArray(), 1e-5);
        }

        [Test]
        public void EveryOpIsDeterministic()
        {
            View x = Dirty(References.Random(33, 300, 7)), y = Result(33, 300);
            IsDeterministic(() => Run(Backend.Map.Forward(Elementwise.Tanh, x, y)), y);
            IsDeterministic(() => Run(Backend.Map.Gradient(Elementwise.Tanh, x, x, y)), y);
            IsDeterministic(() => Run(Backend.Map.Add(x, x, y)), y);
            View slopes = Vector(References.RandomVector(300, 8)), dslopes = ResultVector(300);
            IsDeterministic(() => Run(Backend.Map.ParametricRelu(x, slopes, y)), y);
            IsDeterministic(() => Run(Backend.Map.ParametricReluInputGradient(x, slopes, x, y)), y);
            IsDeterministic(() => Run(Backend.Map.ParametricReluSlopeGradient(x, x, dslopes)), dslopes);
        }
    }
}
