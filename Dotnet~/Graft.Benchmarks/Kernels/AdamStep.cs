using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary>A parameter with what Adam remembers of it, on the host and on the device, and the step that both must take.</summary>
sealed class AdamStep
{
    readonly double[,] parameter;
    readonly double[][,] memory;

    public AdamStep(LabArrays arrays, int rows, int columns, ulong seed, bool isVector = false)
    {
        parameter = References.Random(rows, columns, seed);
        memory = [.. Enumerable.Range(0, ReferenceShapes.Adam.States).Select(i => References.Map(References.Random(rows, columns, seed + 1 + (ulong)i), value => value * value))];
        View Place(double[,] values) => isVector ? arrays.Vector([.. values.Cast<double>()]) : arrays.Matrix(values);
        Parameter = Place(parameter);
        State = [.. memory.Select(Place)];
    }

    /// <summary>The parameter before the step.</summary>
    public double[,] Before => (double[,])parameter.Clone();

    public View Parameter { get; }
    public View[] State { get; }

    /// <summary>What the arrays must hold after a step by that gradient.</summary>
    public IEnumerable<Expectation> After(double[,] gradient, string name, double tolerance)
    {
        for (int row = 0; row < parameter.GetLength(0); row++)
            for (int column = 0; column < parameter.GetLength(1); column++)
            {
                double[] s = [.. memory.Select(state => state[row, column])];
                References.Update(ReferenceShapes.Adam, ref parameter[row, column], gradient[row, column], s, ReferenceShapes.Row);
                for (int i = 0; i < s.Length; i++) memory[i][row, column] = s[i];
            }
        yield return new Expectation(name, Parameter, parameter, tolerance);
        for (int i = 0; i < memory.Length; i++) yield return new Expectation($"{name}'s state {i}", State[i], memory[i], tolerance);
    }
}
