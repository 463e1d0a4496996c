using Graft.Benchmarks.Limits;
using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary><see cref="ILossOps"/> over the reference network's outputs.</summary>
sealed class LossCases : IKernelCases
{
    const int Classes = ReferenceShapes.Classes;
    const double Tolerance = 1e-5;

    public IEnumerable<KernelCase> At(int batch)
    {
        yield return Case("softmax cross-entropy, gradient", batch, 6, 2, 3, arrays =>
        {
            double[,] logits = References.Random(batch, Classes, 1, 3);
            int[] labels = [.. Enumerable.Range(0, batch).Select(row => row * 7 % Classes)];
            View outcomes = arrays.ResultVector(2 * batch), gradient = arrays.Result(batch, Classes);
            ILaunch launch = arrays.Backend.Loss.SoftmaxCrossEntropy(arrays.Matrix(logits), arrays.Ints(labels), outcomes, gradient);
            return new BoundKernel(launch,
                Outcomes(outcomes, batch, row => References.SoftmaxCrossEntropy(Row(logits, row), labels[row]), row => Highest(Row(logits, row))),
                new Expectation("gradient", gradient, References.Matrix(batch, Classes, (row, c) => (References.Softmax(Row(logits, row))[c] - (c == labels[row] ? 1 : 0)) / batch), Tolerance / batch));
        });
        yield return Case("squared error, gradient", batch, 5, 3, 2, arrays =>
        {
            double[,] predictions = References.Random(batch, Classes, 2), targets = References.Random(batch, Classes, 3);
            View outcomes = arrays.ResultVector(2 * batch), gradient = arrays.Result(batch, Classes);
            ILaunch launch = arrays.Backend.Loss.Regression(Deviation.Squared, arrays.Matrix(predictions), arrays.Matrix(targets), outcomes, gradient);
            return new BoundKernel(launch,
                Outcomes(outcomes, batch, row => References.Regression(Deviation.Squared, Row(predictions, row), Row(targets, row)), row => predictions[row, 0]),
                new Expectation("gradient", gradient, References.Map(predictions, targets, (prediction, target) => 2 * (prediction - target) / (batch * Classes)), Tolerance / batch));
        });
        yield return Case("softmax", batch, 4, 2, 0, arrays =>
        {
            double[,] logits = References.Random(batch, Classes, 4, 3);
            View y = arrays.Result(batch, Classes);
            return new BoundKernel(arrays.Backend.Loss.Softmax(arrays.Matrix(logits), y), new Expectation("y", y, References.Matrix(batch, Classes, (row, c) => References.Softmax(Row(logits, row))[c]), Tolerance));
        });
        yield return Case("softmax gradient", batch, 4, 3, 0, arrays =>
        {
            double[,] logits = References.Random(batch, Classes, 5, 3), dy = References.Random(batch, Classes, 6), y = References.Matrix(batch, Classes, (row, c) => References.Softmax(Row(logits, row))[c]);
            double[] along = [.. Enumerable.Range(0, batch).Select(row => Row(y, row).Zip(Row(dy, row), (a, b) => a * b).Sum())];
            View dx = arrays.Result(batch, Classes);
            ILaunch launch = arrays.Backend.Loss.SoftmaxGradient(arrays.Matrix(y), arrays.Matrix(dy), dx);
            return new BoundKernel(launch, new Expectation("dx", dx, References.Matrix(batch, Classes, (row, c) => y[row, c] * (dy[row, c] - along[row])), Tolerance));
        });
    }

    static Expectation Outcomes(View outcomes, int batch, Func<int, double> loss, Func<int, double> prediction) =>
        new("outcomes", outcomes, References.Matrix(1, 2 * batch, (_, place) => place % 2 == 0 ? loss(place / 2) : prediction(place / 2)), Tolerance);

    static double[] Row(double[,] a, int row) => [.. Enumerable.Range(0, a.GetLength(1)).Select(column => a[row, column])];
    static double Highest(double[] logits) => Array.IndexOf(logits, logits.Max());

    // Operations and floats of an output; floats of an example.
    static KernelCase Case(string op, int batch, int operations, int floats, int ofExample, Func<LabArrays, BoundKernel> bind) =>
        new("loss", op, $"{batch}x{Classes}", Work.OfFloats((double)operations * batch * Classes, (double)floats * batch * Classes + ofExample * batch), bind);
}
