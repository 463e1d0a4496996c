using Graft.Benchmarks.Limits;
using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary><see cref="IUpdateOps"/> over the reference network's weights.</summary>
sealed class UpdateCases : IKernelCases
{
    const int AdamOperations = 12, AdamFloats = 7;
    const float L1 = 0.3f, L2 = 0.7f, Limit = 0.25f;
    const double Tolerance = 2e-5;

    // Batches are not in them.
    public IEnumerable<KernelCase> At(int batch) => [];

    public IEnumerable<KernelCase> Apart => ReferenceShapes.Layers.SelectMany(layer => Of(layer.Inputs, layer.Units));

    static IEnumerable<KernelCase> Of(int rows, int columns)
    {
        KernelCase Case(string op, int operations, int floats, Func<LabArrays, BoundKernel> bind) =>
            new("update", op, $"{rows}x{columns}", Work.OfFloats((double)operations * rows * columns, (double)floats * rows * columns), bind);

        yield return Case("Adam", AdamOperations, AdamFloats, arrays =>
        {
            double[,] gradient = References.Random(rows, columns, 1);
            var w = new AdamStep(arrays, rows, columns, 2);
            ILaunch launch = arrays.Backend.Update.Update(ReferenceShapes.Adam, w.Parameter, arrays.Matrix(gradient), w.State, arrays.Vector(ReferenceShapes.Row));
            return new BoundKernel(launch, [.. w.After(gradient, "w", Tolerance)]);
        });
        yield return Case("penalty", 4, 3, arrays =>
        {
            double[,] w = References.Random(rows, columns, 5), gradient = References.Random(rows, columns, 6);
            View penalized = arrays.Result(rows, columns);
            ILaunch launch = arrays.Backend.Update.Penalty(L1, L2, arrays.Matrix(w), arrays.Matrix(gradient), penalized);
            return new BoundKernel(launch, new Expectation("penalized", penalized, References.Map(w, gradient, (weight, slope) => slope + L2 * weight + L1 * Math.Sign(weight)), Tolerance));
        });
        yield return Case("clip", 2, 2, arrays =>
        {
            double[,] gradient = References.Random(rows, columns, 7);
            View clipped = arrays.Result(rows, columns);
            return new BoundKernel(arrays.Backend.Update.Clip(Limit, arrays.Matrix(gradient), clipped), new Expectation("clipped", clipped, References.Map(gradient, value => Math.Clamp(value, -Limit, Limit)), 0));
        });
        yield return Case("global norm", 2, 1, arrays =>
        {
            double[,] gradient = References.Random(rows, columns, 8);
            double square = References.Sum(References.Map(gradient, value => value * value)), norm = Math.Sqrt(square) / 3;
            View scale = arrays.ResultVector(2);
            ILaunch launch = arrays.Backend.Update.GlobalNorm((float)norm, [arrays.Matrix(gradient)], scale);
            return new BoundKernel(launch, new Expectation("scale", scale, References.Row([1 / 3.0, square]), Tolerance));
        });
        yield return Case("scale gradient", 1, 2, arrays =>
        {
            double[,] gradient = References.Random(rows, columns, 9);
            View scaled = arrays.Result(rows, columns);
            ILaunch launch = arrays.Backend.Update.ScaleGradient(arrays.Matrix(gradient), arrays.Vector([0.25, 9]), scaled);
            return new BoundKernel(launch, new Expectation("scaled", scaled, References.Map(gradient, value => 0.25 * value), Tolerance));
        });
        // The first launch shortens; those that are timed find nothing to shorten, so they read and do not write.
        yield return Case("max norm", 2, 1, arrays =>
        {
            double[,] w = References.Random(rows, columns, 10);
            double[] lengths = [.. References.DenseBiasGradient(References.Map(w, value => value * value)).Select(Math.Sqrt)];
            double norm = 0.9 * lengths.Average();
            View weights = arrays.Matrix(w);
            ILaunch launch = arrays.Backend.Update.MaxNorm((float)norm, weights);
            return new BoundKernel(launch, new Expectation("weights", weights, References.Matrix(rows, columns, (row, column) => w[row, column] * Math.Min(1, norm / lengths[column])), Tolerance));
        });
    }
}
