using Graft.Benchmarks.Limits;
using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary><see cref="INormalizationOps"/> of a hidden layer, with ELU or its derivative in them.</summary>
sealed class NormalizationCases : IKernelCases
{
    const int Columns = ReferenceShapes.Units;
    const float Momentum = 0.75f, Epsilon = 0.01f;
    const double Tolerance = 2e-5;

    public IEnumerable<KernelCase> At(int batch)
    {
        yield return Case("normalize, ELU", batch, 8, 2, 8, arrays => Normalize(arrays, batch));
        yield return Case("normalize gradient, ELU'", batch, 12, 4, 5, arrays => NormalizeGradient(arrays, batch));
        yield return Case("scale shift, ELU", batch, 4, 2, 4, arrays =>
        {
            double[,] x = References.Random(batch, Columns, 1);
            double[] gamma = References.RandomVector(Columns, 2), beta = References.RandomVector(Columns, 3), mean = References.RandomVector(Columns, 4), variance = Variance(5);
            View y = arrays.Result(batch, Columns);
            ILaunch launch = arrays.Backend.Normalization.ScaleShift(
                arrays.Matrix(x), arrays.Vector(gamma), arrays.Vector(beta), arrays.Vector(mean), arrays.Vector(variance), y, Epsilon, ReferenceShapes.Elu);
            return new BoundKernel(launch, new Expectation("y", y, References.ScaleShift(x, gamma, beta, mean, variance, Epsilon, ReferenceShapes.Elu), Tolerance));
        });
        yield return Case("scale shift gradient, ELU'", batch, 3, 3, 2, arrays =>
        {
            double[,] dy = References.Random(batch, Columns, 6), at = References.Random(batch, Columns, 7);
            double[] gamma = References.RandomVector(Columns, 8), variance = Variance(9);
            View dx = arrays.Result(batch, Columns);
            ILaunch launch = arrays.Backend.Normalization.ScaleShiftGradient(arrays.Matrix(dy), arrays.Vector(gamma), arrays.Vector(variance), dx, Epsilon, ReferenceShapes.Elu, arrays.Matrix(at));
            double[,] d = Through(dy, at);
            return new BoundKernel(launch, new Expectation("dx", dx, References.Matrix(batch, Columns, (row, j) => d[row, j] * gamma[j] / Math.Sqrt(variance[j] + Epsilon)), Tolerance));
        });
    }

    static BoundKernel Normalize(LabArrays arrays, int batch)
    {
        double[,] x = References.Random(batch, Columns, 10);
        double[] gamma = References.RandomVector(Columns, 11), beta = References.RandomVector(Columns, 12), average = References.RandomVector(Columns, 13), spread = Variance(14);
        View runningMean = arrays.Vector(average), runningVariance = arrays.Vector(spread), mean = arrays.ResultVector(Columns), inverse = arrays.ResultVector(Columns), y = arrays.Result(batch, Columns);
        ILaunch launch = arrays.Backend.Normalization.Normalize(
            arrays.Matrix(x), arrays.Vector(gamma), arrays.Vector(beta), runningMean, runningVariance, mean, inverse, y, Momentum, Epsilon, ReferenceShapes.Elu);
        double[] means = References.Means(x), variances = References.Variances(x);
        Expectation Gives(string name, View array, IEnumerable<double> expected) => new(name, array, References.Row([.. expected]), Expectation.Rounding(batch));
        return new BoundKernel(launch,
            new Expectation("y", y, References.Normalize(x, gamma, beta, Epsilon, ReferenceShapes.Elu), Tolerance),
            Gives("mean", mean, means), Gives("inverse", inverse, variances.Select(variance => 1 / Math.Sqrt(variance + Epsilon))),
            Gives("runningMean", runningMean, average.Zip(means, Moved)), Gives("runningVariance", runningVariance, spread.Zip(variances, Moved)));
    }

    static BoundKernel NormalizeGradient(LabArrays arrays, int batch)
    {
        double[,] dy = References.Random(batch, Columns, 15), x = References.Random(batch, Columns, 16), at = References.Random(batch, Columns, 17);
        double[] gamma = References.RandomVector(Columns, 18), means = References.Means(x), inverses = [.. References.Variances(x).Select(variance => 1 / Math.Sqrt(variance + Epsilon))];
        View dx = arrays.Result(batch, Columns), dgamma = arrays.ResultVector(Columns), dbeta = arrays.ResultVector(Columns);
        ILaunch launch = arrays.Backend.Normalization.NormalizeGradient(
            arrays.Matrix(dy), arrays.Matrix(x), arrays.Vector(gamma), arrays.Vector(means), arrays.Vector(inverses), dx, dgamma, dbeta, ReferenceShapes.Elu, arrays.Matrix(at));
        (double[,] dxs, double[] dgammas, double[] dbetas) = References.NormalizeGradient(Through(dy, at), x, gamma, Epsilon);
        return new BoundKernel(launch,
            new Expectation("dx", dx, dxs, Tolerance),
            new Expectation("dgamma", dgamma, References.Row(dgammas), 10 * Expectation.Rounding(batch)),
            new Expectation("dbeta", dbeta, References.Row(dbetas), 10 * Expectation.Rounding(batch)));
    }

    static double Moved(double average, double value) => Momentum * average + (1 - Momentum) * value;
    static double[] Variance(ulong seed) => [.. References.RandomVector(Columns, seed).Select(value => 0.1 + Math.Abs(value))];
    static double[,] Through(double[,] dy, double[,] at) => References.Map(dy, at, (slope, y) => slope * References.Derivative(ReferenceShapes.Elu, y));

    static KernelCase Case(string op, int batch, int operations, int floats, int ofFeature, Func<LabArrays, BoundKernel> bind) =>
        new("normalization", op, $"{batch}x{Columns}", Work.OfFloats((double)operations * batch * Columns, (double)floats * batch * Columns + ofFeature * Columns), bind);
}
