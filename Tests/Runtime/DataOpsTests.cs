using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class DataOpsTests : OpTests
    {
        const int Examples = 50, Batch = 20, First = 9;

        static readonly int[] Columns = { 1, 5, 16, 17, 784 };

        // A permutation: 7 and 50 have no common divisor.
        static readonly int[] Order = Enumerable.Range(0, Examples).Select(i => i * 7 % Examples).ToArray();

        public DataOpsTests(string backend) : base(backend) { }

        [Test]
        public void GatherTakesBytesAndLabels([ValueSource(nameof(Columns))] int columns)
        {
            byte[] pixels = Enumerable.Range(0, Examples * columns).Select(i => (byte)(i * 37)).ToArray();
            int[] labels = Enumerable.Range(0, Examples).Select(i => i * 3).ToArray();
            View features = Allocate(new Shape(Examples, columns), ElementType.Byte), x = Result(Batch, columns), targets = Ints(new int[Batch]);
            Backend.Upload(pixels, features);
            ILaunch gather = Backend.Data.Gather(features, Ints(labels), Ints(Order), x, targets, 1 / 255f);
            Run(gather, first: First);
            Close(Read(x), References.Matrix(Batch, columns, (row, column) => pixels[Order[First + row] * columns + column] / 255.0), 1e-6);
            PaddingIsFinite(x);
            LabelsAre(targets, Enumerable.Range(0, Batch).Select(row => labels[Order[First + row]]).ToArray());
            IsDeterministic(() => Run(gather, first: First), x);
        }

        [Test]
        public void GatherTakesFloatsAndTargets([ValueSource(nameof(Columns))] int columns, [Values(1, 3, 17)] int outputs)
        {
            double[,] values = References.Random(Examples, columns, 1), wanted = References.Random(Examples, outputs, 2);
            View x = Result(Batch, columns), targets = Result(Batch, outputs);
            Run(Backend.Data.Gather(Dirty(values), Dirty(wanted), Ints(Order), x, targets, 0.5f), first: First);
            Close(Read(x), References.Matrix(Batch, columns, (row, column) => 0.5 * values[Order[First + row], column]), 1e-6);
            Close(Read(targets), References.Matrix(Batch, outputs, (row, column) => wanted[Order[First + row], column]), 0);
            PaddingIsFinite(x);
            PaddingIsFinite(targets);
        }

        [Test]
        public void StoreKeepsABatchAtItsPlace([ValueSource(nameof(Columns))] int columns)
        {
            double[,] batch = References.Random(Batch, columns, 1), before = References.Random(Examples, columns, 2);
            View x = Dirty(batch), all = Clean(before);
            ILaunch store = Backend.Data.Store(x, all);
            Run(store, first: First);
            Close(Read(all), References.Matrix(Examples, columns, (row, column) => row < First || row >= First + Batch ? (float)before[row, column] : (float)batch[row - First, column]), 0);
            PaddingIsZero(all);
            IsDeterministic(() => Run(store, first: First), all);
        }

        [Test]
        public void GatherTakesBytesAndTargets([Values(1, 17, 1568)] int columns, [Values(1, 17)] int outputs)
        {
            byte[] pixels = Enumerable.Range(0, Examples * columns).Select(i => (byte)(i * 41)).ToArray();
            double[,] wanted = References.Random(Examples, outputs, 3);
            View features = Allocate(new Shape(Examples, columns), ElementType.Byte), x = Result(Batch, columns), targets = Result(Batch, outputs);
            Backend.Upload(pixels, features);
            Run(Backend.Data.Gather(features, Dirty(wanted), Ints(Order), x, targets, 1 / 255f), first: First);
            Close(Read(x), References.Matrix(Batch, columns, (row, column) => pixels[Order[First + row] * columns + column] / 255.0), 1e-6);
            Close(Read(targets), References.Matrix(Batch, outputs, (row, column) => wanted[Order[First + row], column]), 0);
            PaddingIsFinite(x);
            PaddingIsFinite(targets);
        }

        // Ints cannot be read back, but a loss tells a label: with logits c at class c, the loss is a constant minus the label.
        void LabelsAre(View labels, int[] expected)
        {
            const int classes = 150;
            View outcomes = ResultVector(2 * Batch);
            double[,] logits = References.Matrix(Batch, classes, (row, column) => column);
            Run(Backend.Loss.SoftmaxCrossEntropy(Dirty(logits), labels, outcomes, default));
            double constant = References.SoftmaxCrossEntropy(Enumerable.Range(0, classes).Select(c => (double)c).ToArray(), 0);
            int[] read = Enumerable.Range(0, Batch).Select(row => (int)System.Math.Round(constant - ReadVector(outcomes)[2 * row])).ToArray();
            Assert.That(read, Is.EqualTo(expected));
        }
    }
}
