using System.Globalization;

namespace Graft.Benchmarks.Kernels;

/// <summary>What an array must hold after a launch.</summary>
/// <param name="Name">Of the array, as in the contract.</param>
/// <param name="Array">Where it lies.</param>
/// <param name="Expected">By the float64 reference.</param>
/// <param name="Tolerance">For each element, relative where that is above one.</param>
sealed record Expectation(string Name, View Array, double[,] Expected, double Tolerance)
{
    /// <summary>What rounding may do to a sum of n products of numbers around one.</summary>
    public static double Rounding(int n) => 2e-6 * Math.Sqrt(n + 1);

    /// <summary>Null where every element is right; else the first that is not.</summary>
    public string? Wrong(IBackend backend)
    {
        var found = new float[Array.Rows * Array.Columns];
        backend.Download(Array, found);
        for (int i = 0; i < found.Length; i++)
        {
            int row = i / Array.Columns, column = i % Array.Columns;
            double expected = Expected[row, column];
            // Written so that what is not a number is wrong.
            if (!(Math.Abs(found[i] - expected) <= Tolerance * Math.Max(1, Math.Abs(expected))))
                return string.Create(CultureInfo.InvariantCulture, $"{Name}[{row}, {column}] is {found[i]:G6} instead of {expected:G6}");
        }
        return null;
    }
}
