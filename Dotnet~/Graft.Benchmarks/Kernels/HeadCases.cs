using Graft.Benchmarks.Limits;
using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary><see cref="IHeadOps"/>: a step of the last layer alone, on a backend and at batch sizes where that is one launch.</summary>
sealed class HeadCases : IKernelCases
{
    const int Inputs = ReferenceShapes.Units, Classes = ReferenceShapes.Classes;
    const int ForwardAndGradient = 4, AdamOperations = 12, AdamFloats = 6, LossOperations = 6;

    public IEnumerable<KernelCase> At(int batch)
    {
        double operations = (double)ForwardAndGradient * batch * Inputs * Classes + LossOperations * batch * Classes + AdamOperations * Inputs * Classes;
        double floats = (double)batch * Inputs + 3 * batch + AdamFloats * (Inputs + 1) * Classes;
        yield return new KernelCase("head", "step, Adam", $"{batch}x{Inputs}x{Classes}", Work.OfFloats(operations, floats), arrays => Step(arrays, batch))
        {
            IsOn = backend => backend.Head?.Fuses(batch, Inputs, Classes) == true,
        };
    }

    static BoundKernel Step(LabArrays arrays, int batch)
    {
        double[,] x = References.Random(batch, Inputs, 1);
        int[] labels = [.. Enumerable.Range(0, batch).Select(row => row * 7 % Classes)];
        var w = new AdamStep(arrays, Inputs, Classes, 2);
        var b = new AdamStep(arrays, 1, Classes, 5, isVector: true);
        View outcomes = arrays.ResultVector(2 * batch);
        ILaunch launch = arrays.Backend.Head.Step(arrays.Matrix(x), arrays.Ints(labels), default, outcomes, batch, 0, ReferenceShapes.Adam, ReferenceShapes.Adam,
            w.Parameter, b.Parameter, w.State, b.State, arrays.Vector(ReferenceShapes.Row));

        double[,] logits = References.Dense(x, w.Before, [.. b.Before.Cast<double>()], Elementwise.Identity);
        double[][] rows = [.. Enumerable.Range(0, batch).Select(row => Enumerable.Range(0, Classes).Select(c => logits[row, c]).ToArray())];
        double[,] slope = References.Matrix(batch, Classes, (row, c) => (References.Softmax(rows[row])[c] - (c == labels[row] ? 1 : 0)) / batch);
        double[,] left = References.Matrix(1, 2 * batch, (_, place) => place % 2 == 0 ? References.SoftmaxCrossEntropy(rows[place / 2], labels[place / 2]) : Array.IndexOf(rows[place / 2], rows[place / 2].Max()));
        double tolerance = 20 * Expectation.Rounding(batch);
        return new BoundKernel(launch,
            [new Expectation("outcomes", outcomes, left, 10 * Expectation.Rounding(Inputs)),
            .. w.After(References.DenseWeightGradient(x, slope), "w", tolerance), .. b.After(References.Row(References.DenseBiasGradient(slope)), "b", tolerance)]);
    }
}
