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
        };

        static readonly int[] Rows = { 1, 3, 100 };
        static readonly int[] Columns = { 1, 16, 17, 300 };

        public UpdateOpsTests(string backend) : base(backend) { }

        [Test]
        public void UpdateFollowsTheRuleOverSteps([ValueSource(nameof(Rules))] UpdateRule rule, [ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int columns)
        {
            const int steps = 3;
            double[,] parameter = References.Random(rows, columns, 1);
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
        public void UpdateIsDeterministic()
        {
            View parameter = Clean(References.Random(33, 100, 8)), gradient = Clean(References.Random(33, 100, 9)), m = Clean(new double[33, 100]), v = Clean(new double[33, 100]), table = Vector(new double[] { 0.1, 1, 1, 0 });
            IsDeterministic(() => Run(Backend.Update.Update(Rules[1], parameter, gradient, new[] { m, v }, table)), parameter, m, v);
        }
    }
}
