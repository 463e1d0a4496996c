using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Ops that look at one row of the batch, in one launch; on the backends that join ops, as <see cref="BackendTests"/> holds.</summary>
    [TestFixture(HeadOpsTests.WithSteps)]
    public sealed class JoinedRowsTests : OpTests
    {
        const int Examples = 50, First = 9;

        static readonly int[] Batches = { 1, 5, 20, 37 };
        static readonly int[] Widths = { 1, 16, 17, 60, 100, 113, 260 };
        static readonly int[] Order = Enumerable.Range(0, Examples).Select(i => i * 7 % Examples).ToArray();
        static readonly Elementwise[] Functions = { Elementwise.Identity, Elementwise.Elu(1), Elementwise.LeakyRelu(0.1f), Elementwise.Tanh, Elementwise.Selu };

        public JoinedRowsTests(string backend) : base(backend) { }

        [Test]
        public void GatheringIsThatOfItsFamily([Values(1, 5, 17, 784)] int columns, [Values(true, false)] bool bytes, [Values(0, 1, 17)] int outputs)
        {
            View features = bytes ? Bytes(columns) : Dirty(References.Random(Examples, columns, 1));
            View wanted = outputs == 0 ? Ints(Enumerable.Range(0, Examples).Select(i => i * 3).ToArray()) : Dirty(References.Random(Examples, outputs, 2));
            View Targets() => outputs == 0 ? Ints(new int[20]) : Result(20, outputs);
            View order = Ints(Order), alone = Result(20, columns), x = Result(20, columns), targetsAlone = Targets(), targets = Targets();
            Run(Backend.Data.Gather(features, wanted, order, alone, targetsAlone, 1 / 255f), first: First);
            IRowStages rows = Backend.Joined.Rows(20);
            rows.Gather(features, wanted, order, x, targets, 1 / 255f);
            Run(rows.Launch(), first: First);
            Assert.That(Read(x), Is.EqualTo(Read(alone)));
            PaddingIsFinite(x);
            Assert.That(Targeted(targets), Is.EqualTo(Targeted(targetsAlone)));
        }

        [Test]
        public void VaryingIsThatOfItsFamily([Values(1, 20, 37)] int batch, [Values(true, false)] bool bytes, [Values(0, 3)] int outputs, [Values(true, false)] bool noisy)
        {
            const int height = 9, width = 20;
            AugmentRule rule = (noisy ? new Augmentation(rotate: 20, noise: 0.1f, contrast: 0.2f) : new Augmentation(shift: 2, elastic: 1, flip: 0.5f)).Rule(new Shape(height, width));
            View features = bytes ? Bytes(height * width) : Dirty(References.Random(Examples, height * width, 1));
            View wanted = outputs == 0 ? Ints(Enumerable.Range(0, Examples).Select(i => i * 3).ToArray()) : Dirty(References.Random(Examples, outputs, 2));
            View Targets() => outputs == 0 ? Ints(new int[batch]) : Result(batch, outputs);
            View order = Ints(Order), table = Vector(rule.Table.Data.Select(value => (double)value).ToArray());
            View alone = Result(batch, height * width), x = Result(batch, height * width), targetsAlone = Targets(), targets = Targets();
            Backend.Data.GatherAugmented(features, wanted, order, table, alone, targetsAlone, 1 / 255f, rule, 7, 8).Enqueue(new StepArguments(5, 0, First));
            IRowStages rows = Backend.Joined.Rows(batch);
            rows.GatherAugmented(features, wanted, order, table, x, targets, 1 / 255f, rule, 7, 8);
            rows.Launch().Enqueue(new StepArguments(5, 0, First));
            Assert.That(Read(x), Is.EqualTo(Read(alone)));
            PaddingIsZero(x);
            Assert.That(Targeted(targets), Is.EqualTo(Targeted(targetsAlone)));
        }

        // A kernel knows one rule.
        [Test]
        public void TwoRulesFollowEachOther()
        {
            View features = Bytes(36), labels = Ints(new int[Examples]), order = Ints(Order);
            AugmentRule[] rules = { new Augmentation(shift: 2).Rule(new Shape(6, 6)), new Augmentation(rotate: 30, noise: 0.1f).Rule(new Shape(4, 9)) };
            View[] tables = rules.Select(rule => Vector(rule.Table.Data.Select(value => (double)value).ToArray())).ToArray();
            View[] alone = { Result(20, 36), Result(20, 36) }, x = { Result(20, 36), Result(20, 36) };
            IRowStages rows = Backend.Joined.Rows(20);
            for (int i = 0; i < 2; i++)
            {
                Backend.Data.GatherAugmented(features, labels, order, tables[i], alone[i], Ints(new int[20]), 1 / 255f, rules[i], 7, 8).Enqueue(new StepArguments(5, 0, First));
                rows.GatherAugmented(features, labels, order, tables[i], x[i], Ints(new int[20]), 1 / 255f, rules[i], 7, 8);
            }
            rows.Launch().Enqueue(new StepArguments(5, 0, First));
            for (int i = 0; i < 2; i++) Assert.That(Read(x[i]), Is.EqualTo(Read(alone[i])));
        }

        [Test, Pairwise]
        public void AProductIsBiasAndActivation([ValueSource(nameof(Batches))] int batch, [Values(1, 5, 17, 100, 300)] int inputs, [ValueSource(nameof(Widths))] int units, [ValueSource(nameof(Functions))] Elementwise f)
        {
            double[,] x = References.Random(batch, inputs, 1), w = References.Random(inputs, units, 2);
            double[] b = References.RandomVector(units, 3);
            View y = Result(batch, units);
            IRowStages rows = Backend.Joined.Rows(batch);
            rows.Forward(Dirty(x), Clean(w), Vector(b), y, f);
            ILaunch launch = rows.Launch();
            Run(launch);
            Close(Read(y), References.Dense(x, w, b, f), Rounding(inputs));
            PaddingIsFinite(y);
            IsDeterministic(() => Run(launch), y);
        }

        [Test, Pairwise]
        public void AGradientPassesThroughTransposedWeights([ValueSource(nameof(Batches))] int batch, [ValueSource(nameof(Widths))] int inputs, [Values(1, 5, 17, 100, 300)] int units, [ValueSource(nameof(Functions))] Elementwise f)
        {
            double[,] dy = References.Random(batch, units, 1), w = References.Random(inputs, units, 2), at = References.Map(References.Random(batch, inputs, 3), value => References.Activation(f, value));
            View dx = Result(batch, inputs), weights = Clean(w), transposed = Result(units, inputs);
            Run(Backend.Joined.Transpose(new[] { weights }, new[] { transposed }));
            IRowStages rows = Backend.Joined.Rows(batch);
            rows.InputGradient(Clean(dy), transposed, dx, f, Dirty(at));
            Run(rows.Launch());
            Close(Read(dx), References.DenseInputGradient(dy, w, f, at), Rounding(units));
            PaddingIsZero(dx);
        }

        // As many as a network of fifty layers has: more arrays than a kernel has arguments.
        [Test]
        public void MoreMatricesThanAKernelTakesAreTransposed()
        {
            double[][,] matrices = Enumerable.Range(0, 50).Select(i => References.Random(17 + i % 3, 20, (ulong)i)).ToArray();
            View[] transposed = matrices.Select(matrix => Result(matrix.GetLength(1), matrix.GetLength(0))).ToArray();
            Run(Backend.Joined.Transpose(matrices.Select(Clean).ToArray(), transposed));
            for (int i = 0; i < matrices.Length; i++) Close(Read(transposed[i]), References.Transpose(matrices[i]), 1e-7);
        }

        [Test]
        public void SeveralMatricesAreTransposedAtOnce()
        {
            double[][,] matrices = new[] { (1, 1), (100, 5), (16, 16), (17, 33), (100, 100), (5, 784) }.Select((shape, i) => References.Random(shape.Item1, shape.Item2, (ulong)i)).ToArray();
            View[] transposed = matrices.Select(matrix => Result(matrix.GetLength(1), matrix.GetLength(0))).ToArray();
            ILaunch launch = Backend.Joined.Transpose(matrices.Select(Clean).ToArray(), transposed);
            Run(launch);
            for (int i = 0; i < matrices.Length; i++)
            {
                Close(Read(transposed[i]), References.Transpose(matrices[i]), 1e-7);
                PaddingIsZero(transposed[i]);
            }
            IsDeterministic(() => Run(launch), transposed);
        }

        [Test, Pairwise]
        public void DropoutDrawsTheMaskOfItsFamily([ValueSource(nameof(Batches))] int batch, [ValueSource(nameof(Widths))] int columns, [Values(0.1f, 0.5f)] float rate, [Values(0, 3)] int step)
        {
            View x = Dirty(References.Random(batch, columns, 1)), alone = Result(batch, columns), y = Result(batch, columns);
            Backend.Noise.Dropout(x, alone, rate, 77, 5ul << 32 | 3).Enqueue(new StepArguments(step, 0, 0));
            IRowStages rows = Backend.Joined.Rows(batch);
            rows.Dropout(x, y, rate, 77, 5ul << 32 | 3);
            rows.Launch().Enqueue(new StepArguments(step, 0, 0));
            Assert.That(Read(y), Is.EqualTo(Read(alone)));
        }

        [Test]
        public void TheLossIsThatOfItsFamily([ValueSource(nameof(Batches))] int batch, [Values(2, 5, 16)] int classes, [Values(0f, 0.1f)] float smoothing, [Values(1, 2, 3)] int results)
        {
            double[,] logits = References.Random(batch, classes, 1, 3);
            int[] labels = Enumerable.Range(0, batch).Select(row => row * 7 % classes).ToArray();
            View outcomes = (results & 1) != 0 ? ResultVector(2 * (First + batch)) : default, gradient = (results & 2) != 0 ? Result(batch, classes) : default;
            IRowStages rows = Backend.Joined.Rows(batch);
            rows.SoftmaxCrossEntropy(Dirty(logits), Ints(labels), outcomes, gradient, smoothing);
            Run(rows.Launch(), first: First);
            double[][] all = Enumerable.Range(0, batch).Select(row => Enumerable.Range(0, classes).Select(c => logits[row, c]).ToArray()).ToArray();
            if (!outcomes.IsEmpty)
            {
                double[] left = ReadVector(outcomes);
                Assert.That(Enumerable.Range(0, batch).Select(row => left[2 * (First + row)]), Is.EqualTo(all.Select((row, i) => References.SoftmaxCrossEntropy(row, labels[i], smoothing))).Within(1e-5));
                Assert.That(Enumerable.Range(0, batch).Select(row => left[2 * (First + row) + 1]), Is.EqualTo(all.Select(row => row.ToList().IndexOf(row.Max()))));
                Assert.That(left.Take(2 * First), Is.All.EqualTo(Junk), "what other batches left");
            }
            if (gradient.IsEmpty) return;
            Close(Read(gradient), References.Matrix(batch, classes, (row, c) => (References.Softmax(all[row])[c] - smoothing / classes - (c == labels[row] ? 1 - smoothing : 0)) / batch), 1e-6);
            PaddingIsZero(gradient);
        }

        // More arrays than a kernel has arguments, and more activations than one.
        [Test]
        public void ManyOpsOfDifferentActivationsFollowEachOther()
        {
            const int batch = 20, width = 40, layers = 60;
            double[,] expected = References.Random(batch, width, 1);
            View x = Dirty(expected);
            View last = x;
            IRowStages rows = Backend.Joined.Rows(batch);
            for (int i = 0; i < layers; i++)
            {
                double[,] w = References.Random(width, width, (ulong)i, 0.25);
                double[] b = References.RandomVector(width, (ulong)(100 + i), 0.1);
                View y = Result(batch, width);
                Elementwise f = Functions[i % 3];
                rows.Forward(last, Clean(w), Vector(b), y, f);
                expected = References.Dense(expected, w, b, f);
                last = y;
            }
            ILaunch launch = rows.Launch();
            Run(launch);
            Close(Read(last), expected, 1e-4);
            IsDeterministic(() => Run(launch), last);
        }

        [Test]
        public void OnlyOpsThatLaunchingHoldsUpAreJoined()
        {
            Assert.That(Backend.Joined.FusesRows(20, 12, 157_000));
            Assert.That(Backend.Joined.FusesRows(2000, 12, 157_000));
            Assert.That(Backend.Joined.FusesRows(1, 12, 100_000));
            Assert.That(Backend.Joined.FusesRows(1, 2, 100_000_000), Is.False, "one core would do what all could");
        }

        View Bytes(int columns)
        {
            View view = Allocate(new Shape(Examples, columns), ElementType.Byte);
            Backend.Upload(Enumerable.Range(0, Examples * columns).Select(i => (byte)(i * 37)).ToArray(), view);
            return view;
        }

        // Labels are ints, which no download gives: a gathering by them as an order of their own shows them.
        IEnumerable<double> Targeted(View targets)
        {
            if (targets.Type == ElementType.Float32) return ReadVector(targets);
            View shown = Result(20, 1), some = Ints(new int[20]);
            Run(Backend.Data.Gather(Dirty(References.Matrix(150, 1, (row, column) => row)), Ints(new int[150]), targets, shown, some, 1));
            return ReadVector(shown);
        }
    }
}
