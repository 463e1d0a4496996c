using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>On the backends that have such steps; <see cref="BackendTests"/> holds that there are no others.</summary>
    [TestFixture(WithSteps)]
    public sealed class HeadOpsTests : OpTests
    {
        public const string WithSteps = "OpenCL, CPU kernels";
        const int Examples = 150, First = 30;

        // A large epsilon, so that a gradient near zero does not turn its rounding into a step of full size.
        static readonly UpdateRule Adam = UpdateRule.Adam(0.9f, 0.99f, 0.01f);
        static readonly double[] Table = { 9, 9, 9, 9, 0.25, 2, 3, 0, 9, 9, 9, 9 };

        public HeadOpsTests(string backend) : base(backend) { }

        [Test, Pairwise]
        public void AStepIsLossGradientAndUpdate([Values(1, 5, 20, 37, 64)] int batch, [Values(1, 5, 16, 100, 128)] int inputs, [Values(2, 5, 10, 16)] int classes, [Values(true, false)] bool gathers) =>
            Step(Adam, Adam, batch, inputs, classes, gathers, 0);

        [Test]
        public void AStepKnowsEveryRule([ValueSource(typeof(UpdateOpsTests), nameof(UpdateOpsTests.Rules))] UpdateRule rule) => Step(rule, rule, 20, 17, 5, true, 0);

        [Test]
        public void BiasesMayHaveConstantsOfTheirOwn() => Step(UpdateRule.AdamW(0.9f, 0.99f, 0.01f, 0.5f), UpdateRule.AdamW(0.8f, 0.95f, 0.02f, 0), 20, 17, 5, false, 0);

        [Test]
        public void LabelsMayBeSmoothed([Values(0.1f, 0.5f)] float smoothing, [Values(2, 5, 16)] int classes) => Step(Adam, Adam, 20, 17, classes, true, smoothing);

        [Test]
        public void OnlySmallStepsAreFused()
        {
            Assert.That(Backend.Head.Fuses(20, 100, 10));
            Assert.That(Backend.Head.Fuses(20, 100, View.Lanes + 1), Is.False);
            Assert.That(Backend.Head.Fuses(500, 10, 5), Is.False);
            Assert.That(Backend.Head.Fuses(50, 784, 10), Is.False);
        }

        [Test]
        public void AStepIsDeterministic()
        {
            View x = Dirty(References.Random(Examples, 100, 1)), labels = Ints(Enumerable.Range(0, Examples).Select(i => i % 5).ToArray()), order = Ints(Enumerable.Range(0, Examples).Reverse().ToArray());
            View w = Clean(References.Random(100, 5, 2)), b = Vector(References.RandomVector(5, 3)), outcomes = ResultVector(2 * Examples), table = Vector(Table);
            View[] wState = { Clean(new double[100, 5]), Clean(new double[100, 5]) }, bState = { Vector(new double[5]), Vector(new double[5]) };
            ILaunch step = Backend.Head.Step(x, labels, order, outcomes, 20, 0, Adam, Adam, w, b, wState, bState, table);
            IsDeterministic(() => Run(step, row: 1, first: First), new[] { w, b, outcomes }.Concat(wState).Concat(bState).ToArray());
        }

        void Step(UpdateRule rule, UpdateRule biasRule, int batch, int inputs, int classes, bool gathers, float smoothing)
        {
            int rows = gathers ? Examples : batch;
            double[,] x = References.Random(rows, inputs, 9), w = References.Random(inputs, classes, 11);
            double[] b = References.RandomVector(classes, 12);
            int[] labels = Enumerable.Range(0, rows).Select(i => i * 7 % classes).ToArray(), order = Enumerable.Range(0, Examples).Select(i => i * 7 % Examples).ToArray();
            double[][,] wMemory = Memory(rule, inputs, classes, 13), bMemory = Memory(rule, 1, classes, 14);
            View dw = Clean(w), db = Vector(b), outcomes = ResultVector(2 * Examples);
            View[] wState = wMemory.Select(Clean).ToArray(), bState = bMemory.Select(memory => Vector(memory.Cast<double>().ToArray())).ToArray();
            ILaunch step = Backend.Head.Step(Dirty(x), Ints(labels), gathers ? Ints(order) : default, outcomes, batch, smoothing, rule, biasRule, dw, db, wState, bState, Vector(Table));
            Run(step, row: 1, first: First);

            int[] example = Enumerable.Range(0, batch).Select(row => gathers ? order[First + row] : row).ToArray();
            double[,] seen = References.Matrix(batch, inputs, (row, column) => x[example[row], column]), logits = References.Dense(seen, w, b, Elementwise.Identity);
            double[][] all = Enumerable.Range(0, batch).Select(row => Enumerable.Range(0, classes).Select(c => logits[row, c]).ToArray()).ToArray();
            double[] left = ReadVector(outcomes);
            for (int row = 0; row < batch; row++)
            {
                Assert.That(left[2 * (First + row)], Is.EqualTo(References.SoftmaxCrossEntropy(all[row], labels[example[row]], smoothing)).Within(10 * Rounding(inputs)));
                Assert.That(left[2 * (First + row) + 1], Is.EqualTo(all[row].ToList().IndexOf(all[row].Max())));
            }
            Assert.That(left.Take(2 * First).Concat(left.Skip(2 * (First + batch))), Is.All.EqualTo(Junk), "what other batches left");

            double[,] slope = References.Matrix(batch, classes, (row, c) => (References.Softmax(all[row])[c] - smoothing / classes - (c == labels[example[row]] ? 1 - smoothing : 0)) / batch), biases = References.Row(b);
            double[] rates = Table.Skip(4).Take(4).ToArray();
            Updated(rule, w, References.DenseWeightGradient(seen, slope), wMemory, rates);
            Updated(biasRule, biases, References.Row(References.DenseBiasGradient(slope)), bMemory, rates);
            Same(dw, w, batch);
            Same(db, biases, batch);
            for (int i = 0; i < rule.States; i++)
            {
                Same(wState[i], wMemory[i], batch);
                Same(bState[i], bMemory[i], batch);
            }
        }

        void Same(View found, double[,] expected, int batch)
        {
            Close(Read(found), expected, 20 * Rounding(batch));
            PaddingIsZero(found);
        }

        static double[][,] Memory(UpdateRule rule, int rows, int columns, ulong seed) =>
            Enumerable.Range(0, rule.States).Select(i => References.Map(References.Random(rows, columns, seed), value => value * value)).ToArray();

        static void Updated(UpdateRule rule, double[,] parameter, double[,] gradient, double[][,] memory, double[] rates)
        {
            for (int row = 0; row < parameter.GetLength(0); row++)
                for (int column = 0; column < parameter.GetLength(1); column++)
                {
                    double[] s = memory.Select(state => state[row, column]).ToArray();
                    References.Update(rule, ref parameter[row, column], gradient[row, column], s, rates);
                    for (int i = 0; i < s.Length; i++) memory[i][row, column] = s[i];
                }
        }
    }
}
