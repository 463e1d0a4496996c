using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>What holds for the dense family in every form: all shapes, against float64.</summary>
    public abstract class DenseTests : OpTests
    {
        protected static readonly int[] Rows = { 1, 3, 20, 33 };
        protected static readonly int[] Inputs = { 1, 5, 16, 17, 100, 784 };
        protected static readonly int[] Units = { 1, 5, 16, 100, 113, 300 };
        static readonly View[] Stateless = { };

        protected DenseTests(string backend) : base(backend) { }

        [Test, Pairwise]
        public void ForwardIsProductBiasAndActivation([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Inputs))] int inputs, [ValueSource(nameof(Units))] int units) =>
            Forward(rows, inputs, units, Elementwise.Elu(1));

        protected void Forward(int rows, int inputs, int units, Elementwise f)
        {
            double[,] x = References.Random(rows, inputs, 1), w = References.Random(inputs, units, 2);
            double[] b = References.RandomVector(units, 3);
            View y = Result(rows, units);
            Run(Backend.Dense.Forward(Dirty(x), Clean(w), Vector(b), y, f));
            Close(Read(y), References.Dense(x, w, b, f), Rounding(inputs));
            PaddingIsFinite(y);
        }

        [Test, Pairwise]
        public void InputGradientIsProductWithTheTransposeAndDerivative([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Inputs))] int inputs, [ValueSource(nameof(Units))] int units) =>
            InputGradient(rows, inputs, units, Elementwise.Elu(1));

        protected void InputGradient(int rows, int inputs, int units, Elementwise f)
        {
            double[,] dy = References.Random(rows, units, 4), w = References.Random(inputs, units, 5), at = References.Random(rows, inputs, 6);
            View dx = Result(rows, inputs);
            Run(Backend.Dense.InputGradient(Clean(dy), Clean(w), dx, f, f.IsIdentity ? default : Dirty(at)));
            Close(Read(dx), References.DenseInputGradient(dy, w, f, at), Rounding(units));
            PaddingIsZero(dx);
        }

        [Test, Pairwise]
        public void WeightGradientIsProductWithTheTransposeAndRowSum([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Inputs))] int inputs, [ValueSource(nameof(Units))] int units)
        {
            double[,] x = References.Random(rows, inputs, 7), dy = References.Random(rows, units, 8);
            View dw = Result(inputs, units), db = ResultVector(units);
            Run(Backend.Dense.WeightGradient(Dirty(x), Clean(dy), dw, db));
            Close(Read(dw), References.DenseWeightGradient(x, dy), Rounding(rows));
            Close(ReadVector(db), References.DenseBiasGradient(dy), Rounding(rows));
            PaddingIsZero(dw);
            PaddingIsZero(db);
        }

        [Test, Pairwise]
        public void WeightUpdateIsGradientAndAdam([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Inputs))] int inputs, [ValueSource(nameof(Units))] int units)
        {
            // A large epsilon, so that a gradient near zero does not turn its rounding into a step of full size.
            WeightUpdate(UpdateRule.Adam(0.9f, 0.99f, 0.01f), UpdateRule.Adam(0.9f, 0.99f, 0.01f), rows, inputs, units);
        }

        protected void WeightUpdate(UpdateRule rule, UpdateRule biasRule, int rows, int inputs, int units)
        {
            double[,] x = References.Random(rows, inputs, 9), dy = References.Random(rows, units, 10), w = References.Random(inputs, units, 11);
            double[] b = References.RandomVector(units, 12), table = { 9, 9, 9, 9, 0.25, 2, 3, 0, 9, 9, 9, 9 };
            double[][,] wMemory = Enumerable.Range(0, rule.States).Select(i => References.Map(References.Random(inputs, units, 13), value => value * value)).ToArray();
            double[][,] bMemory = Enumerable.Range(0, rule.States).Select(i => References.Map(References.Random(1, units, 14), value => value * value)).ToArray();
            View dw = Clean(w), db = Vector(b);
            View[] wState = wMemory.Select(Clean).ToArray(), bState = bMemory.Select(memory => Vector(memory.Cast<double>().ToArray())).ToArray();
            Run(Backend.Dense.WeightUpdate(Dirty(x), Clean(dy), rule, biasRule, dw, db, wState, bState, Vector(table)), row: 1);

            double[] step = table.Skip(4).Take(4).ToArray();
            Updated(rule, w, References.DenseWeightGradient(x, dy), wMemory, step);
            double[,] biases = References.Row(b);
            Updated(biasRule, biases, References.Row(References.DenseBiasGradient(dy)), bMemory, step);
            Close(Read(dw), w, 10 * Rounding(rows));
            Close(ReadVector(db), biases.Cast<double>().ToArray(), 10 * Rounding(rows));
            PaddingIsZero(dw);
            PaddingIsZero(db);
            for (int i = 0; i < rule.States; i++)
            {
                Close(Read(wState[i]), wMemory[i], 10 * Rounding(rows));
                Close(Read(bState[i]), bMemory[i], 10 * Rounding(rows));
                PaddingIsZero(wState[i]);
                PaddingIsZero(bState[i]);
            }
        }

        static void Updated(UpdateRule rule, double[,] parameter, double[,] gradient, double[][,] memory, double[] step)
        {
            for (int row = 0; row < parameter.GetLength(0); row++)
                for (int column = 0; column < parameter.GetLength(1); column++)
                {
                    double[] s = memory.Select(state => state[row, column]).ToArray();
                    References.Update(rule, ref parameter[row, column], gradient[row, column], s, step);
                    for (int i = 0; i < s.Length; i++) memory[i][row, column] = s[i];
                }
        }

        [Test]
        public void EveryOpIsDeterministic()
        {
            View x = Dirty(References.Random(33, 100, 19)), w = Clean(References.Random(100, 113, 20)), b = Vector(References.RandomVector(113, 21)), y = Result(33, 113);
            IsDeterministic(() => Run(Backend.Dense.Forward(x, w, b, y, Elementwise.Elu(1))), y);
            View dy = Clean(References.Random(33, 113, 22)), dx = Result(33, 100), dw = Result(100, 113), db = ResultVector(113), table = Vector(new double[] { 0.1, 0, 0, 0 });
            IsDeterministic(() => Run(Backend.Dense.InputGradient(dy, w, dx, Elementwise.Elu(1), x)), dx);
            IsDeterministic(() => Run(Backend.Dense.WeightGradient(x, dy, dw, db)), dw, db);
            IsDeterministic(() => Run(Backend.Dense.WeightUpdate(x, dy, UpdateRule.GradientDescent, UpdateRule.GradientDescent, w, b, Stateless, Stateless, table)), w, b);
        }
    }
}
