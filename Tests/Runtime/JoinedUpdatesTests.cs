using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Optimizer steps in one launch; on the backends that join ops.</summary>
    [TestFixture(HeadOpsTests.WithSteps)]
    public sealed class JoinedUpdatesTests : OpTests
    {
        // A large epsilon, so that a gradient near zero does not turn its rounding into a step of full size.
        static readonly UpdateRule Adam = UpdateRule.Adam(0.9f, 0.99f, 0.01f), Other = UpdateRule.Adam(0.8f, 0.95f, 0.02f).Penalized(0, 0.1f);
        static readonly double[] Table = { 9, 9, 9, 9, 0.25, 2, 3, 0, 9, 9, 9, 9 };

        readonly List<(View found, double[,] expected, int summed)> results = new List<(View, double[,], int)>();

        public JoinedUpdatesTests(string backend) : base(backend) { }

        [SetUp]
        public void Forget() => results.Clear();

        [Test, Pairwise]
        public void ALayerTakesItsStep([Values(1, 5, 20, 130, 1001)] int batch, [Values(1, 5, 6, 17, 100)] int inputs, [Values(1, 5, 16, 17, 100, 113, 140)] int units, [Values(true, false)] bool asBias) =>
            Hold((updates, table) => Dense(updates, table, Adam, Other, batch, inputs, units, asBias, true, 1), Adam, Other);

        [Test]
        public void EveryRuleIsKnown([ValueSource(typeof(UpdateOpsTests), nameof(UpdateOpsTests.Rules))] UpdateRule rule) => Hold((updates, table) =>
        {
            Dense(updates, table, rule, rule, 20, 17, 20, false, false, 1);
            Plain(updates, table, rule, 1, 33, false, 2);
        }, rule, rule);

        [Test]
        public void AParameterTakesTheStepOfItsRule([Values(1, 16, 17, 100, 700)] int columns, [Values(1, 3)] int rows, [Values(true, false)] bool asBias) =>
            Hold((updates, table) => Plain(updates, table, asBias ? Other : Adam, rows, columns, asBias, 1), Adam, Other);

        // More arrays than a kernel has arguments; tables of their own.
        [Test]
        public void ManyPartsGoTogether() => Hold((updates, table) =>
        {
            double[] slow = { 9, 9, 9, 9, 0.01, 2, 3, 0, 9, 9, 9, 9 };
            View second = Vector(slow);
            for (ulong i = 0; i < 12; i++)
            {
                Dense(updates, table, Adam, Other, 20, 10 + (int)i, 30, false, true, 10 * i);
                Plain(updates, table, Other, 1, 40, true, 10 * i + 5);
                Plain(updates, second, Adam, 1, 40, false, 10 * i + 6, slow);
            }
        }, Adam, Other);

        void Hold(System.Action<IUpdateStages, View> add, UpdateRule rule, UpdateRule biasRule)
        {
            IUpdateStages updates = Backend.Joined.Updates(rule, biasRule);
            add(updates, Vector(Table));
            ILaunch launch = updates.Launch();
            Run(launch, row: 1);
            foreach (var (found, expected, summed) in results)
            {
                Close(Read(found), expected, 20 * Rounding(summed));
                PaddingIsZero(found);
            }
            IsDeterministic(() => Run(launch, row: 1), results.Select(result => result.found).ToArray());
        }

        void Dense(IUpdateStages updates, View table, UpdateRule rule, UpdateRule biasRule, int batch, int inputs, int units, bool asBias, bool biasAsBias, ulong seed)
        {
            double[,] x = References.Random(batch, inputs, seed), dy = References.Random(batch, units, seed + 1, 1.0 / batch), w = References.Random(inputs, units, seed + 2), b = References.Random(1, units, seed + 3);
            double[][,] wMemory = Memory(rule, inputs, units, seed + 4), bMemory = Memory(rule, 1, units, seed + 5);
            View[] wState = wMemory.Select(Clean).ToArray(), bState = bMemory.Select(Flat).ToArray();
            View weights = Clean(w), biases = Flat(b);
            updates.Dense(Dirty(x), Clean(dy), asBias, biasAsBias, weights, biases, wState, bState, table);
            Updated(asBias ? biasRule : rule, weights, w, References.DenseWeightGradient(x, dy), wState, wMemory, batch, Table);
            Updated(biasAsBias ? biasRule : rule, biases, b, References.Row(References.DenseBiasGradient(dy)), bState, bMemory, batch, Table);
        }

        void Plain(IUpdateStages updates, View table, UpdateRule rule, int rows, int columns, bool asBias, ulong seed, double[] rates = null)
        {
            double[,] parameter = References.Random(rows, columns, seed), gradient = References.Random(rows, columns, seed + 1);
            double[][,] memory = Memory(rule, rows, columns, seed + 2);
            View[] state = memory.Select(Clean).ToArray();
            View place = Clean(parameter);
            updates.Update(asBias, place, Clean(gradient), state, table);
            Updated(rule, place, parameter, gradient, state, memory, 1, rates ?? Table);
        }

        View Flat(double[,] row) => Vector(row.Cast<double>().ToArray());

        static double[][,] Memory(UpdateRule rule, int rows, int columns, ulong seed) =>
            Enumerable.Range(0, rule.States).Select(i => References.Map(References.Random(rows, columns, seed), value => value * value)).ToArray();

        void Updated(UpdateRule rule, View place, double[,] parameter, double[,] gradient, View[] state, double[][,] memory, int summed, double[] rates)
        {
            for (int row = 0; row < parameter.GetLength(0); row++)
                for (int column = 0; column < parameter.GetLength(1); column++)
                {
                    double[] s = memory.Select(one => one[row, column]).ToArray();
                    References.Update(rule, ref parameter[row, column], gradient[row, column], s, rates.Skip(4).Take(4).ToArray());
                    for (int i = 0; i < s.Length; i++) memory[i][row, column] = s[i];
                }
            results.Add((place, parameter, summed));
            for (int i = 0; i < state.Length; i++) results.Add((state[i], memory[i], summed));
        }
    }
}
