using Graft.Benchmarks.Limits;
using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary><see cref="IMapOps"/>, over a hidden layer's outputs.</summary>
sealed class MapCases : IKernelCases
{
    const int Columns = ReferenceShapes.Units;
    const double Tolerance = 2e-6;

    public IEnumerable<KernelCase> At(int batch)
    {
        yield return Case("ELU", batch, 2, 2, 0, arrays =>
        {
            double[,] x = References.Random(batch, Columns, 1, 4);
            View y = arrays.Result(batch, Columns);
            return new BoundKernel(arrays.Backend.Map.Forward(ReferenceShapes.Elu, arrays.Matrix(x), y), Gives("y", y, References.Map(x, value => References.Activation(ReferenceShapes.Elu, value))));
        });
        yield return Case("ELU's gradient", batch, 2, 3, 0, arrays =>
        {
            double[,] y = References.Random(batch, Columns, 2), dy = References.Random(batch, Columns, 3);
            View dx = arrays.Result(batch, Columns);
            ILaunch launch = arrays.Backend.Map.Gradient(ReferenceShapes.Elu, arrays.Matrix(y), arrays.Matrix(dy), dx);
            return new BoundKernel(launch, Gives("dx", dx, References.Map(y, dy, (output, slope) => slope * References.Derivative(ReferenceShapes.Elu, output))));
        });
        yield return Case("add", batch, 1, 3, 0, arrays =>
        {
            double[,] a = References.Random(batch, Columns, 4), b = References.Random(batch, Columns, 5);
            View sum = arrays.Result(batch, Columns);
            return new BoundKernel(arrays.Backend.Map.Add(arrays.Matrix(a), arrays.Matrix(b), sum), Gives("sum", sum, References.Map(a, b, (left, right) => left + right)));
        });
        yield return Case("columns", batch, 0, 2, 0, arrays =>
        {
            // The second half of rows twice as long.
            double[,] x = References.Random(batch, 2 * Columns, 6);
            View y = arrays.Result(batch, Columns);
            return new BoundKernel(arrays.Backend.Map.Columns(arrays.Matrix(x), Columns, Columns, y, 0), Gives("y", y, References.Columns(x, Columns, Columns, 0, Columns)));
        });
        yield return Case("parametric ReLU", batch, 1, 2, 1, arrays =>
        {
            double[,] x = References.Random(batch, Columns, 7);
            double[] slopes = References.RandomVector(Columns, 8);
            View y = arrays.Result(batch, Columns);
            ILaunch launch = arrays.Backend.Map.ParametricRelu(arrays.Matrix(x), arrays.Vector(slopes), y);
            return new BoundKernel(launch, Gives("y", y, References.Matrix(batch, Columns, (row, column) => x[row, column] > 0 ? x[row, column] : slopes[column] * x[row, column])));
        });
        yield return Case("parametric ReLU's input gradient", batch, 1, 3, 1, arrays =>
        {
            double[,] x = References.Random(batch, Columns, 9), dy = References.Random(batch, Columns, 10);
            double[] slopes = References.RandomVector(Columns, 11);
            View dx = arrays.Result(batch, Columns);
            ILaunch launch = arrays.Backend.Map.ParametricReluInputGradient(arrays.Matrix(x), arrays.Vector(slopes), arrays.Matrix(dy), dx);
            return new BoundKernel(launch, Gives("dx", dx, References.Matrix(batch, Columns, (row, column) => x[row, column] > 0 ? dy[row, column] : slopes[column] * dy[row, column])));
        });
        yield return Case("parametric ReLU's slope gradient", batch, 2, 2, 1, arrays =>
        {
            double[,] x = References.Random(batch, Columns, 12), dy = References.Random(batch, Columns, 13);
            View dslopes = arrays.ResultVector(Columns);
            double[] expected = References.DenseBiasGradient(References.Map(x, dy, (value, slope) => value > 0 ? 0 : value * slope));
            ILaunch launch = arrays.Backend.Map.ParametricReluSlopeGradient(arrays.Matrix(x), arrays.Matrix(dy), dslopes);
            return new BoundKernel(launch, new Expectation("dslopes", dslopes, References.Row(expected), Expectation.Rounding(batch)));
        });
    }

    static Expectation Gives(string name, View array, double[,] expected) => new(name, array, expected, Tolerance);

    // Operations and floats of an element; floats of a feature.
    static KernelCase Case(string op, int batch, int operations, int floats, int ofFeature, Func<LabArrays, BoundKernel> bind) =>
        new("map", op, $"{batch}x{Columns}", Work.OfFloats((double)operations * batch * Columns, (double)floats * batch * Columns + ofFeature * Columns), bind);
}
