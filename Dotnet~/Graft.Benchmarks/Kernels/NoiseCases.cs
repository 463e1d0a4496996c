using Graft.Benchmarks.Limits;
using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary><see cref="INoiseOps"/>, over a hidden layer's outputs. What drawing the numbers takes is no part of the floor.</summary>
sealed class NoiseCases : IKernelCases
{
    const int Columns = ReferenceShapes.Units;
    const ulong Seed = 0x0123456789abcdef, Stream = 3;
    const float Rate = 0.5f, Lower = 0.125f, Upper = 0.375f;
    const double Tolerance = 1e-6;

    public IEnumerable<KernelCase> At(int batch)
    {
        yield return Case("dropout 0.5", batch, 1, 2, arrays =>
        {
            double[,] x = References.Random(batch, Columns, 1);
            View y = arrays.Result(batch, Columns);
            return new BoundKernel(arrays.Backend.Noise.Dropout(arrays.Matrix(x), y, Rate, Seed, Stream), Gives("y", y, (row, column) => x[row, column] * NoiseDraws.Mask(Draw(row, column), Rate)));
        });
        yield return Case("randomized leaky ReLU", batch, 3, 2, arrays =>
        {
            double[,] x = References.Random(batch, Columns, 2);
            View y = arrays.Result(batch, Columns);
            ILaunch launch = arrays.Backend.Noise.RandomizedLeakyRelu(arrays.Matrix(x), y, Lower, Upper, Seed, Stream);
            return new BoundKernel(launch, Gives("y", y, (row, column) => x[row, column] > 0 ? x[row, column] : x[row, column] * Slope(row, column)));
        });
        yield return Case("randomized leaky ReLU's gradient", batch, 3, 3, arrays =>
        {
            double[,] y = References.Random(batch, Columns, 3), dy = References.Random(batch, Columns, 4);
            View dx = arrays.Result(batch, Columns);
            ILaunch launch = arrays.Backend.Noise.RandomizedLeakyReluGradient(arrays.Matrix(y), arrays.Matrix(dy), dx, Lower, Upper, Seed, Stream);
            return new BoundKernel(launch, Gives("dx", dx, (row, column) => y[row, column] > 0 ? dy[row, column] : dy[row, column] * Slope(row, column)));
        });
    }

    static uint Draw(int row, int column) => NoiseDraws.Of(Seed, Stream, 0, Columns, row, column);
    static double Slope(int row, int column) => NoiseDraws.Slope(Draw(row, column), Lower, Upper);
    static Expectation Gives(string name, View array, Func<int, int, double> expected) => new(name, array, References.Matrix(array.Rows, array.Columns, expected), Tolerance);

    static KernelCase Case(string op, int batch, int operations, int floats, Func<LabArrays, BoundKernel> bind) =>
        new("noise", op, $"{batch}x{Columns}", Work.OfFloats((double)operations * batch * Columns, (double)floats * batch * Columns), bind);
}
