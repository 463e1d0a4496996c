using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class LossOpsTests : OpTests
    {
        const double Tolerance = 2e-6;
        const int First = 3;

        static readonly int[] Rows = { 1, 20, 33 };
        static readonly int[] Columns = { 1, 2, 5, 10, 16, 17 };
        static readonly Deviation[] Deviations = { Deviation.Squared, Deviation.Huber(0.5f), Deviation.LogisticCrossEntropy };

        public LossOpsTests(string backend) : base(backend) { }

        [Test]
        public void SoftmaxCrossEntropyLeavesLossesPredictionsAndGradient([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int classes, [Values(0f, 0.3f)] float smoothing)
        {
            double[,] logits = References.Random(rows, classes, 1, 5);
            int[] labels = Enumerable.Range(0, rows).Select(row => row * 7 % classes).ToArray();
            Check((outcomes, gradient) => Backend.Loss.SoftmaxCrossEntropy(Dirty(logits), Ints(labels), outcomes, gradient, smoothing), rows, classes,
                at => Enumerable.Range(0, rows).Select(row => References.SoftmaxCrossEntropy(Row(at, row), labels[row], smoothing)), logits,
                row => Array.IndexOf(Row(logits, row), Row(logits, row).Max()));
        }

        [Test]
        public void RegressionLeavesLossesPredictionsAndGradient([ValueSource(nameof(Deviations))] Deviation deviation, [ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int outputs)
        {
            double[,] predictions = References.Random(rows, outputs, 2), targets = References.Random(rows, outputs, 3);
            Check((outcomes, gradient) => Backend.Loss.Regression(deviation, Dirty(predictions), Dirty(targets), outcomes, gradient), rows, outputs,
                at => Enumerable.Range(0, rows).Select(row => References.Regression(deviation, Row(at, row), Row(targets, row))), predictions,
                row => predictions[row, 0]);
        }

        // The gradient is compared with the slope of the mean loss; each of the two results is also asked for alone.
        void Check(Func<View, View, ILaunch> bind, int rows, int columns, Func<double[,], IEnumerable<double>> losses, double[,] at, Func<int, double> predicted)
        {
            double[] expected = losses(at).SelectMany((loss, row) => new[] { loss, predicted(row) }).ToArray();
            double[,] slope = References.Slope(near => losses(near).Average(), at);
            View outcomes = ResultVector(2 * (First + rows)), gradient = Result(rows, columns), outcomesAlone = ResultVector(2 * (First + rows)), gradientAlone = Result(rows, columns);
            Run(bind(outcomes, gradient), first: First);
            Run(bind(outcomesAlone, default), first: First);
            Run(bind(default, gradientAlone), first: First);
            Close(ReadVector(outcomes).Skip(2 * First).ToArray(), expected, Tolerance);
            Assert.That(ReadVector(outcomes).Take(2 * First), Is.All.EqualTo(Junk), "what stands before the batch is not its own");
            Close(Read(gradient), slope, Tolerance);
            PaddingIsZero(gradient);
            Assert.That(Raw(outcomesAlone), Is.EqualTo(Raw(outcomes)));
            Assert.That(Raw(gradientAlone), Is.EqualTo(Raw(gradient)));
        }

        [Test]
        public void SoftmaxAddsUpToOne([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int classes)
        {
            double[,] logits = References.Random(rows, classes, 4, 5);
            View y = Result(rows, classes);
            Run(Backend.Loss.Softmax(Dirty(logits), y));
            Close(Read(y), References.Matrix(rows, classes, (row, column) => References.Softmax(Row(logits, row))[column]), Tolerance);
            PaddingIsFinite(y);
        }

        [Test]
        public void SoftmaxPassesGradientsBack([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int classes)
        {
            double[,] logits = References.Random(rows, classes, 7, 3), dy = References.Random(rows, classes, 8);
            double[,] Forward(double[,] at) => References.Matrix(rows, classes, (row, column) => References.Softmax(Row(at, row))[column]);
            View y = Result(rows, classes), dx = Result(rows, classes);
            Run(Backend.Loss.Softmax(Dirty(logits), y));
            Run(Backend.Loss.SoftmaxGradient(y, Clean(dy), dx));
            Close(Read(dx), References.Slope(at => References.Sum(References.Map(Forward(at), dy, (p, weight) => p * weight)), logits), Tolerance);
            PaddingIsZero(dx);
            // Whatever an activation's padding is.
            Run(Backend.Loss.SoftmaxGradient(Dirty(Forward(logits)), Clean(dy), dx));
            PaddingIsZero(dx);
        }

        [Test]
        public void LargeLogitsStayFinite()
        {
            double[,] logits = { { 1000, -1000, 999 }, { -1000, -1000, -1000 }, { 0, 0, 1e30 } };
            View outcomes = ResultVector(6), gradient = Result(3, 3), y = Result(3, 3);
            Run(Backend.Loss.SoftmaxCrossEntropy(Dirty(logits), Ints(2, 1, 2), outcomes, gradient));
            Run(Backend.Loss.Softmax(Dirty(logits), y));
            Close(Read(y), References.Matrix(3, 3, (row, column) => References.Softmax(Row(logits, row))[column]), Tolerance);
            Close(ReadVector(outcomes), new[] { References.SoftmaxCrossEntropy(Row(logits, 0), 2), 0, Math.Log(3), 0, 0, 2 }, Tolerance);
            Close(Read(gradient), References.Matrix(3, 3, (row, column) => (References.Softmax(Row(logits, row))[column] - (column == new[] { 2, 1, 2 }[row] ? 1 : 0)) / 3), Tolerance);
        }

        [Test]
        public void LargeOutputsOfALogisticLossStayFinite()
        {
            double[,] z = { { 1000, -1000, 1000, -1000, 50, 0 } }, t = { { 1, 0, 0, 1, 0.25, 0.5 } };
            View outcomes = ResultVector(2), gradient = Result(1, 6);
            Run(Backend.Loss.Regression(Deviation.LogisticCrossEntropy, Dirty(z), Dirty(t), outcomes, gradient));
            Close(ReadVector(outcomes), new[] { (0 + 0 + 1000 + 1000 + 37.5 + Math.Log(2)) / 6, 1000 }, Tolerance);
            Close(Read(gradient), new[,] { { 0, 0, 1 / 6.0, -1 / 6.0, 0.125, 0 } }, Tolerance);
            PaddingIsZero(gradient);
        }

        [Test]
        public void WhatIsNotANumberShowsInTheLoss()
        {
            double[,] rows = { { 1, double.NaN, 2 }, { 1, 2, 3 } };
            View outcomes = ResultVector(4), gradient = Result(2, 3);
            Run(Backend.Loss.SoftmaxCrossEntropy(Dirty(rows), Ints(0, 0), outcomes, gradient));
            Assert.That(ReadVector(outcomes)[0], Is.NaN);
            Assert.That(ReadVector(outcomes)[2], Is.Not.NaN);
            foreach (Deviation deviation in new[] { Deviation.Huber(1), Deviation.LogisticCrossEntropy, Deviation.CrossEntropy(1) })
            {
                Run(Backend.Loss.Regression(deviation, Dirty(rows), Dirty(new double[2, 3]), outcomes, gradient));
                Assert.That(ReadVector(outcomes)[0], Is.NaN);
                Assert.That(ReadVector(outcomes)[2], Is.Not.NaN);
            }
        }

        [Test]
        public void CrossEntropyOfProbabilitiesIsARegression([ValueSource(nameof(Rows))] int rows, [ValueSource(nameof(Columns))] int outputs)
        {
            double[,] predictions = Probabilities(rows, outputs, 7), targets = Probabilities(rows, outputs, 8);
            Check((outcomes, gradient) => Backend.Loss.Regression(Deviation.CrossEntropy(3), Dirty(predictions), Dirty(targets), outcomes, gradient), rows, outputs,
                at => Enumerable.Range(0, rows).Select(row => References.Regression(Deviation.CrossEntropy(3), Row(at, row), Row(targets, row))), predictions,
                row => predictions[row, 0]);
        }

        static double[,] Probabilities(int rows, int columns, ulong seed)
        {
            double[,] values = References.Random(rows, columns, seed);
            for (int row = 0; row < rows; row++)
                for (int column = 0; column < columns; column++) values[row, column] = 0.1 + Math.Abs(values[row, column]);
            return values;
        }

        [Test]
        public void CrossEntropyOfNothingIsFinite()
        {
            View outcomes = ResultVector(2), gradient = Result(1, 2);
            Run(Backend.Loss.Regression(Deviation.CrossEntropy(1), Dirty(new double[,] { { 0, 1 } }), Dirty(new double[,] { { 1, 0 } }), outcomes, gradient));
            Assert.That(ReadVector(outcomes)[0], Is.EqualTo(-Math.Log(1e-30) / 2).Within(1e-3));
        }

        [Test]
        public void EveryOpIsDeterministic()
        {
            View logits = Dirty(References.Random(33, 10, 5)), targets = Dirty(References.Random(33, 10, 6)), outcomes = ResultVector(66), gradient = Result(33, 10);
            IsDeterministic(() => Run(Backend.Loss.SoftmaxCrossEntropy(logits, Ints(new int[33]), outcomes, gradient)), outcomes, gradient);
            IsDeterministic(() => Run(Backend.Loss.Regression(Deviation.Squared, logits, targets, outcomes, gradient)), outcomes, gradient);
            IsDeterministic(() => Run(Backend.Loss.Softmax(logits, gradient)), gradient);
            IsDeterministic(() => Run(Backend.Loss.SoftmaxGradient(logits, targets, gradient)), gradient);
        }

        static double[] Row(double[,] a, int row) => Enumerable.Range(0, a.GetLength(1)).Select(column => a[row, column]).ToArray();
    }
}
