using Graft.Benchmarks.Limits;
using Graft.Tests;

namespace Graft.Benchmarks.Kernels;

/// <summary><see cref="IJoinedOps"/>: what the reference network's steps do in one launch, where a backend joins ops.</summary>
sealed class JoinedCases : IKernelCases
{
    const int AdamOperations = 12, AdamFloats = 6, ProductAndSum = 2;
    const string Network = "784-5x100-5";

    // The layers of the network, inputs and units.
    static readonly (int Inputs, int Units)[] Layers = [ReferenceShapes.Layers[0], .. Enumerable.Repeat(ReferenceShapes.Layers[1], 4), ReferenceShapes.Layers[2]];
    static readonly int Products = Layers.Sum(layer => layer.Inputs * layer.Units), Parameters = Products + Layers.Sum(layer => layer.Units), Outputs = Layers.Sum(layer => layer.Units);

    public IEnumerable<KernelCase> At(int batch)
    {
        yield return new KernelCase("joined", "forward of all layers, ELU", $"{batch}x{Network}", Work.OfFloats((double)ProductAndSum * batch * Products, (double)batch * (Layers[0].Inputs + Outputs) + Parameters), arrays => Forward(arrays, batch))
        {
            IsOn = backend => backend.Joined?.FusesRows(batch, Layers.Length, Products) == true,
        };
        double floats = (double)batch * (Layers.Sum(layer => layer.Inputs) + Outputs) + AdamFloats * Parameters;
        yield return new KernelCase("joined", "all weight updates, Adam", $"{batch}x{Network}", Work.OfFloats((double)ProductAndSum * batch * Products + AdamOperations * Parameters, floats), arrays => Updates(arrays, batch))
        {
            IsOn = backend => backend.Joined != null,
        };
    }

    public IEnumerable<KernelCase> Apart
    {
        get
        {
            (int Inputs, int Units)[] turned = Layers[1..];
            yield return new KernelCase("joined", "transpose of all weights but the first", Network, Work.OfFloats(0, 2.0 * turned.Sum(layer => layer.Inputs * layer.Units)), arrays =>
            {
                double[][,] weights = [.. turned.Select((layer, i) => References.Random(layer.Inputs, layer.Units, (ulong)i))];
                View[] transposed = [.. turned.Select(layer => arrays.Result(layer.Units, layer.Inputs))];
                ILaunch launch = arrays.Backend.Joined.Transpose([.. weights.Select(arrays.Matrix)], transposed);
                return new BoundKernel(launch, [.. transposed.Select((view, i) => new Expectation($"transposed {i}", view, References.Transpose(weights[i]), 0))]);
            })
            {
                IsOn = backend => backend.Joined != null,
            };
        }
    }

    static BoundKernel Forward(LabArrays arrays, int batch)
    {
        double[,] x = References.Random(batch, Layers[0].Inputs, 1);
        View at = arrays.Matrix(x);
        IRowStages rows = arrays.Backend.Joined.Rows(batch);
        var results = new List<Expectation>();
        for (int i = 0; i < Layers.Length; i++)
        {
            (int inputs, int units) = Layers[i];
            Elementwise after = i < Layers.Length - 1 ? ReferenceShapes.Elu : Elementwise.Identity;
            // So large that values neither fade nor grow from layer to layer.
            double[,] w = References.Random(inputs, units, (ulong)(10 + i), Math.Sqrt(6.0 / inputs));
            double[] b = References.RandomVector(units, (ulong)(20 + i));
            View y = arrays.Result(batch, units);
            rows.Forward(at, arrays.Matrix(w), arrays.Vector(b), y, after);
            x = References.Dense(x, w, b, after);
            results.Add(new Expectation($"y of layer {i}", y, x, (i + 1) * 5 * Expectation.Rounding(inputs)));
            at = y;
        }
        return new BoundKernel(rows.Launch(), results);
    }

    static BoundKernel Updates(LabArrays arrays, int batch)
    {
        IUpdateStages updates = arrays.Backend.Joined.Updates(ReferenceShapes.Adam, ReferenceShapes.Adam);
        View table = arrays.Vector(ReferenceShapes.Row);
        var results = new List<Expectation>();
        for (int i = 0; i < Layers.Length; i++)
        {
            (int inputs, int units) = Layers[i];
            ulong seed = (ulong)(100 * (i + 1));
            double[,] x = References.Random(batch, inputs, seed), dy = References.Random(batch, units, seed + 1, 1.0 / batch);
            var w = new AdamStep(arrays, inputs, units, seed + 2);
            var b = new AdamStep(arrays, 1, units, seed + 5, isVector: true);
            updates.Dense(arrays.Matrix(x), arrays.Matrix(dy), false, false, w.Parameter, b.Parameter, w.State, b.State, table);
            double tolerance = 20 * Expectation.Rounding(batch);
            results.AddRange([.. w.After(References.DenseWeightGradient(x, dy), $"w of layer {i}", tolerance), .. b.After(References.Row(References.DenseBiasGradient(dy)), $"b of layer {i}", tolerance)]);
        }
        return new BoundKernel(updates.Launch(), results);
    }
}
