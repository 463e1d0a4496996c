namespace Graft.Benchmarks.Kernels;

/// <summary>The shapes of the reference network, 784-5x100-5, and what its ops are made with.</summary>
static class ReferenceShapes
{
    public const int Pixels = 784, Side = 28, Units = 100, Classes = 5, Square = 512;

    public static readonly int[] Batches = [20, 128, 500, 2000];

    /// <summary>Inputs and units of its three kinds of dense layers.</summary>
    public static readonly (int Inputs, int Units)[] Layers = [(Pixels, Units), (Units, Units), (Units, Classes)];

    public static readonly Elementwise Elu = Elementwise.Elu(1);

    /// <summary>A large epsilon, so that a gradient near zero does not turn its rounding into a step of full size.</summary>
    public static readonly UpdateRule Adam = UpdateRule.Adam(0.9f, 0.99f, 0.01f);

    /// <summary>A row of the step table: rate and Adam's corrections.</summary>
    public static readonly double[] Row = [0.001, 2, 3, 0];
}
