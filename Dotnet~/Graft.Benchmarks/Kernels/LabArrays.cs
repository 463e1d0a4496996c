using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary>The arrays of one case, freed when it has been measured.</summary>
sealed class LabArrays(IBackend backend) : IDisposable
{
    readonly List<View> views = [];

    public IBackend Backend => backend;

    public View Matrix(double[,] values) => Upload(values, Allocate(new Shape(values.GetLength(0), values.GetLength(1)), ElementType.Float32));
    public View Vector(double[] values) => Upload(References.Row(values), Allocate(new Shape(values.Length), ElementType.Float32));

    public View Ints(int[] values)
    {
        View view = Allocate(new Shape(values.Length), ElementType.Int32);
        backend.Upload(values, view);
        return view;
    }

    public View Bytes(byte[] values, int columns)
    {
        View view = Allocate(new Shape(values.Length / columns, columns), ElementType.Byte);
        backend.Upload(values, view);
        return view;
    }

    /// <summary>Where a result goes: no numbers before it is there.</summary>
    public View Result(int rows, int columns) => Matrix(References.Matrix(rows, columns, (_, _) => double.NaN));

    public View ResultVector(int count) => Vector([.. Enumerable.Repeat(double.NaN, count)]);

    public void Dispose()
    {
        foreach (View view in views) view.Buffer.Dispose();
    }

    View Allocate(Shape shape, ElementType type)
    {
        View view = backend.Allocate(shape, type);
        views.Add(view);
        return view;
    }

    View Upload(double[,] values, View view)
    {
        backend.Upload([.. values.Cast<double>().Select(value => (float)value)], view);
        return view;
    }
}
