using Graft.Benchmarks.Limits;
using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary><see cref="IDenseOps"/>: the reference network's products, and square ones.</summary>
sealed class DenseCases : IKernelCases
{
    // A step of Adam: the moving averages, their corrections, the root, the division.
    const int AdamOperations = 12, AdamFloats = 6;

    public IEnumerable<KernelCase> At(int batch)
    {
        foreach ((int inputs, int units) in ReferenceShapes.Layers)
        {
            yield return Forward(batch, inputs, units, Elementwise.Identity);
            // The softmax has no activation in it, and nobody needs the gradient of the input.
            if (units == ReferenceShapes.Units) yield return Forward(batch, inputs, units, ReferenceShapes.Elu);
            if (inputs == ReferenceShapes.Units) yield return InputGradient(batch, inputs, units, Elementwise.Identity);
            if (inputs == ReferenceShapes.Units) yield return InputGradient(batch, inputs, units, ReferenceShapes.Elu);
            yield return WeightGradient(batch, inputs, units);
            yield return WeightUpdate(batch, inputs, units);
        }
    }

    public IEnumerable<KernelCase> Apart
    {
        get
        {
            const int n = ReferenceShapes.Square;
            yield return Forward(n, n, n, Elementwise.Identity);
            yield return InputGradient(n, n, n, Elementwise.Identity);
            yield return WeightGradient(n, n, n);
            yield return WeightUpdate(n, n, n);
        }
    }

    static KernelCase Forward(int rows, int inputs, int units, Elementwise after) =>
        Case(Fused("forward", after, ", ELU"), rows, inputs, units, rows * units, (double)rows * inputs + inputs * units + units + rows * units, arrays =>
        {
            double[,] x = References.Random(rows, inputs, 1), w = References.Random(inputs, units, 2);
            double[] b = References.RandomVector(units, 3);
            View y = arrays.Result(rows, units);
            ILaunch launch = arrays.Backend.Dense.Forward(arrays.Matrix(x), arrays.Matrix(w), arrays.Vector(b), y, after);
            return new BoundKernel(launch, new Expectation("y", y, References.Dense(x, w, b, after), Expectation.Rounding(inputs)));
        });

    static KernelCase InputGradient(int rows, int inputs, int units, Elementwise f) =>
        Case(Fused("input gradient", f, ", ELU'"), rows, inputs, units, f.IsIdentity ? 0 : 2 * rows * inputs, (double)rows * units + inputs * units + (f.IsIdentity ? 1 : 2) * rows * inputs, arrays =>
        {
            double[,] dy = References.Random(rows, units, 4), w = References.Random(inputs, units, 5), at = References.Random(rows, inputs, 6);
            View dx = arrays.Result(rows, inputs);
            ILaunch launch = arrays.Backend.Dense.InputGradient(arrays.Matrix(dy), arrays.Matrix(w), dx, f, f.IsIdentity ? default : arrays.Matrix(at));
            return new BoundKernel(launch, new Expectation("dx", dx, References.DenseInputGradient(dy, w, f, at), Expectation.Rounding(units)));
        });

    static KernelCase WeightGradient(int rows, int inputs, int units) =>
        Case("weight gradient", rows, inputs, units, rows * units, (double)rows * inputs + rows * units + inputs * units + units, arrays =>
        {
            double[,] x = References.Random(rows, inputs, 7), dy = References.Random(rows, units, 8);
            View dw = arrays.Result(inputs, units), db = arrays.ResultVector(units);
            ILaunch launch = arrays.Backend.Dense.WeightGradient(arrays.Matrix(x), arrays.Matrix(dy), dw, db);
            return new BoundKernel(launch,
                new Expectation("dw", dw, References.DenseWeightGradient(x, dy), Expectation.Rounding(rows)),
                new Expectation("db", db, References.Row(References.DenseBiasGradient(dy)), Expectation.Rounding(rows)));
        });

    static KernelCase WeightUpdate(int rows, int inputs, int units) =>
        Case("weight update, Adam", rows, inputs, units, rows * units + AdamOperations * inputs * units, (double)rows * inputs + rows * units + AdamFloats * (inputs * units + units), arrays =>
        {
            double[,] x = References.Random(rows, inputs, 9), dy = References.Random(rows, units, 10);
            var w = new AdamStep(arrays, inputs, units, 11);
            var b = new AdamStep(arrays, 1, units, 14, isVector: true);
            ILaunch launch = arrays.Backend.Dense.WeightUpdate(
                arrays.Matrix(x), arrays.Matrix(dy), ReferenceShapes.Adam, ReferenceShapes.Adam, w.Parameter, b.Parameter, w.State, b.State, arrays.Vector(ReferenceShapes.Row));
            double tolerance = 10 * Expectation.Rounding(rows);
            return new BoundKernel(launch,
                [.. w.After(References.DenseWeightGradient(x, dy), "w", tolerance), .. b.After(References.Row(References.DenseBiasGradient(dy)), "b", tolerance)]);
        });

    static KernelCase Case(string op, int rows, int inputs, int units, double beside, double floats, Func<LabArrays, BoundKernel> bind) =>
        new("dense", op, $"{rows}x{inputs}x{units}", Work.OfFloats(2.0 * rows * inputs * units + beside, floats), bind);

    static string Fused(string op, Elementwise f, string name) => f.IsIdentity ? op : op + name;
}
