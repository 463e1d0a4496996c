using Graft.Benchmarks.Limits;
using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary><see cref="IDataOps"/> over digits' images. What varies images computes more than its floor knows: places, and random numbers.</summary>
sealed class DataCases : IKernelCases
{
    const int Examples = 4000, Pixels = ReferenceShapes.Pixels, Side = ReferenceShapes.Side, Units = ReferenceShapes.Units;
    const float Scale = 1 / 255f;
    const ulong Seed = 0x123456789abc, Stream = 5;

    // A permutation: 7 and 4000 have no common divisor.
    static readonly int[] Order = [.. Enumerable.Range(0, Examples).Select(i => i * 7 % Examples)];

    // Ints cannot be read back, but these are floats' bits, and an array of ints is an array of floats.
    static readonly int[] Labels = [.. Enumerable.Range(0, Examples).Select(i => BitConverter.SingleToInt32Bits(i))];

    public IEnumerable<KernelCase> At(int batch)
    {
        yield return Case("gather bytes", batch, Pixels, 1, arrays =>
        {
            byte[] images = Images();
            View x = arrays.Result(batch, Pixels), targets = arrays.Ints(new int[batch]);
            ILaunch launch = arrays.Backend.Data.Gather(arrays.Bytes(images, Pixels), arrays.Ints(Labels), arrays.Ints(Order), x, targets, Scale);
            return new BoundKernel(launch, Taken(targets), new Expectation("x", x, References.Matrix(batch, Pixels, (row, pixel) => Pixel(images, row, pixel)), 1e-6));
        });
        yield return Case("gather floats", batch, Pixels, 4, arrays =>
        {
            double[,] images = References.Random(Examples, Pixels, 1);
            View x = arrays.Result(batch, Pixels), targets = arrays.Ints(new int[batch]);
            ILaunch launch = arrays.Backend.Data.Gather(arrays.Matrix(images), arrays.Ints(Labels), arrays.Ints(Order), x, targets, 0.5f);
            return new BoundKernel(launch, Taken(targets), new Expectation("x", x, References.Matrix(batch, Pixels, (row, pixel) => 0.5 * images[Order[row], pixel]), 1e-6));
        });
        yield return Case("gather varied bytes", batch, Pixels, 1, arrays =>
        {
            byte[] images = Images();
            AugmentRule rule = Augmentation.Digits.Rule(new Shape(Side, Side));
            View x = arrays.Result(batch, Pixels), targets = arrays.Ints(new int[batch]), table = arrays.Vector([.. rule.Table.Data.Select(value => (double)value)]);
            ILaunch launch = arrays.Backend.Data.GatherAugmented(arrays.Bytes(images, Pixels), arrays.Ints(Labels), arrays.Ints(Order), table, x, targets, Scale, rule, Seed, Stream);
            double[][,] varied = [.. Enumerable.Range(0, batch).AsParallel().AsOrdered().Select(row =>
                new AugmentReference(Augmentation.Digits, Side, Side, Seed, Stream, 0, row).Apply(References.Matrix(Side, Side, (y, u) => Pixel(images, row, y * Side + u))))];
            return new BoundKernel(launch, Taken(targets), new Expectation("x", x, References.Matrix(batch, Pixels, (row, pixel) => varied[row][pixel / Side, pixel % Side]), 1e-4));
        });
        yield return new KernelCase("data", "store", $"{batch}x{Units}", Work.OfFloats(0, 2.0 * batch * Units), arrays =>
        {
            double[,] x = References.Random(batch, Units, 2);
            View all = arrays.Result(batch, Units);
            return new BoundKernel(arrays.Backend.Data.Store(arrays.Matrix(x), all), new Expectation("all", all, x, 0));
        });
    }

    static byte[] Images() => [.. Enumerable.Range(0, Examples * Pixels).Select(i => (byte)(i * 37))];
    static double Pixel(byte[] images, int row, int pixel) => images[Order[row] * Pixels + pixel] / 255.0;

    static Expectation Taken(View targets) =>
        new("targets", new View(targets.Buffer, targets.Shape, ElementType.Float32), References.Row([.. Order.Take(targets.Columns).Select(i => (double)i)]), 0);

    // Of each example its features, its place in the order, its label there and here.
    static KernelCase Case(string op, int batch, int columns, int bytes, Func<LabArrays, BoundKernel> bind) =>
        new("data", op, $"{batch}x{columns}", new Work((double)batch * columns, (double)batch * (columns * (bytes + 4) + 3 * 4)), bind);
}
